import type { ArticleLeaf } from 'schema-dts'
import type { Story } from '#content/shop.ts'
import { langOf, say } from '#core/language.ts'
import { absolute, storyPath } from '#core/paths.ts'
import { makerName, sellerName } from './organization.ts'
import type { Told } from './place.ts'

/** A story as an article of the shop, with those it tells of and where its facts come from. */
export function storyFacts(
  story: Story,
  { image, ...told }: Told & { readonly image: string | undefined },
): ArticleLeaf {
  const { siteUrl, language } = told
  const shop = { '@type': 'Organization', '@id': sellerName(siteUrl), name: 'Galeri Karya', url: siteUrl } as const
  return {
    '@type': 'Article',
    headline: say(story.title, language),
    description: say(story.summary, language),
    url: absolute(siteUrl, storyPath(language, story.slug)),
    inLanguage: langOf(story.title, language) ?? language,
    datePublished: story.date,
    ...(story.published ? { dateModified: story.published.updatedAt } : {}),
    ...(image ? { image: absolute(siteUrl, image) } : {}),
    author: shop,
    publisher: shop,
    about: story.producers.map((maker) => makerName(maker, told)),
    citation: story.sources.map(({ title, publisher, date, url }) => ({
      '@type': 'CreativeWork',
      name: title,
      publisher: { '@type': 'Organization', name: publisher },
      datePublished: date,
      ...(url ? { url } : {}),
    })),
  }
}
