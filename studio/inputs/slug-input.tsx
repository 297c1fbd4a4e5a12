import { Card, Stack, Text } from '@sanity/ui'
import { useEffect } from 'react'
import { getPublishedId, type SlugInputProps, useDocumentOperation, useEditState, useFormValue } from 'sanity'
import { rememberedSlugs } from '../schema/rules/slug.ts'

const remembering = new Set(['product', 'producer', 'story'])

/** A page's address. When a published one changes, the old one joins the old addresses by itself, in the same draft. */
export function SlugInput(props: SlugInputProps) {
  const id = getPublishedId(String(useFormValue(['_id']) ?? ''))
  const type = String(useFormValue(['_type']) ?? '')
  const previous = useFormValue(['previousSlugs']) as readonly string[] | undefined
  const { published } = useEditState(id, type)
  const { patch } = useDocumentOperation(id, type)
  const before = (published?.slug as { current?: string } | undefined)?.current
  const next = props.value?.current
  const remembers = remembering.has(type)
  const wanted = rememberedSlugs(before, next, previous)
  const isKept = JSON.stringify(wanted) === JSON.stringify(previous ?? [])

  useEffect(() => {
    if (!remembers || isKept || props.readOnly || !before || !next) return
    patch.execute([{ set: { previousSlugs: wanted } }])
  }, [remembers, isKept, props.readOnly, before, next, patch, wanted])

  return (
    <Stack gap={3}>
      {props.renderDefault({ ...props, readOnly: props.readOnly || (!remembers && Boolean(before)) })}
      {before && next !== before && remembers && (
        <Card padding={3} radius={2} tone="caution" role="status">
          <Text size={1}>
            Sesudah terbit, alamat lama “{before}” mengarah ke “{next ?? '…'}”. Tautan orang tetap sampai.
          </Text>
        </Card>
      )}
      {before && !remembers && (
        <Text size={1} muted>
          Alamat ini tetap: halamannya sudah terbit.
        </Text>
      )}
    </Stack>
  )
}
