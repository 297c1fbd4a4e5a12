import { expect, test } from 'vitest'
import { readWithin } from '../../../src/hosted/body.ts'

/** A request whose body comes in these pieces and then, unless it ends, no further. */
function requestOf(pieces: readonly string[], { ends = true } = {}): Request {
  const left = [...pieces]
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = left.shift()
      if (next !== undefined) controller.enqueue(new TextEncoder().encode(next))
      else if (ends) controller.close()
      else await new Promise(() => {})
    },
  })
  const init = { method: 'POST', body, duplex: 'half' }
  return new Request('https://toko.example/', init as RequestInit)
}

test('a body that fits comes whole', async () => {
  const body = await readWithin(requestOf(['nama=', 'Sari']), 9, 60_000)
  expect(new TextDecoder().decode(body ?? undefined)).toBe('nama=Sari')
})

test('a body that is too large is none, however it is cut and whatever it announces', async () => {
  expect(await readWithin(requestOf(['12345', '67890']), 9, 60_000)).toBeNull()
  expect(await readWithin(requestOf(['1'.repeat(1000)], { ends: false }), 9, 60_000)).toBeNull()
  const announced = new Request('https://toko.example/', { method: 'POST', body: '0123456789' })
  announced.headers.set('content-length', '10')
  expect(await readWithin(announced, 9, 60_000)).toBeNull()
})

test('a body that never ends is given up', async () => {
  await expect(readWithin(requestOf(['a'], { ends: false }), 9, 30)).rejects.toThrow('slow')
})

test('no body is an empty one', async () => {
  expect(await readWithin(new Request('https://toko.example/', { method: 'POST' }), 9, 60_000)).toHaveLength(0)
})
