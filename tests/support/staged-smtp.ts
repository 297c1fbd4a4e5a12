import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'

/** What a mail server may do to a letter, at each step of the conversation. */
export type Stage =
  | 'takes'
  | 'hangsAtGreeting'
  | 'refusesSender'
  | 'refusesRecipient'
  | 'refusesRecipientForNow'
  | 'refusesData'
  | 'says421AfterData'
  | 'closesAfterData'
  | 'takesAndCloses'
  | 'refusesStartTls'

export interface StagedSmtp {
  readonly url: string
  /** Message ids that were taken in, in order. */
  readonly taken: string[]
  /** Connections that were opened. */
  readonly seen: { count: number }
  /** What the next conversations meet, in order; afterwards all goes well. */
  readonly stages: Stage[]
  /** Letters to addresses with this in them get no answer at all to their RCPT. */
  slowDomain: string
  close(): Promise<void>
}

/** A mail server by hand, for what no honest one can be made to do. */
export async function startStagedSmtp(): Promise<StagedSmtp> {
  const sockets = new Set<Socket>()
  const staged: StagedSmtp = {
    url: '',
    taken: [],
    seen: { count: 0 },
    stages: [],
    slowDomain: '',
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
    staged.seen.count++
    converse(staged, socket, staged.stages.shift() ?? 'takes')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return Object.assign(staged, { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}` })
}

function converse(staged: StagedSmtp, socket: Socket, stage: Stage): void {
  if (stage === 'hangsAtGreeting') return
  let pending = ''
  let letter: string[] | null = null
  const say = (line: string) => socket.write(`${line}\r\n`)
  say('220 staged')
  socket.on('data', (chunk) => {
    pending += chunk
    for (let end = pending.indexOf('\r\n'); end >= 0; end = pending.indexOf('\r\n')) {
      const line = pending.slice(0, end)
      pending = pending.slice(end + 2)
      if (letter && line !== '.') letter.push(line)
      else if (letter) {
        finish(staged, socket, stage, letter.join('\n'), say)
        letter = null
      } else if (line === 'DATA' && stage !== 'refusesData') {
        letter = []
        say('354 go on')
      } else if (/^RCPT/.test(line) && staged.slowDomain && line.includes(staged.slowDomain)) return
      else answer(socket, stage, line, say)
    }
  })
}

function answer(socket: Socket, stage: Stage, line: string, say: (line: string) => void): void {
  const word = line.split(' ')[0]?.toUpperCase()
  const reply = replyTo(word, stage)
  if (word === 'QUIT') socket.end(`${reply}\r\n`)
  else say(reply)
}

function replyTo(word: string | undefined, stage: Stage): string {
  if (word === 'EHLO') return stage === 'refusesStartTls' ? '250-staged\r\n250 STARTTLS' : '250 staged'
  if (word === 'STARTTLS') return '454 TLS not available'
  if (word === 'MAIL' && stage === 'refusesSender') return '550 not from you'
  if (word === 'RCPT' && stage === 'refusesRecipient') return '550 no such mailbox'
  if (word === 'RCPT' && stage === 'refusesRecipientForNow') return '450 mailbox busy'
  if (word === 'DATA') return '554 not this'
  return word === 'QUIT' ? '221 bye' : '250 ok'
}

function finish(staged: StagedSmtp, socket: Socket, stage: Stage, letter: string, say: (line: string) => void): void {
  if (stage === 'says421AfterData') socket.end('421 going down\r\n')
  else if (stage === 'closesAfterData') socket.destroy()
  else {
    staged.taken.push(/^Message-ID: (.+)$/im.exec(letter)?.[1] ?? '')
    if (stage === 'takesAndCloses') socket.destroy()
    else say('250 taken')
  }
}
