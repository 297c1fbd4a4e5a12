import nodemailer from 'nodemailer'

export interface MailSettings {
  /** `smtp://…` or `smtps://user:password@host:port`. */
  readonly smtpUrl: string
  /** `Galeri Karya <toko@example.org>`. */
  readonly from: string
  /** How long each step of the conversation may take (10 s to be greeted, 20 s for an answer), in milliseconds. */
  readonly patienceMs?: number
}

export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Without brackets and domain; the same on every repeat, so that a mailbox shows a letter once. */
  readonly messageId: string
}

export interface Mailer {
  /** Resolves once the server has taken the letter. Throws what nodemailer throws (`failureOf` reads it). */
  send(mail: Mail): Promise<void>
  close(): void
}

export function connectMail({ smtpUrl, from, patienceMs = 10_000 }: MailSettings): Mailer {
  const limits = { connectionTimeout: patienceMs, greetingTimeout: patienceMs, socketTimeout: 2 * patienceMs }
  // Time-outs are of silence: a server that says a word now and then could keep a letter for ever.
  const mostMs = 4 * patienceMs
  // Letters are made of texts alone: no template may name a file or an address to fetch.
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    ...limits,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost'
  return {
    async send({ to, subject, text, html, messageId }) {
      const sending = transport.sendMail({
        from,
        to: { name: '', address: to },
        subject: subject.replace(/[\r\n]+/g, ' '),
        text,
        html,
        messageId: `<${messageId}@${domain}>`,
        // Automatic letters ask for no automatic answer (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
      await within(sending, mostMs)
    },
    close: () => transport.close(),
  }
}

async function within(sending: Promise<unknown>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(Object.assign(new Error('the mail server is too slow'), { code: 'ESLOW' })), ms)
  })
  try {
    await Promise.race([sending, late])
  } finally {
    clearTimeout(timer)
    // What comes of it later is nobody's: the letter is tried again under the same name.
    sending.catch(() => {})
  }
}

export interface MailFailure {
  /** The server's reply code or an error's code: never its text, which may hold an address. */
  readonly code: string
  /** True for a 5xx reply to this letter: trying again will not help. */
  readonly permanent: boolean
}

export function failureOf(error: unknown): MailFailure {
  if (!(error instanceof Error)) return { code: 'unknown', permanent: false }
  const { responseCode, code, command } = error as Error & Partial<Record<'responseCode' | 'code' | 'command', unknown>>
  if (typeof responseCode === 'number') {
    // A refused login, a refused sender or a full server is the shop's trouble, not this letter's.
    const isOfLetter = (code === 'EENVELOPE' && command !== 'MAIL FROM') || code === 'EMESSAGE'
    return { code: String(responseCode), permanent: isOfLetter && responseCode >= 500 }
  }
  // An address that no server was even asked about.
  const isNoAddress = code === 'EENVELOPE' && (command === undefined || command === 'API')
  return { code: typeof code === 'string' ? code : error.name, permanent: isNoAddress }
}
