import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { traceOf } from '#core/log.ts'
import { startClock } from '#jobs/clock.ts'
import { createResident, type PageHandler } from '#serving/resident.ts'
import { openShelves } from '#serving/shelves.ts'
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
  })

  const clock = startClock(shop.jobs)
  const leave = () => {
    // Requests under way may finish; who hangs on longer is cut.
    const hurry = setTimeout(() => server.closeAllConnections(), 10_000)
    const clockStopped = clock.stop()
    server.close(async () => {
      clearTimeout(hurry)
      await clockStopped
      shelves.close()
      shop.mail.close()
      await shop.db.destroy()
      process.exit(0)
    })
    server.closeIdleConnections()
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
