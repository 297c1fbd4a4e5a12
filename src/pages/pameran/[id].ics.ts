import type { APIRoute } from 'astro'
import { borrowedContent } from '#content/at-build.ts'
import { allFairs } from '#core/paths.ts'
import { fairCalendar } from '#views/feed/calendar.ts'

export async function getStaticPaths() {
  const { fairs } = await borrowedContent().catalog()
  const dated = fairs.filter(({ from }) => from !== undefined)
  return [
    { params: { id: allFairs }, props: { fairs: dated } },
    ...dated.map((fair) => ({ params: { id: fair.id }, props: { fairs: [fair] } })),
  ]
}

/** One fair, or all of them to subscribe to. */
export const GET: APIRoute = ({ props, locals: { siteUrl } }) =>
  new Response(fairCalendar(props.fairs, { siteUrl, language: 'id' }), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  })
