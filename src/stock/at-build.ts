import type { Catalog, Content } from '#content/port.ts'
import type { Database } from '#database/connection.ts'
import { withLeft } from './of-content.ts'

export interface Books {
  /** Opens the shop's books for one look; null where there are none. */
  readonly open: () => Database | null
  /** Told when they could not be read. */
  readonly unread: (error: unknown) => void
  readonly now: () => Date
}

/**
 * The content as a build shows it: what has been sold since the count is off the shelf. Without books, or while they
 * cannot be read, the pages show what the CMS counted, and what corrects a page later knows better.
 */
export function contentWithBooks<C extends Content>(content: C, books: Books): C {
  const shown = new WeakMap<Catalog, Promise<Catalog>>()
  return {
    ...content,
    async catalog() {
      const catalog = await content.catalog()
      const known = shown.get(catalog) ?? corrected(catalog, books)
      shown.set(catalog, known)
      return known
    },
  }
}

async function corrected(catalog: Catalog, { open, unread, now }: Books): Promise<Catalog> {
  const db = open()
  if (!db) return catalog
  try {
    return { ...catalog, products: await withLeft(db, catalog.products, now()) }
  } catch (error) {
    unread(error)
    return catalog
  } finally {
    await db.destroy()
  }
}
