import type { ItemListLeaf } from 'schema-dts'
import { absolute } from '#core/paths.ts'

/** A list page: the addresses of what it lists, in its order. */
export function listFacts(siteUrl: string, paths: readonly string[]): ItemListLeaf {
  return {
    '@type': 'ItemList',
    numberOfItems: paths.length,
    itemListElement: paths.map((path, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      url: absolute(siteUrl, path),
    })),
  }
}
