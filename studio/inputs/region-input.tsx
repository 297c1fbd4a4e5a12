import { Card, Stack, Text } from '@sanity/ui'
import { Autocomplete } from '@sanity/ui/autocomplete'
import { useCallback } from 'react'
import { type StringInputProps, set, unset } from 'sanity'
import { regionNames } from '../schema/rules/code.ts'

const options = Object.entries(regionNames).map(([value, name]) => ({ value, name }))

/** A place by its name; what is kept is its official code. */
export function RegionInput(props: StringInputProps) {
  const { onChange, value, elementProps } = props
  const onSelect = useCallback((code: string) => onChange(code ? set(code) : unset()), [onChange])
  return (
    <Stack gap={2}>
      <Autocomplete
        id={elementProps.id}
        ref={elementProps.ref as React.Ref<HTMLInputElement>}
        options={options}
        value={value ?? ''}
        readOnly={props.readOnly ?? false}
        onChange={onSelect}
        onFocus={elementProps.onFocus}
        onBlur={elementProps.onBlur}
        openButton
        placeholder="Ketik nama kabupaten atau kota"
        filterOption={(query, { value: code, name }) =>
          code.startsWith(query) || name.toLowerCase().includes(query.trim().toLowerCase())
        }
        renderOption={({ name }) => (
          <Card as="button" padding={3}>
            <Text size={1}>{name}</Text>
          </Card>
        )}
        renderValue={(code) => regionNames[code] ?? code}
      />
      {value && (
        <Text size={1} muted>
          {regionNames[value] ?? 'Kode ini tidak ada'} · kode {value}
        </Text>
      )}
    </Stack>
  )
}
