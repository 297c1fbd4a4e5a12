// The Content Lake on this machine: a server that speaks Sanity's HTTP API, so that the shop and the Studio need no account.
// It opens its data, seeds them on the first start, and only then answers.
import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { callerOf, type Tokens } from './access.ts'
import { sweepAssets } from './assets.ts'
import type { Lake } from './call.ts'
import { writeDurably } from './dataset/snapshot.ts'
import { openStore } from './dataset/store.ts'
import { keepViews } from './dataset/view.ts'
import { openFileShelf } from './files/shelf.ts'
import { answerRequest } from './handle.ts'
import { openShelf } from './images/shelf.ts'
import { moveAssetAddresses } from './move-addresses.ts'
import { openPeople, type Person } from './people/people.ts'
import { openPreferences } from './people/preferences.ts'
import { openSessions } from './people/sessions.ts'
import { openPresence } from './presence/socket.ts'
import { seedOnce } from './seed/seed-once.ts'
import { openGates } from './streams/gates.ts'
import type { StudioFiles } from './studio/files.ts'
import { startWebhooks } from './webhooks/start-webhooks.ts'
import type { Webhook } from './webhooks/webhook.ts'

export type LakeOptions = {
  /** 0 takes any free port. */
  port: number
  host?: string
  dataFolder: string
  /** In `sanity dataset import` layout: one `.ndjson` and `images/`. Imported when `dataFolder` is new. */
  seedFolder?: string
  tokens: Tokens
  /** Told of what changes once the seed is in. */
  webhooks?: Webhook[]
  /** Asked whenever somebody opens the Studio, which may still be on its way. */
  studio?: () => StudioFiles
  /** Where the shop stands, for the Studio's previews. */
  shopUrl?: string
}

export type RunningLake = {
  url: string
  port: number
  /** Who may sign in to the Studio, with their codes. */
  people: readonly Person[]
  close(): Promise<void>
}

const projectId = 'demo'
const dataset = 'production'

/**
 * @throws the port's error (EADDRINUSE), a damaged data folder's, or the seed's; nothing keeps running then.
 */
export async function startLake(options: LakeOptions): Promise<RunningLake> {
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 60_000 })
  const host = options.host ?? '127.0.0.1'
  const port = await listen(server, options.port, host)
  const gates = openGates(host)
  const url = `http://localhost:${port}`
  // Known to this start's own import alone: it writes while everybody else still waits.
  const seedToken = randomBytes(32).toString('base64url')
  const opened = openLake(options, url)
  const seeded = opened.then((lake) => seedOnce(lake, options, seedToken))
  // Both are awaited below; requests that came meanwhile answer with the failure themselves.
  seeded.catch(() => undefined)
  server.on('request', (request, response) => {
    void answerRequest(request, response, { opened, seeded, seedToken, tokens: options.tokens, gates })
  })

  const presence = opened.then(({ people, sessions }) => {
    const signedIn = (token: string) => people.byId(sessions.personOf(token) ?? '')
    return openPresence(server, dataset, (authorization) => callerOf({ authorization }, options.tokens, signedIn))
  })
  presence.catch(() => undefined)

  let webhooks: { close(): Promise<void> } | undefined
  const close = async () => {
    await webhooks?.close()
    await gates.close()
    await presence.then((room) => room.close()).catch(() => undefined)
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await opened.then((lake) => lake.store.close()).catch(() => undefined)
  }
  try {
    await seeded
    webhooks = await startWebhooks(await opened, options.dataFolder, options.webhooks ?? [])
    // For tools on this machine (`edit.ts`): where the lake is and how to write to it.
    const access = JSON.stringify({ url, projectId, dataset, writeToken: options.tokens.write })
    await writeDurably(join(options.dataFolder, 'access.json'), Buffer.from(access), 0o600)
  } catch (cause) {
    await close()
    throw cause
  }
  const { people } = await opened
  return { url, port, people: people.all, close }
}

async function openLake({ dataFolder: folder, studio, shopUrl }: LakeOptions, baseUrl: string): Promise<Lake> {
  const store = await openStore(folder)
  const images = await openShelf(folder)
  const files = await openFileShelf(folder)
  const people = await openPeople(folder)
  const sessions = await openSessions(folder, Date.now)
  const preferences = await openPreferences(folder)
  await moveAssetAddresses(store, baseUrl)
  await sweepAssets({ store, images, files })
  const views = keepViews(store)
  return { projectId, dataset, baseUrl, store, views, images, files, people, sessions, preferences, studio, shopUrl }
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}
