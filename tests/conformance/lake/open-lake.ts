// A lake of its own for one test file, with the real client in three roles.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ClientConfig, createClient, type SanityClient } from '@sanity/client'
import { startLake } from '../../../local/lake/server.ts'

export const tokens = { read: 'token-that-reads', write: 'token-that-writes' }

export type OpenLake = {
  url: string
  folder: string
  writer: SanityClient
  reader: SanityClient
  anonymous: SanityClient
  clientWith(config: Partial<ClientConfig>): SanityClient
  /** Stops the lake and leaves its data. */
  stop(): Promise<void>
  close(): Promise<void>
}

export async function openLake(options: { seedFolder?: string; folder?: string } = {}): Promise<OpenLake> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'lake-')))
  const { folder: _folder, ...seed } = options
  const lake = await startLake({ port: 0, dataFolder: folder, tokens, ...seed })
  const clientWith = (config: Partial<ClientConfig>) => clientFor(lake.url, config)
  return {
    url: lake.url,
    folder,
    writer: clientWith({ token: tokens.write }),
    reader: clientWith({ token: tokens.read }),
    anonymous: clientWith({}),
    clientWith,
    stop: () => lake.close(),
    async close() {
      await lake.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export function clientFor(url: string, config: Partial<ClientConfig> = {}): SanityClient {
  return createClient({
    projectId: 'demo',
    dataset: 'production',
    apiHost: url,
    apiVersion: '2025-02-19',
    useProjectHostname: false,
    useCdn: false,
    maxRetries: 0,
    ...config,
  })
}

export type Refused = { statusCode: number; message: string; body: Record<string, unknown>; details: Details }
type Details = { type?: string; items?: Array<{ index: number; error: Record<string, unknown> }> } | undefined

/** What the client threw; fails when it did not throw. */
export async function refusalOf(request: Promise<unknown>): Promise<Refused> {
  try {
    await request
  } catch (cause) {
    const error = cause as { statusCode: number; message: string; details: Details; response: { body: unknown } }
    const body = error.response.body as Record<string, unknown>
    return { statusCode: error.statusCode, message: error.message, body, details: error.details }
  }
  throw new Error('The lake accepted what it should refuse')
}
