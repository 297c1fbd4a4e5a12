import type { Catalog } from '#content/port.ts'
import type { Day } from '#core/day.ts'
import { say } from '#core/language.ts'
import { storefront } from '#core/messages/storefront.ts'
import { absolute, feedPath, homePath, productPath, storyPath } from '#core/paths.ts'
import { element, escapeXml } from './xml.ts'

/** Feed readers keep what they have seen. */
const mostItems = 50

interface Item {
  readonly title: string
  readonly path: string
  readonly text: string
  readonly at: string
}

type Shown = Pick<Catalog, 'stories' | 'products' | 'settings'>

/** RSS 2.0 of stories and new products, newest first. */
export function newsFeed({ stories, products, settings }: Shown, siteUrl: string): string {
  const told: readonly Item[] = [
    ...stories.map(({ title, summary, slug, date }) => item(title.id, storyPath('id', slug), summary.id, noonOf(date))),
    ...products.flatMap(({ title, summary, slug, published }) =>
      published ? [item(title.id, productPath('id', slug), summary.id, published.createdAt)] : [],
    ),
  ]
  const newest = told.toSorted((a, b) => b.at.localeCompare(a.at)).slice(0, mostItems)
  const self = absolute(siteUrl, feedPath)
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
${element('title', storefront('id').shopName)}
${element('link', absolute(siteUrl, homePath('id')))}
${element('description', say(settings.tagline, 'id'))}
<language>id</language>
<atom:link href="${escapeXml(self)}" rel="self" type="application/rss+xml"/>
${newest.map((one) => itemXml(one, siteUrl)).join('\n')}
</channel>
</rss>
`
}

const item = (title: string, path: string, text: string, at: string): Item => ({ title, path, text, at })

/** A day has no hour; at noon in Jakarta it is the same day nearly everywhere. */
const noonOf = (day: Day): string => `${day}T05:00:00Z`

function itemXml({ title, path, text, at }: Item, siteUrl: string): string {
  const url = absolute(siteUrl, path)
  const parts = [
    element('title', title),
    element('link', url),
    `<guid isPermaLink="true">${escapeXml(url)}</guid>`,
    element('description', text),
    element('pubDate', new Date(at).toUTCString()),
  ]
  return `<item>${parts.join('')}</item>`
}
