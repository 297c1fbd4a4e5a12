/**
 * The addresses to be remembered when a page's address goes from `published` to `next`: the published one joins them,
 * and the next one, which leads to itself, leaves them.
 */
export function rememberedSlugs(
  published: string | undefined,
  next: string | undefined,
  previous: readonly string[] = [],
): readonly string[] {
  const others = previous.filter((slug) => slug !== next)
  if (!published || !next || published === next || others.includes(published)) return others
  return [...others, published]
}

/** A published address may only be left where it is remembered: `true`, or why not. */
export function checkAddress(
  published: string | undefined,
  next: string | undefined,
  previous: readonly string[] | null | undefined,
): true | string {
  if (!published || !next || published === next) return true
  if (previous === null) return `Alamat tetap setelah terbit: kembalikan ke ${published}.`
  return previous?.includes(published) || `Alamat lama (${published}) belum tercatat di Alamat lama.`
}
