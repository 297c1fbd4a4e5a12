import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { connect, type Database } from '#database/connection.ts'
import { migrateToLatest } from '#database/migrate.ts'
import { startPostgres } from '../../../local/postgres/server.ts'
import { endWithUs } from '../../support/end-with-us.ts'
import { freshFolder } from '../../support/folder.ts'
import { startPgProxy } from '../../support/pg-proxy.ts'
import { freePort } from '../../support/ports.ts'
import { type RunningShop, startShop } from '../../support/shop.ts'
import { ShopServer } from '../../support/shop-server.ts'
import { startSmallLake } from '../../support/small-lake.ts'
import { prices } from './goods.ts'
import { bankLine, contentLine, mailLine } from './lines.ts'
import { watchMoves } from './moves.ts'
import { databaseSteps, type Points, watchPoints } from './points.ts'

/** Everything the storm plays on: two servers that can be killed, each behind lines that are watched, and the truth. */
export interface Scene {
  readonly shop: RunningShop
  readonly servers: readonly ShopServer[]
  /** Where the servers listen; the first one is SITE_URL. */
  readonly urls: readonly string[]
  /** The database without anything between: for looking, never for acting. */
  readonly db: Database
  readonly points: Points
  readonly lake: Awaited<ReturnType<typeof startSmallLake>>
  /** The servers' way to the content. */
  readonly content: { forget(): void }
  readonly damage: Damage
  /** Kills one server at once and starts it again a moment later. */
  kill(server: number): void
  /** Ends PostgreSQL without a checkpoint and starts it again. */
  restartDatabase(): Promise<void>
  /** Asks the payment stand-in itself, past the watched lines. */
  bank(path: string, wish?: object): Promise<unknown>
  mail(switches: object): Promise<unknown>
  /** Resolves when every killed server serves again. */
  revived(): Promise<void>
  close(): Promise<void>
}

const spare = join(import.meta.dirname, 'spare.ts')

/** What has happened so far. */
export interface Damage {
  kills: number
  databaseRestarts: number
  bankTroubles: number
  mailTroubles: number
  forgeries: number
  recounts: number
  readonly givenUp: () => number
  readonly cut: () => number
}

export interface SceneWanted {
  /** `environment` of a `BuiltShop`. */
  readonly built: Readonly<Record<string, string>>
  /** Runs against the migrated database: how a test takes a constraint away. */
  readonly sabotage?: readonly string[]
  readonly isCalm?: boolean
  /** Servers are killed only at points of these names, as soon as one was passed; for a short storm with one question. */
  readonly aim?: RegExp
}

export async function openScene({ built, sabotage = [], isCalm = false }: SceneWanted): Promise<Scene> {
  const folder = await freshFolder()
  const first = await startPostgres({ port: 0, dataFolder: folder.path, say: () => {} })
  const guard = endWithUs(folder.path)
  const postgres = { pid: first.pid, close: () => first.close() }
  const db = connect({ databaseUrl: first.url, poolSize: 6 })
  await migrateToLatest(db)
  await watchMoves(db, sabotage)
  const lake = await startSmallLake(built, Object.keys(prices))
  const content = await contentLine(lake.environment.SANITY_API_HOST)

  const points = watchPoints((server) => kill(server))
  const fates = isCalm
    ? { giveUpCommit: 0, giveUpStatement: 0, cutAfterCommit: 0 }
    : { giveUpCommit: 20, giveUpStatement: 50, cutAfterCommit: 30 }
  const proxies = await Promise.all([0, 1].map((n) => startPgProxy(first.url, fates, databaseSteps(n, points))))
  const [firstProxy, secondProxy] = proxies
  const shop = await startShop({
    built: { ...built, ...lake.environment, SANITY_API_HOST: content.url },
    // What is sold out asks for new pages: a build would take more than the storm, and no order hangs on it.
    environment: { DEPLOY_HOOK_URL: content.hook },
    databaseUrl: firstProxy?.url ?? '',
  })
  const bankUrl = shop.services.environment.STRIPE_API_URL ?? ''
  const smtpUrl = shop.services.environment.SMTP_URL ?? ''
  const lines = await Promise.all([0, 1].flatMap((n) => [bankLine(bankUrl, n, points), mailLine(smtpUrl, n, points)]))
  // `startShop` starts a server before the lines to its stand-ins are known: this one takes its place.
  await shop.server.end('SIGTERM')
  const port = await freePort()
  // What a killed server has read and compiled, the next one need not: it is back sooner, and can be killed again.
  const common = { ...shop.environment, DATABASE_POOL: '6', NODE_COMPILE_CACHE: join(folder.path, 'compiled') }
  const servers = [
    new ShopServer({ ...common, STRIPE_API_URL: lines[0]?.url ?? '', SMTP_URL: lines[1]?.url ?? '' }, spare),
    new ShopServer(
      {
        ...common,
        PORT: String(port),
        DATABASE_URL: secondProxy?.url ?? '',
        STRIPE_API_URL: lines[2]?.url ?? '',
        SMTP_URL: lines[3]?.url ?? '',
      },
      spare,
    ),
  ]
  // What is compiled is kept by a server that ends in peace.
  await servers[0]?.start()
  await servers[0]?.end('SIGTERM')
  await Promise.all(servers.map((server) => server.start()))
  if (!isCalm) for (const server of servers) server.prepare()

  const sum = (name: 'givenUp' | 'cut') => () => proxies.reduce((all, proxy) => all + proxy.seen[name], 0)
  const damage: Damage = {
    ...{ kills: 0, databaseRestarts: 0, bankTroubles: 0, mailTroubles: 0, forgeries: 0, recounts: 0 },
    givenUp: sum('givenUp'),
    cut: sum('cut'),
  }
  const reviving = new Map<number, Promise<void>>()
  let isDatabaseDown = false
  const post = async (url: string, wish?: object) => {
    const answer = await fetch(url, wish ? { method: 'POST', body: JSON.stringify(wish) } : {})
    if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
  function kill(server: number): void {
    if (reviving.has(server)) return
    damage.kills++
    const revival = async () => {
      await servers[server]?.end('SIGKILL')
      await pause(100 + Math.random() * 400)
      await servers[server]?.start()
      servers[server]?.prepare()
    }
    reviving.set(
      server,
      revival().finally(() => reviving.delete(server)),
    )
  }
  return {
    shop,
    servers,
    urls: [shop.url, `http://localhost:${port}`],
    db,
    points,
    lake,
    content,
    damage,
    kill,
    async restartDatabase() {
      if (isDatabaseDown) return
      isDatabaseDown = true
      // SIGQUIT is PostgreSQL's immediate shutdown: nothing is finished, the log is replayed at the next start.
      process.kill(postgres.pid, 'SIGQUIT')
      await postgres.close()
      damage.databaseRestarts++
      const again = await startPostgres({ port: first.port, dataFolder: folder.path, say: () => {} })
      Object.assign(postgres, { pid: again.pid, close: again.close })
      isDatabaseDown = false
    },
    bank: (path, wish) => post(`${bankUrl}/_local/${path}`, wish),
    mail: (switches) => post(new URL('/api/switches', shop.inboxUrl).href, switches),
    revived: async () => {
      while (reviving.size > 0) await Promise.all(reviving.values())
    },
    async close() {
      await Promise.all(servers.map((server) => server.end('SIGTERM')))
      await shop.close()
      await Promise.all([...lines, ...proxies, content].map((line) => line.close()))
      await lake.close()
      await db.destroy()
      await postgres.close()
      guard.dismiss()
      await folder.remove()
    },
  }
}
