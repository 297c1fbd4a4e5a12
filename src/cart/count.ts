import { cartCookieName } from './cookie-name.ts'

/**
 * Pieces in a cart that the shop itself has written, read from `document.cookie`. Part of every page, so it is short: the
 * same number as `piecesIn(cartFromCookies(cookies))`, without what guards the till against what others may write there.
 */
export function countInCookies(cookies: string): number {
  const [, lines = ''] = cookies.split(`${cartCookieName}=1.`)
  let pieces = 0
  for (const line of (lines.split(';')[0] as string).split('~')) pieces += Number(line.split('*')[1]) || 0
  return pieces
}
