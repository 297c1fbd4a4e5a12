/** Which motifs a page has drawn already, by the page's locals: a pattern is written once and named afterwards. */
const drawn = new WeakMap<object, Set<string>>()

/** True for the first asker of a page, who writes the pattern; everybody else only names it. */
export function drawsFirst(page: object, motifId: string): boolean {
  const ids = drawn.get(page) ?? new Set()
  drawn.set(page, ids)
  if (ids.has(motifId)) return false
  ids.add(motifId)
  return true
}
