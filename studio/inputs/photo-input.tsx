import { Card, Stack, Text } from '@sanity/ui'
import { useEffect, useState } from 'react'
import { type ImageValue, type ObjectInputProps, useClient } from 'sanity'
import { adviceOnPhoto, measurePixels } from '../schema/rules/photo.ts'

const measuredWidth = 320

interface Asset {
  readonly url: string
  readonly width: number
  readonly height: number
}

/** A picture, with advice when it is too small, blurred or too dark. It is looked at here in the browser; nothing is sent. */
export function PhotoInput(props: ObjectInputProps<ImageValue>) {
  const client = useClient({ apiVersion: '2026-11-01' })
  const asset = props.value?.asset?._ref
  const [advice, setAdvice] = useState<readonly string[]>([])

  useEffect(() => {
    const controller = new AbortController()
    setAdvice([])
    if (!asset) return
    client
      .fetch<Asset | null>(
        '*[_id == $asset][0]{ url, "width": metadata.dimensions.width, "height": metadata.dimensions.height }',
        { asset },
        { signal: controller.signal },
      )
      .then((found) => (found ? lookAt(found, controller.signal) : []))
      .then((found) => {
        if (!controller.signal.aborted) setAdvice(found)
      })
      // A picture that cannot be looked at here is no reason to hold anybody up.
      .catch(() => {})
    return () => controller.abort()
  }, [asset, client])

  return (
    <Stack gap={3}>
      {props.renderDefault(props)}
      {advice.map((text) => (
        <Card key={text} padding={3} radius={2} tone="caution" role="status">
          <Text size={1}>{text}</Text>
        </Card>
      ))}
    </Stack>
  )
}

async function lookAt({ url, width, height }: Asset, signal: AbortSignal): Promise<readonly string[]> {
  const answer = await fetch(`${url}?w=${measuredWidth}&fm=png`, { signal })
  const picture = await createImageBitmap(await answer.blob())
  const canvas = new OffscreenCanvas(measuredWidth, Math.max(1, Math.round((measuredWidth * height) / width)))
  const context = canvas.getContext('2d')
  if (!context) return []
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
  return adviceOnPhoto({ width, height, ...measurePixels(data, canvas.width, canvas.height) })
}
