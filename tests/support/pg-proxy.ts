import { connect, createServer, type Socket } from 'node:net'
import { failed, query, statementOf, type WireMessage, wireReader } from './pg-wire.ts'
import { listen } from './raw-http.ts'

/** What befalls statements, by their count over all connections; 0: never. */
export interface Fates {
  /** Every n-th COMMIT is rolled back and answered with 40001, as distributed databases do. */
  readonly giveUpCommit: number
  /** Every n-th single statement outside a transaction is not done and answered with 40001. */
  readonly giveUpStatement: number
  /** After every n-th COMMIT took effect the line breaks before its answer. */
  readonly cutAfterCommit: number
}

/**
 * Somebody who hears every statement, before it is passed on and after it was done. True breaks the line there: the
 * statement is never made, or its answer never told.
 */
export interface Watch {
  before(line: object, statement: string): boolean
  after(line: object, statement: string): boolean
}

const nobody: Watch = { before: () => false, after: () => false }

export interface PgProxy {
  readonly url: string
  /** What happened, and every different statement that went through. */
  readonly seen: { givenUp: number; cut: number; readonly statements: Set<string> }
  close(): Promise<void>
}

const isTransactionWord = (statement: string) => /^\s*(begin|start|commit|rollback|abort)\b/i.test(statement)

/** Stands before a PostgreSQL and brings bad luck to what passes. */
export async function startPgProxy(databaseUrl: string, fates: Fates, watch: Watch = nobody): Promise<PgProxy> {
  const target = new URL(databaseUrl)
  const { hostname, port: databasePort } = target
  const seen = { givenUp: 0, cut: 0, statements: new Set<string>() }
  const counts = { commit: 0, statement: 0 }
  const sockets = new Set<Socket>()
  // A little more often than every n-th, at a distance that drifts: work that comes in rounds of n would otherwise meet
  // its bad luck at the same place for ever.
  const share = (nth: number, count: number) => Math.floor(count / (nth - 0.382))
  const isNth = (nth: number, count: number) => nth > 0 && share(nth, count) > share(nth, count - 1)

  const server = createServer((client) => {
    const database = connect(Number(databasePort), hostname)
    for (const socket of [client, database]) {
      sockets.add(socket)
      // Messages are small and wait for each other.
      socket.setNoDelay(true)
      socket.on('error', () => {})
      socket.on('close', () => {
        sockets.delete(socket)
        client.destroy()
        database.destroy()
      })
    }
    const readClient = wireReader(true)
    const readDatabase = wireReader(false)
    let isInTransaction = false
    // What is done with the answer to a COMMIT, and whether the rest of a given-up statement is swallowed.
    let answering: 'pass' | 'giveUp' | 'cut' = 'pass'
    let isSwallowing = false
    let asked = ''

    const hear = (message: WireMessage): void => {
      if (isSwallowing) {
        if (message.letter !== 'S') return
        isSwallowing = false
        client.write(failed('40001'))
        return
      }
      const statement = statementOf(message)
      if (statement !== null) {
        seen.statements.add(statement)
        asked = statement
        if (watch.before(client, statement)) {
          client.destroy()
          database.destroy()
          return
        }
      }
      if (statement !== null && /^\s*commit\b/i.test(statement)) {
        counts.commit++
        if (isNth(fates.giveUpCommit, counts.commit)) answering = 'giveUp'
        else if (isNth(fates.cutAfterCommit, counts.commit)) answering = 'cut'
        database.write(answering === 'giveUp' ? query('rollback') : message.bytes)
        return
      }
      if (statement !== null && !isInTransaction && !isTransactionWord(statement)) {
        counts.statement++
        if (isNth(fates.giveUpStatement, counts.statement)) {
          seen.givenUp++
          if (message.letter === 'Q') client.write(failed('40001'))
          else isSwallowing = true
          return
        }
      }
      database.write(message.bytes)
    }

    const tell = (message: WireMessage): void => {
      if (message.letter === 'Z') {
        isInTransaction = message.bytes[5] !== 'I'.charCodeAt(0)
        if (answering === 'pass' && asked !== '' && watch.after(client, asked)) {
          client.destroy()
          database.destroy()
          return
        }
        asked = ''
      }
      if (answering === 'pass') {
        client.write(message.bytes)
        return
      }
      if (message.letter !== 'Z') return
      if (answering === 'cut') {
        seen.cut++
        client.destroy()
        return
      }
      answering = 'pass'
      seen.givenUp++
      client.write(failed('40001'))
    }

    // What came together goes on together: messages are many, and each would be a call of the system.
    const together = (to: Socket, work: () => void) => {
      to.cork()
      work()
      to.uncork()
    }
    client.on('data', (chunk) => together(database, () => readClient(chunk).forEach(hear)))
    database.on('data', (chunk) => together(client, () => readDatabase(chunk).forEach(tell)))
  })
  const port = await listen(server)
  target.host = `127.0.0.1:${port}`
  return {
    url: target.href,
    seen,
    close() {
      for (const socket of sockets) socket.destroy()
      return new Promise((done) => server.close(() => done()))
    },
  }
}
