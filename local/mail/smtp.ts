import type { Socket } from 'node:net'
import type { Readable } from 'node:stream'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'
import type { Envelope } from './letter.ts'
import type { Shelf } from './shelf.ts'
import { nextTrouble, type Switches } from './switches.ts'

const largestLetterBytes = 10_000_000

/** An SMTP server that keeps every letter for whomever it is, asks for no password and speaks no TLS. */
export function smtpServer(shelf: Shelf, switches: Switches): SMTPServer {
  const sockets = new Map<number, Socket>()
  const server = new SMTPServer({
    name: 'localhost',
    banner: 'Galeri Karya local letters',
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    allowInsecureAuth: true,
    onAuth: (_auth, _session, done) => done(null, { user: 'shop' }),
    disableReverseLookup: true,
    size: largestLetterBytes,
    closeTimeout: 500,
    onData(stream, session, done) {
      receive(stream, session).then(
        () => done(),
        (error: unknown) => {
          if (error !== unanswered) done(error instanceof Error ? error : new Error(String(error)))
        },
      )
    },
  })
  server.server.on('connection', (socket) => {
    const port = socket.remotePort ?? 0
    sockets.set(port, socket)
    socket.on('close', () => sockets.delete(port))
  })
  return server

  async function receive(stream: Readable & { sizeExceeded: boolean }, session: SMTPServerSession): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of stream) chunks.push(chunk as Buffer)
    if (stream.sizeExceeded) throw refusal(552, 'The letter is too large')
    const trouble = nextTrouble(switches)
    if (trouble === 'rejectNext') throw refusal(550, 'No such mailbox here')
    if (trouble === 'tempFailNext') throw refusal(451, 'Try again later')
    if (trouble === 'hangNext') throw unanswered
    await shelf.put(envelopeOf(session), Buffer.concat(chunks))
    if (trouble === 'dropAnswerNext') {
      sockets.get(session.remotePort)?.destroy()
      throw unanswered
    }
  }
}

const unanswered = new Error('not answered on purpose')

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}

function envelopeOf({ envelope }: SMTPServerSession): Envelope {
  return {
    from: envelope.mailFrom ? envelope.mailFrom.address : '',
    to: envelope.rcptTo.map(({ address }) => address.toLowerCase()),
  }
}
