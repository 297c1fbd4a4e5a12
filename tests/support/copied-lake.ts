import { cp, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createClient } from '@sanity/client'
import { startLake } from '../../local/lake/server.ts'
import type { Webhook } from '../../local/lake/webhooks/webhook.ts'
import { freshFolder } from './folder.ts'

const tokens = { read: 'read-token-of-the-test', write: 'write-token-of-the-test' }

/**
 * The content of the run's one build in a store of the test's own, free to be edited. The pictures are the same ones, so
 * a build makes none of them again.
 */
export async function startCopiedLake(built: Readonly<Record<string, string>>, webhooks: Webhook[]) {
  const folder = await freshFolder()
  const dataFolder = join(folder.path, 'lake')
  await cp(join(dirname(built.BUILDS_FOLDER ?? ''), 'lake'), dataFolder, { recursive: true })
  // What the first store could not deliver is not for us.
  await rm(join(dataFolder, 'webhooks.json'), { force: true })
  const lake = await startLake({ port: 0, dataFolder, tokens, webhooks })
  const editor = createClient({
    projectId: 'demo',
    dataset: 'production',
    apiHost: lake.url,
    apiVersion: '2026-11-01',
    useProjectHostname: false,
    useCdn: false,
    perspective: 'raw',
    token: tokens.write,
  })
  return {
    /** How a shop reaches it. */
    environment: {
      SANITY_PROJECT_ID: 'demo',
      SANITY_DATASET: 'production',
      SANITY_API_HOST: lake.url,
      SANITY_READ_TOKEN: tokens.read,
    },
    /** May write, as an editor does. */
    editor,
    folder: folder.path,
    async close() {
      await lake.close()
      await folder.remove()
    },
  }
}
