import type { Server } from 'node:http'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { traceOf } from '#core/log.ts'
import { type Clock, startClock } from '#jobs/clock.ts'
import { createResident, type PageHandler } from '#serving/resident.ts'
import { openShelves, type Shelves } from '#serving/shelves.ts'
import { openShop, SettingsError, type Shop, servingSettings } from './wiring.ts'

/** The resident server: opens the shop, serves the current build and everything made on demand, runs the clock. */
async function main(): Promise<void> {
  const shop = openShop()
  const { buildsFolder, port, host } = servingSettings()
  const shelves = await openShelves(resolve(buildsFolder), shop.log, shop.now)
  const { handler } = (await import(pathToFileURL(shelves.first.serverEntry).href)) as { handler: PageHandler }
  logWithoutMessages(shop)

  const server = createResident({
    siteUrl: shop.siteUrl,
    shelves,
    renderPage: handler,
    locals: () => ({ shop, build: shelves.current.build.id }),
    log: shop.log,
  })
  server.on('error', (error: NodeJS.ErrnoException) => {
    stop(error.code === 'EADDRINUSE' ? `Port ${port} is in use. Choose another one with PORT.` : String(error))
  })
  server.listen(port, host, () => {
    const address = server.address()
    const boundPort = typeof address === 'object' && address ? address.port : port
    shop.log({ event: 'serving', count: boundPort, code: shelves.current.build.id })
    leaveWhenTold({ shop, server, shelves, clock: startClock(shop.jobs) })
  })
}

interface Running {
  readonly shop: Shop
  readonly server: Server
  readonly shelves: Shelves
  readonly clock: Clock
}

/** Takes nothing new, ends what has begun, and is gone within 15 s: who hangs on longer is cut after 10. */
function leaveWhenTold({ shop, server, shelves, clock }: Running): void {
  const leave = () => {
    const clockStopped = clock.stop()
    setInterval(() => server.closeIdleConnections(), 200).unref()
    setTimeout(() => server.closeAllConnections(), 10_000).unref()
    setTimeout(() => process.exit(1), 15_000).unref()
    server.close(async () => {
      await clockStopped
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
