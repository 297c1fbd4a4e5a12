/** Reads a header of a request by its name in small letters, from wherever the request is; null where there is none. */
export type ReadHeader = (name: string) => string | null

/** An answer to what must go no further, known from a request's head alone. */
export interface Refusal {
  readonly status: number
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

/** A refusal in words. */
export function refusalInWords(words: string, status: number, headers: Refusal['headers'] = {}): Refusal {
  return { status, body: `${words}\n`, headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers } }
}

export const asResponse = ({ status, body, headers }: Refusal): Response => new Response(body, { status, headers })

export const headersOf =
  (request: Request): ReadHeader =>
  (name) =>
    request.headers.get(name)
