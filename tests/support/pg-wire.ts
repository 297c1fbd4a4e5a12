/** One message of PostgreSQL's protocol: its letter (empty for the very first) and the whole of it, head included. */
export interface WireMessage {
  readonly letter: string
  readonly bytes: Buffer
}

/** Cuts a stream into messages. The first thing a client says has no letter, only a length. */
export function wireReader(beginsBare: boolean): (chunk: Buffer) => readonly WireMessage[] {
  let rest = Buffer.alloc(0)
  let isBare = beginsBare
  return (chunk) => {
    rest = Buffer.concat([rest, chunk])
    const messages: WireMessage[] = []
    for (;;) {
      const head = isBare ? 0 : 1
      if (rest.length < head + 4) return messages
      const end = head + rest.readUInt32BE(head)
      if (rest.length < end) return messages
      messages.push({ letter: isBare ? '' : String.fromCharCode(rest[0] ?? 0), bytes: rest.subarray(0, end) })
      rest = rest.subarray(end)
      isBare = false
    }
  }
}

function message(letter: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5)
  head.write(letter, 'latin1')
  head.writeUInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

export const query = (text: string): Buffer => message('Q', Buffer.from(`${text}\0`))

/** A failed statement outside a transaction, as the server says it, and that the next one may come. */
export function failed(sqlState: string): Buffer {
  const error = message('E', Buffer.from(`SERROR\0VERROR\0C${sqlState}\0Mgiven up by the test\0\0`))
  return Buffer.concat([error, message('Z', Buffer.from('I'))])
}

/** The statement in a simple query or a Parse message; null in any other. */
export function statementOf({ letter, bytes }: WireMessage): string | null {
  if (letter === 'Q') return bytes.subarray(5, -1).toString()
  if (letter !== 'P') return null
  const begin = bytes.indexOf(0, 5) + 1
  return bytes.subarray(begin, bytes.indexOf(0, begin)).toString()
}
