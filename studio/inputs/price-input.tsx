import { Box, Button, Card, Grid, Stack, Text, TextInput } from '@sanity/ui'
import { useCallback, useEffect, useId, useState } from 'react'
import { type NumberInputProps, set, useClient, useFormValue } from 'sanity'
import { suggestedPrice } from '../schema/rules/price.ts'

const fields = [
  ['materials', 'Bahan (rupiah)'],
  ['hours', 'Lama kerja (jam)'],
  ['hourlyRate', 'Upah per jam (rupiah)'],
  ['packing', 'Kemasan (rupiah)'],
  ['sharePercent', 'Hak produsen (persen)'],
] as const
type Typed = Readonly<Record<(typeof fields)[number][0], string>>

/** A price, and a helper that works one out. What the helper is told stays in this form: costs are nobody else's business. */
export function PriceInput(props: NumberInputProps) {
  const [isOpen, setIsOpen] = useState(false)
  const panel = useId()
  return (
    <Stack gap={3}>
      {props.renderDefault(props)}
      <Box>
        <Button
          mode="ghost"
          fontSize={1}
          text={isOpen ? 'Tutup pembantu harga' : 'Bantu hitung harga'}
          aria-expanded={isOpen}
          aria-controls={panel}
          onClick={() => setIsOpen(!isOpen)}
        />
      </Box>
      {isOpen && (
        <Helper id={panel} onUse={(price) => props.onChange(set(price))} isReadOnly={props.readOnly ?? false} />
      )}
    </Stack>
  )
}

function Helper({ id, onUse, isReadOnly }: { id: string; onUse: (price: number) => void; isReadOnly: boolean }) {
  const [typed, setTyped] = useState<Typed>({
    materials: '',
    hours: '',
    hourlyRate: '12500',
    packing: '',
    sharePercent: '',
  })
  const share = useShareOfProducer()
  const number = (text: string) => Number(text.replaceAll('.', '').replace(',', '.') || '0')
  const sharePercent = typed.sharePercent === '' ? (share ?? 0) : number(typed.sharePercent)
  const price = suggestedPrice({
    materials: number(typed.materials),
    hours: number(typed.hours),
    hourlyRate: number(typed.hourlyRate),
    packing: number(typed.packing),
    sharePercent,
  })
  const onType = useCallback((name: keyof Typed, value: string) => setTyped((now) => ({ ...now, [name]: value })), [])
  return (
    <Card id={id} padding={3} radius={2} tone="transparent" border>
      <Stack gap={4}>
        <Grid gridTemplateColumns={[1, 2]} gap={3}>
          {fields.map(([name, label]) => (
            <Stack key={name} as="label" gap={2}>
              <Text size={1}>{label}</Text>
              <TextInput
                inputMode="decimal"
                value={name === 'sharePercent' && typed.sharePercent === '' ? String(share ?? '') : typed[name]}
                onChange={(event) => onType(name, event.currentTarget.value)}
              />
            </Stack>
          ))}
        </Grid>
        <Text size={1} role="status">
          {price === null
            ? 'Isi bahan, lama kerja dan hak produsen.'
            : `Harga yang menutup semuanya: Rp${price.toLocaleString('id-ID')}`}
        </Text>
        <Box>
          <Button
            fontSize={1}
            tone="primary"
            text="Pakai harga ini"
            disabled={price === null || isReadOnly}
            onClick={() => price !== null && onUse(price)}
          />
        </Box>
        <Text size={1} muted>
          Rincian ini tidak disimpan: isi toko terbuka untuk umum, biaya produsen tidak.
        </Text>
      </Stack>
    </Card>
  )
}

function useShareOfProducer(): number | undefined {
  const client = useClient({ apiVersion: '2026-11-01' })
  const producer = (useFormValue(['producer']) as { _ref?: string } | undefined)?._ref
  const [share, setShare] = useState<number>()
  useEffect(() => {
    if (!producer) return
    const read = client.observable.fetch<number | null>('*[_id == $producer][0].sharePercent', { producer })
    const reading = read.subscribe({ next: (found) => setShare(found ?? undefined), error: () => {} })
    return () => reading.unsubscribe()
  }, [client, producer])
  return share
}
