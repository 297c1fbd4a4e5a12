// Packs all content, drafts and assets included, as `sanity dataset export` does:
//   npm run content:export -- content.tar.gz
import { rename, rm } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { exportDataset } from '@sanity/export'
import { targetClient } from './target.ts'

const usage = `Usage: npm run content:export -- [--data .data/lake] <file.tar.gz>
Exports the lake that runs here; with SANITY_PROJECT_ID, SANITY_DATASET and SANITY_AUTH_TOKEN set, that project.`

async function main(): Promise<void> {
  const options = { data: { type: 'string', default: '.data/lake' } } as const
  const { values, positionals } = parseArgs({ allowPositionals: true, options })
  const [file] = positionals
  if (file === undefined) throw new Error(usage)
  const client = await targetClient(process.env, values.data, ['SANITY_AUTH_TOKEN', 'SANITY_READ_TOKEN'])
  const { projectId, dataset = '' } = client.config()
  const beside = `${file}.part`
  try {
    const { documentCount, assetCount } = await exportDataset({ client, dataset, outputPath: beside })
    // A name that is there is a whole export.
    await rename(beside, file)
    console.log(`${documentCount} documents and ${assetCount} assets of ${projectId}/${dataset} are in ${file}`)
  } finally {
    await rm(beside, { force: true })
  }
}

await main().catch((cause) => {
  console.error(cause instanceof Error ? cause.message : cause)
  process.exitCode = 1
})
