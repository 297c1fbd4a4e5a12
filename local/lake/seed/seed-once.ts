// Fills a new lake. A start that died half-way through is repeated whole: importing twice gives the same dataset.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { approveWhatWasThere } from '../approvals/approve-what-was-there.ts'
import type { Lake } from '../call.ts'
import { writeDurably } from '../dataset/snapshot.ts'

type Options = { dataFolder: string; seedFolder?: string }

export async function seedOnce(lake: Lake, options: Options, token: string): Promise<void> {
  await fillOnce(lake, options, token)
  await approveWhatWasThere(lake, options.dataFolder)
}

async function fillOnce(lake: Lake, { dataFolder, seedFolder }: Options, token: string): Promise<void> {
  if (seedFolder === undefined) return
  const marker = join(dataFolder, 'seed-state')
  const state = await readFile(marker, 'utf8').catch(() => '')
  if (state === 'done' || (state === '' && lake.store.documents.size > 0)) return
  await writeDurably(marker, Buffer.from('started'))
  // Loaded for the first start alone: the two take longer than everything else of a start.
  const [{ createClient }, { importDataset }] = await Promise.all([
    import('@sanity/client'),
    import('./import-dataset.ts'),
  ])
  const client = createClient({
    projectId: lake.projectId,
    dataset: lake.dataset,
    apiHost: lake.baseUrl,
    apiVersion: '2025-02-19',
    useProjectHostname: false,
    useCdn: false,
    perspective: 'raw',
    token,
  })
  await importDataset(client, seedFolder)
  await writeDurably(marker, Buffer.from('done'))
}
