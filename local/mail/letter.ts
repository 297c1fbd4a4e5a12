import PostalMime from 'postal-mime'

/** Who really sent and receives it, as SMTP's envelope says; the header fields may say otherwise. */
export interface Envelope {
  readonly from: string
  readonly to: readonly string[]
}

export interface LetterSummary {
  readonly id: string
  /** ISO 8601. */
  readonly receivedAt: string
  readonly from: string
  readonly to: readonly string[]
  readonly subject: string
  readonly messageId: string
}

export interface Letter extends LetterSummary {
  readonly text: string
  readonly html: string
  /** Every http(s) address in it, in reading order, each once. */
  readonly links: readonly string[]
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly attachments: readonly Attachment[]
}

export interface Attachment {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** A letter as it lies on the shelf: what came over the wire, not yet read. */
export interface Stored {
  readonly id: string
  readonly receivedAt: string
  readonly envelope: Envelope
  readonly raw: Uint8Array
}

export async function readLetter({ id, receivedAt, envelope, raw }: Stored): Promise<Letter> {
  const email = await PostalMime.parse(raw)
  const text = email.text ?? ''
  const html = email.html ?? ''
  return {
    id,
    receivedAt,
    from: email.from?.address ?? envelope.from,
    to: envelope.to,
    subject: email.subject ?? '',
    messageId: email.messageId ?? '',
    text,
    html,
    links: linksIn(html, text),
    headers: Object.fromEntries(email.headers.map(({ key, value }) => [key, value])),
    attachments: email.attachments.map(({ filename, mimeType, content }, index) => ({
      name: filename ?? `lampiran-${index + 1}`,
      type: mimeType,
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
    })),
  }
}

function linksIn(html: string, text: string): string[] {
  const inHtml = [...html.matchAll(/\shref="(https?:[^"]+)"/g)].map(([, url = '']) => url.replaceAll('&amp;', '&'))
  const inText = [...text.matchAll(/https?:\/\/[^\s<>"')]+/g)].map(([url]) => url.replace(/[.,;:]+$/, ''))
  return [...new Set([...inHtml, ...inText])]
}
