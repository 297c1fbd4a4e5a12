import type { APIRoute } from 'astro'
import { borrowedContent } from '#content/at-build.ts'
import { absolute } from '#core/paths.ts'
import { shortPath } from '#core/short-link.ts'
import { qrFile } from '#views/kit/qr.ts'

export async function getStaticPaths() {
  const { producers } = await borrowedContent().catalog()
  return producers.map(({ id, slug }) => ({ params: { slug }, props: { id } }))
}

/** A maker's short link as a code to print. */
export const GET: APIRoute = ({ props, locals: { siteUrl } }) =>
  new Response(qrFile(absolute(siteUrl, shortPath(props.id))), { headers: { 'Content-Type': 'image/svg+xml' } })
