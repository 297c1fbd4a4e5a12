// Puts packed content into a dataset, as `sanity dataset import` does:
//   npm run content:import -- content.tar.gz [--replace | --missing]
import { createReadStream } from 'node:fs'
import { access } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { sanityImport } from '@sanity/import'
import { targetClient } from './target.ts'

const usage = `Usage: npm run content:import -- [--data .data/lake] [--replace | --missing] <file.tar.gz>
Imports into the lake that runs here; with SANITY_PROJECT_ID, SANITY_DATASET and SANITY_AUTH_TOKEN set, into that project.
Documents that are there already: an error, or replaced (--replace), or left as they are (--missing).`

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      data: { type: 'string', default: '.data/lake' },
      replace: { type: 'boolean', default: false },
      missing: { type: 'boolean', default: false },
    },
  })
  const [file] = positionals
  if (file === undefined || (values.replace && values.missing)) throw new Error(usage)
  await access(file)
  const client = await targetClient(process.env, values.data, ['SANITY_AUTH_TOKEN'])
  const { numDocs } = await sanityImport(createReadStream(file), {
    client,
    operation: values.replace ? 'createOrReplace' : values.missing ? 'createIfNotExists' : 'create',
    releasesOperation: values.replace ? 'replace' : values.missing ? 'ignore' : 'fail',
    assetConcurrency: 3,
    onProgress: () => undefined,
  })
  const { projectId, dataset } = client.config()
  console.log(`${numDocs} documents of ${file} are in ${projectId}/${dataset}`)
}

await main().catch((cause) => {
  console.error(cause instanceof Error ? cause.message : cause)
  process.exitCode = 1
})
