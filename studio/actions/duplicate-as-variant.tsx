import { CopyIcon } from '@sanity/icons/Copy'
import { Button, Stack, Text } from '@sanity/ui'
import { useState } from 'react'
import { type DocumentActionComponent, useDocumentOperation } from 'sanity'
import { variantLike } from '../schema/rules/new-variant.ts'

type Variant = Parameters<typeof variantLike>[0]

/** "Gandakan sebagai varian": a variant like one of this product's, with a free SKU, nothing chosen and nothing counted. */
export const DuplicateAsVariant: DocumentActionComponent = ({ id, type, draft, published }) => {
  const { patch } = useDocumentOperation(id, type)
  const [isOpen, setIsOpen] = useState(false)
  const variants = ((draft ?? published)?.variants ?? []) as readonly Variant[]
  if (type !== 'product') return null

  const duplicate = (variant: Variant) => {
    const taken = variants.map(({ sku }) => sku)
    const copy = variantLike(variant, { taken, key: crypto.randomUUID().slice(0, 12), now: new Date() })
    patch.execute([{ insert: { after: `variants[_key=="${variant._key}"]`, items: [copy] } }])
    setIsOpen(false)
  }

  return {
    label: 'Gandakan sebagai varian',
    icon: CopyIcon,
    disabled: variants.length === 0,
    title: variants.length === 0 ? 'Belum ada varian untuk digandakan' : 'Varian baru dengan SKU sendiri',
    onHandle: () => {
      const [only] = variants
      if (variants.length === 1 && only) duplicate(only)
      else setIsOpen(true)
    },
    dialog: isOpen && {
      type: 'dialog',
      header: 'Varian mana yang digandakan?',
      onClose: () => setIsOpen(false),
      content: (
        <Stack gap={3}>
          {variants.map((variant) => (
            <Button
              key={variant._key}
              mode="ghost"
              text={variant.sku ?? 'Tanpa SKU'}
              onClick={() => duplicate(variant)}
            />
          ))}
          <Text size={1} muted>
            Sesudah itu pilih ukuran atau warnanya, dan hitung stoknya.
          </Text>
        </Stack>
      ),
    },
  }
}
DuplicateAsVariant.displayName = 'DuplicateAsVariant'
