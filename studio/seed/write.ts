/** Writes `production.ndjson` from the documents beside it: `npm run seed --workspace studio`. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { documents, toNdjson } from './documents/all.ts'

const target = join(import.meta.dirname, 'production.ndjson')
await writeFile(target, toNdjson(documents))
console.log(`${documents.length} documents written to ${target}`)
