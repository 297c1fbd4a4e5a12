import { Stack, Text } from '@sanity/ui'
import { useCallback } from 'react'
import {
  getPublishedId,
  type NumberInputProps,
  PatchEvent,
  pathToString,
  useDocumentOperation,
  useFormValue,
} from 'sanity'

/** How many lie on the shelf. Whoever writes a number has counted now: the time is written with it. */
export function CountInput(props: NumberInputProps) {
  const id = getPublishedId(String(useFormValue(['_id']) ?? ''))
  const type = String(useFormValue(['_type']) ?? '')
  const beside = pathToString([...props.path.slice(0, -1), 'countedAt'])
  const countedAt = useFormValue([...props.path.slice(0, -1), 'countedAt'])
  const { patch } = useDocumentOperation(id, type)
  const { onChange } = props

  const onCount = useCallback(
    (change: Parameters<typeof onChange>[0]) => {
      onChange(PatchEvent.from(change))
      patch.execute([{ set: { [beside]: new Date().toISOString() } }])
    },
    [onChange, patch, beside],
  )
  const onNativeChange = useCallback(
    (event: React.ChangeEvent<HTMLInputElement>) => {
      props.elementProps.onChange(event)
      patch.execute([{ set: { [beside]: new Date().toISOString() } }])
    },
    [props.elementProps, patch, beside],
  )

  return (
    <Stack gap={2}>
      {props.renderDefault({
        ...props,
        onChange: onCount,
        elementProps: { ...props.elementProps, onChange: onNativeChange },
      })}
      {typeof countedAt === 'string' && (
        <Text size={1} muted>
          Dihitung {new Date(countedAt).toLocaleString('id-ID', { dateStyle: 'long', timeStyle: 'short' })}
        </Text>
      )}
    </Stack>
  )
}
