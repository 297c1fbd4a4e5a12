import nodemailer from 'nodemailer'

export interface MailSettings {
  /** `smtp://…` or `smtps://user:password@host:port`. */
  readonly smtpUrl: string
  /** `Galeri Karya <toko@example.org>`. */
  readonly from: string
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

export function connectMail({ smtpUrl, from }: MailSettings): Mailer {
  const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }
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
      await transport.sendMail({
        from,
        to: { name: '', address: to },
        subject: subject.replace(/[\r\n]+/g, ' '),
        text,
        html,
        messageId: `<${messageId}@${domain}>`,
        // Automatic letters ask for no automatic answer (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
    },
    close: () => transport.close(),
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
  const { responseCode, code } = error as Error & { responseCode?: unknown; code?: unknown }
  if (typeof responseCode === 'number') {
    // A refused login or a full server is the shop's trouble, not this letter's.
    const isOfLetter = code === 'EENVELOPE' || code === 'EMESSAGE'
    return { code: String(responseCode), permanent: isOfLetter && responseCode >= 500 }
  }
  return { code: typeof code === 'string' ? code : error.name, permanent: code === 'EENVELOPE' }
}
