import type { Server } from 'node:net'
import { inboxServer } from './inbox.ts'
import { openShelf } from './shelf.ts'
import { smtpServer } from './smtp.ts'
import { newSwitches } from './switches.ts'

export interface MailSettings {
  /** 0 takes any free port. */
  readonly smtpPort: number
  readonly inboxPort: number
  /** The address to listen on; this machine only, unless given. */
  readonly host?: string
  /** Where letters are kept over a restart; without it they last as long as the process. */
  readonly dataFolder?: string
}

export interface RunningMail {
  readonly smtpUrl: string
  readonly smtpPort: number
  readonly inboxUrl: string
  readonly inboxPort: number
  close(): Promise<void>
}

/** An SMTP server that sends nothing on, and an inbox page to read what it took. */
export async function startMail({ smtpPort, inboxPort, host, dataFolder }: MailSettings): Promise<RunningMail> {
  const address = host ?? '127.0.0.1'
  const shelf = await openShelf(dataFolder)
  const switches = newSwitches()
  const smtp = smtpServer(shelf, switches)
  // A sender that breaks off is the sender's affair; a port that is taken is heard by `listen`.
  smtp.on('error', () => {})
  const inbox = inboxServer(shelf, switches)
  const heardSmtp = await listen(smtp.server, () => smtp.listen(smtpPort, address))
  const heardInbox = await listen(inbox, () => inbox.listen(inboxPort, address)).catch(async (error: unknown) => {
    await new Promise<void>((resolve) => smtp.close(() => resolve()))
    throw error
  })
  return {
    smtpUrl: `smtp://127.0.0.1:${heardSmtp}`,
    smtpPort: heardSmtp,
    inboxUrl: `http://localhost:${heardInbox}`,
    inboxPort: heardInbox,
    async close() {
      await new Promise<void>((resolve) => smtp.close(() => resolve()))
      inbox.closeAllConnections()
      await new Promise((resolve) => inbox.close(resolve))
    },
  }
}

function listen(server: Server, start: () => void): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.once('listening', () => {
      server.off('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
    start()
  })
}
