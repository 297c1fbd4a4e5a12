import type { IncomingMessage, ServerResponse } from 'node:http'
import zlib from 'node:zlib'

export type Encoding = 'br' | 'gzip'

/** What a browser takes, brotli first. A weight of 0 is a refusal. */
export function encodingsOf(header: string | undefined): readonly Encoding[] {
  const taken = new Map(
    (header ?? '').split(',').map((part) => {
      const [name = '', ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/)
      const weight = parameters.find((parameter) => parameter.startsWith('q='))
      return [name, weight ? Number(weight.slice(2)) : 1] as const
    }),
  )
  const wanted = (name: Encoding) => (taken.get(name) ?? taken.get('*') ?? 0) > 0
  return (['br', 'gzip'] as const).filter(wanted)
}

// Once per answer, while somebody waits: far from the 11 of the build.
const brotliQuality = 5
const text = /^(text\/|application\/(json|xml|rss\+xml|atom\+xml)|image\/svg)/

function encoder(encoding: Encoding) {
  return encoding === 'br'
    ? zlib.createBrotliCompress({ params: { [zlib.constants.BROTLI_PARAM_QUALITY]: brotliQuality } })
    : zlib.createGzip({ level: 6 })
}

type OutgoingHeaders = Record<string, string | number | readonly string[]>

/** Compresses what is written to `res` from here on, where it is text and the browser takes it. */
export function compressAnswer(req: IncomingMessage, res: ServerResponse): void {
  const [encoding] = encodingsOf(req.headers['accept-encoding'])
  const write = res.write.bind(res) as (chunk: Uint8Array) => boolean
  const end = res.end.bind(res) as () => ServerResponse
  const writeHead = res.writeHead.bind(res) as (status: number, headers: OutgoingHeaders) => ServerResponse

  const begin = (status: number, given?: OutgoingHeaders) => {
    const { 'content-length': length, ...headers } = given ?? {}
    const isText = text.test(String(headers['content-type'] ?? ''))
    if (!isText || status === 204 || status === 304 || headers['content-encoding'])
      return writeHead(status, given ?? {})
    headers.vary = [headers.vary, 'Accept-Encoding'].filter(Boolean).join(', ')
    // A HEAD has nothing to compress, and its length would be that of another answer.
    if (!encoding || req.method === 'HEAD') return writeHead(status, headers)
    const stream = encoder(encoding)
    stream.on('data', write)
    stream.on('end', () => end())
    Object.assign(res, {
      write: (chunk: Uint8Array | string) => stream.write(chunk),
      end(chunk?: Uint8Array | string) {
        stream.end(chunk)
        return res
      },
    })
    return writeHead(status, { ...headers, 'content-encoding': encoding })
  }
  Object.assign(res, { writeHead: begin })
}
