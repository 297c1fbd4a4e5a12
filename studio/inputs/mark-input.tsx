import { Stack, Text } from '@sanity/ui'
import { type MouseEvent, useEffect, useState } from 'react'
import { type ObjectInputProps, set, useClient, useFormValue } from 'sanity'
import { pointOf } from '../schema/rules/marks.ts'

interface Mark {
  readonly x?: number
  readonly y?: number
}

/** A mark on its picture: a click sets the point, the two numbers below say the same for who does not point. */
export function MarkInput(props: ObjectInputProps<Mark & Record<string, unknown>>) {
  const url = useAddressOf(useFormValue([...props.path.slice(0, -2), 'asset', '_ref']))
  const { value, onChange, readOnly } = props
  const onPoint = (event: MouseEvent<HTMLElement>) => {
    if (readOnly) return
    const { x, y } = pointOf(event, event.currentTarget.getBoundingClientRect())
    onChange([set(x, ['x']), set(y, ['y'])])
  }
  const isPlaced = typeof value?.x === 'number' && typeof value.y === 'number'
  return (
    <Stack gap={4}>
      {url && (
        <Stack gap={2}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the two number fields below do the same by keyboard */}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the two number fields below do the same by keyboard */}
          <div onClick={onPoint} style={{ position: 'relative', cursor: readOnly ? 'default' : 'crosshair' }}>
            <img src={`${url}?w=800`} alt="" style={{ display: 'block', width: '100%' }} draggable={false} />
            {isPlaced && <span aria-hidden style={{ ...dot, left: `${value.x}%`, top: `${value.y}%` }} />}
          </div>
          <Text size={1} muted>
            Klik gambar untuk menaruh tandanya. Toko memotong gambar menjadi persegi; tanda di luar potongan hanya
            tampil di daftar.
          </Text>
        </Stack>
      )}
      {props.renderDefault(props)}
    </Stack>
  )
}

const dot = {
  position: 'absolute',
  width: 28,
  height: 28,
  margin: '-14px 0 0 -14px',
  borderRadius: '50%',
  border: '3px solid #1F2B4D',
  background: '#E0A030',
  boxShadow: '0 0 0 3px #F8F3E8',
  pointerEvents: 'none',
} as const

function useAddressOf(asset: unknown): string | undefined {
  const client = useClient({ apiVersion: '2026-11-01' })
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    setUrl(undefined)
    if (typeof asset !== 'string') return
    const reading = client.observable
      .fetch<string | null>('*[_id == $asset][0].url', { asset })
      .subscribe({ next: (found) => setUrl(found ?? undefined), error: () => {} })
    return () => reading.unsubscribe()
  }, [asset, client])
  return url
}
