/** The whole body, null once it is larger than it may be. Rejects where it takes longer than `withinMs`. */
export async function readWithin(request: Request, limitBytes: number, withinMs: number): Promise<Uint8Array | null> {
  if (Number(request.headers.get('content-length') ?? 0) > limitBytes) return null
  const reader = request.body?.getReader()
  if (!reader) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let received = 0
  let isSlow = false
  const tooSlow = setTimeout(() => {
    isSlow = true
    reader.cancel().catch(() => {})
  }, withinMs)
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (isSlow) throw new Error('the body was too slow')
      if (done) return Buffer.concat(chunks)
      received += value.length
      if (received > limitBytes) return null
      chunks.push(value)
    }
  } finally {
    clearTimeout(tooSlow)
    reader.cancel().catch(() => {})
  }
}
