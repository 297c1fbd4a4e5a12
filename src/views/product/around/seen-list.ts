/** A product's page that was looked at: its path and its name, as they stood there. */
export type Seen = readonly [path: string, name: string]

const most = 8

/** What the device remembers, newest first; empty for whatever else lies there. */
export function readSeen(kept: string | null): readonly Seen[] {
  try {
    const list: unknown = JSON.parse(kept ?? '[]')
    return Array.isArray(list) ? list.filter(isSeen).slice(0, most) : []
  } catch {
    return []
  }
}

// Only pages of the shop: what lies on a device may have been put there by anybody.
const isSeen = (value: unknown): value is Seen =>
  Array.isArray(value) && /^\/(?!\/)[\w/%-]+$/.test(String(value[0])) && typeof value[1] === 'string' && value[1] !== ''

/** The list with this page first. */
export function withSeen(list: readonly Seen[], page: Seen): readonly Seen[] {
  return [page, ...list.filter(([path]) => path !== page[0])].slice(0, most)
}
