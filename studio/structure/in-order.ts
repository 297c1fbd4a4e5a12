import { orderableDocumentListDeskItem } from '@sanity/orderable-document-list'
import type { StructureBuilder, StructureResolverContext } from 'sanity/structure'

const words: Readonly<Record<string, string>> = {
  'Reset Order': 'Susun ulang semuanya',
  'Toggle Increments': 'Tombol naik dan turun',
}

/** Products as the shop lays them out, to be dragged: by mouse, by space and arrow keys, or by buttons. */
export function productsInOrder(S: StructureBuilder, context: StructureResolverContext) {
  const item = orderableDocumentListDeskItem({
    ...{ type: 'product', id: 'urutan-produk', title: 'Urutan di toko' },
    // A product itself opens under "Semua produk".
    createIntent: false,
    ...{ S, context },
  })
  const list = item.child as unknown as { readonly menuItems: readonly { readonly title: string }[] }
  const menuItems = list.menuItems.map((entry) => ({ ...entry, title: words[entry.title] ?? entry.title }))
  return { ...item, child: { ...list, menuItems } as unknown as NonNullable<typeof item.child> }
}
