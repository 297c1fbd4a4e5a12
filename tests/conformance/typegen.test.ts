import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshFolder } from '../support/folder.ts'
import { node } from '../support/node.ts'

const checkout = resolve(import.meta.dirname, '../..')
const studio = join(checkout, 'studio')
let folder: Awaited<ReturnType<typeof freshFolder>>

beforeAll(async () => {
  folder = await freshFolder()
})
afterAll(() => folder?.remove())

const sanity = (...words: string[]) =>
  promisify(execFile)(node, [join(checkout, 'node_modules/sanity/bin/sanity'), ...words], {
    cwd: studio,
    env: { ...process.env, GENERATED_TYPES: join(folder.path, 'sanity.types.ts'), DO_NOT_TRACK: '1' },
    timeout: 110_000,
  })

it('the committed types are those of the schema and the queries', async () => {
  const schema = join(folder.path, 'schema.json')
  // The command puts even an absolute path under the folder of the Studio.
  await sanity('schema', 'extract', '--path', relative(studio, schema))
  expect(JSON.parse(await readFile(schema, 'utf8'))).toEqual(
    JSON.parse(await readFile(join(studio, 'schema.json'), 'utf8')),
  )
  await sanity('typegen', 'generate')
  expect(await readFile(join(folder.path, 'sanity.types.ts'), 'utf8')).toBe(
    await readFile(join(checkout, 'src/content/sanity.types.ts'), 'utf8'),
  )
}, 120_000)
