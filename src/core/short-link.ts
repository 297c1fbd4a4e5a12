import { fnv1a } from './motif/chance.ts'

/**
 * An address of a maker that fits on a poster: `/p/1k2m9x/`. Made of the document's id, so it stays the same when the
 * page is renamed, and nobody has to remember which are taken: 32 bits part two makers but once in thousands of shops;
 * where it happens, the first keeps it.
 */
export const shortPath = (makerId: string): string => `/p/${fnv1a(makerId).toString(36)}/`
