import type { Server } from 'node:http'
import { flushCompileCache } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildBeganAt } from '#core/build-id.ts'
import { traceOf } from '#core/log.ts'
import { randomToken } from '#core/secret-token.ts'
import { startClock } from '#jobs/clock.ts'
import { buildLocally } from '#publish/local-build.ts'
import { startPublisher } from '#publish/publisher.ts'
import { catalogOfBuild } from '#serving/build-catalog.ts'
import { createRateLimit } from '#serving/rate-limit.ts'
import { createResident, type PageHandler } from '#serving/resident.ts'
import { openShelves, type Shelves } from '#serving/shelves.ts'
import { doorsOf } from './wiring/doors.ts'
import { openShop, SettingsError, type Shop, servingSettings } from './wiring.ts'

/** The resident server: opens the shop, serves the current build and everything made on demand, runs the clock. */
async function main(): Promise<void> {
  const shop = openShop()
  const { buildsFolder, port, host, trustedProxy, limitsOwnMachine } = servingSettings()
  const shelves = await openShelves(resolve(buildsFolder), shop.log, shop.now)
  const { handler } = (await import(pathToFileURL(shelves.first.serverEntry).href)) as { handler: PageHandler }
  logWithoutMessages(shop)

  const server = createResident({
    siteUrl: shop.siteUrl,
    doors: doorsOf(shop),
    shelves,
    renderPage: handler,
    locals: () => {
      const { build } = shelves.current
      // A build made by an earlier version left none.
      const catalog = () => catalogOfBuild(build).catch(() => shop.content.catalog())
      return { shop, build: build.id, content: { ...shop.content, catalog } }
    },
    trustedProxy,
    rateLimit: createRateLimit(shop.now, { countsOwnMachine: limitsOwnMachine }),
    log: shop.log,
  })
  server.on('error', (error: NodeJS.ErrnoException) => {
    stop(error.code === 'EADDRINUSE' ? `Port ${port} is in use. Choose another one with PORT.` : String(error))
  })
  server.listen(port, host, () => {
    const address = server.address()
    const boundPort = typeof address === 'object' && address ? address.port : port
    shop.log({ event: 'serving', count: boundPort, code: shelves.current.build.id })
    // Where NODE_COMPILE_CACHE is set: for the next start, also when this process is killed.
    flushCompileCache()
    const publisher = publisherOf(shop, shelves, resolve(buildsFolder))
    leaveWhenTold({ shop, server, shelves, atWork: [startClock(shop.jobs), publisher] })
  })
}

interface Running {
  readonly shop: Shop
  readonly server: Server
  readonly shelves: Shelves
  /** What runs beside answering. */
  readonly atWork: readonly { stop(): Promise<void> }[]
}

/** Builds again whatever the CMS reports, here or by the platform's hook. */
function publisherOf({ db, log, now, publishing }: Shop, shelves: Shelves, buildsFolder: string) {
  const script = resolve(import.meta.dirname, '../scripts/build.ts')
  const publisher = {
    db,
    holder: randomToken(),
    bringOut: publishing.hosted?.bringOut ?? ((signal: AbortSignal) => buildLocally({ script, buildsFolder }, signal)),
    served: async () => {
      await shelves.look()
      const { id } = shelves.current.build
      return { id, beganAt: buildBeganAt(id) }
    },
    log,
    now,
  }
  return startPublisher(publisher, publishing.bell)
}

/** Takes nothing new, ends what has begun, and is gone within 15 s: who hangs on longer is cut after 10. */
function leaveWhenTold({ shop, server, shelves, atWork }: Running): void {
  const leave = () => {
    const stopped = Promise.all(atWork.map((one) => one.stop()))
    setInterval(() => server.closeIdleConnections(), 200).unref()
    setTimeout(() => server.closeAllConnections(), 10_000).unref()
    setTimeout(() => process.exit(1), 15_000).unref()
    server.close(async () => {
      await stopped
      shelves.close()
      shop.mail.close()
      await shop.db.destroy()
      process.exit(0)
    })
  }
  process.once('SIGTERM', leave)
  process.once('SIGINT', leave)
}

/** Astro's bundle prints addresses with failures, and an address may hold a secret. */
function logWithoutMessages({ log }: Shop): void {
  process.removeAllListeners('unhandledRejection')
  process.on('unhandledRejection', (error) => log({ event: 'promise_failed', ...traceOf(error) }))
}

function stop(words: string): never {
  console.error(words)
  process.exit(1)
}

try {
  await main()
} catch (error) {
  if (!(error instanceof SettingsError) && !/no build/.test(String(error))) throw error
  stop(error instanceof Error ? error.message : String(error))
}
