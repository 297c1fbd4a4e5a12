import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createClient } from '@sanity/client'
import sharp from 'sharp'
import { startLake } from '../../local/lake/server.ts'
import { freshFolder } from './folder.ts'

const ndjson = join(import.meta.dirname, '../../studio/seed/production.ndjson')

/**
 * A lake with the sample shop's documents. Every picture is one small drawing: what pictures look like is not what
 * is tested with it, and real ones take half a minute to import.
 */
export async function startSeededLake() {
  const folder = await freshFolder()
  const seedFolder = join(folder.path, 'seed')
  await mkdir(join(seedFolder, 'images'), { recursive: true })
  const sample = (await readFile(ndjson, 'utf8')).split('\n')
  // With other pictures it is other content, which nobody has approved: the lake approves what it imports itself.
  const documents = sample.filter((line) => !line.startsWith('{"_id":"approval-')).join('\n')
  await writeFile(join(seedFolder, 'production.ndjson'), documents)
  const names = new Set(documents.match(/(?<=file:\/\/\.\/images\/)[a-z0-9-]+\.webp/g))
  const drawing = await sharp({ create: { width: 1200, height: 1500, channels: 3, background: '#A3312A' } })
    .webp()
    .toBuffer()
  for (const name of names) await writeFile(join(seedFolder, 'images', name), drawing)
  const tokens = { read: 'read-token-of-the-test', write: 'write-token-of-the-test' }
  const lake = await startLake({ port: 0, dataFolder: join(folder.path, 'lake'), seedFolder, tokens })
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
    url: lake.url,
    tokens,
    /** May write, as an editor does. */
    editor,
    folder: folder.path,
    async close() {
      await lake.close()
      await folder.remove()
    },
  }
}
