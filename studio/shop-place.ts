import { contentPlace } from './content-place.ts'

let known: Promise<string> | undefined

/** Where the shop stands, without a slash at the end: named for the hosted Studio, told by the lake on this machine. */
export function shopUrl(): Promise<string> {
  known ??= find().catch((problem) => {
    known = undefined
    throw problem
  })
  return known
}

async function find(): Promise<string> {
  const named = process.env.SANITY_STUDIO_SHOP_URL
  if (named) return named.replace(/\/$/, '')
  if (!contentPlace.apiHost) throw new Error('SANITY_STUDIO_SHOP_URL is not set: the Studio does not know the shop')
  const answer = await fetch(`${contentPlace.apiHost}/shop.json`)
  if (!answer.ok) throw new Error(`the lake does not know the shop: ${answer.status}`)
  const { url } = (await answer.json()) as { url: string }
  return url
}
