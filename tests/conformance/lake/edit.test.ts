import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenLake, openLake } from './open-lake.ts'

let lake: OpenLake
const script = join(import.meta.dirname, '../../../local/lake/edit.ts')

beforeAll(async () => {
  lake = await openLake()
  await lake.writer.create({
    _id: 'product-tas',
    _type: 'product',
    slug: { current: 'tas-mendong' },
    price: 150_000,
    note: 'lama',
    name: [{ _key: 'id', language: 'id', value: 'Tas' }],
  })
})

afterAll(() => lake.close())

const edit = (...wishes: string[]) => promisify(execFile)(process.execPath, [script, '--data', lake.folder, ...wishes])

test('an edit by slug or id changes what it names and says so', async () => {
  const { stdout } = await edit('tas-mendong', 'price=175000', 'name[language=="id"].value=Tas = besar', 'note=')
  expect(stdout).toContain('product-tas')
  expect(await lake.anonymous.getDocument('product-tas')).toMatchObject({
    price: 175_000,
    name: [{ value: 'Tas = besar' }],
  })
  expect(await lake.anonymous.fetch('*[_id == "product-tas"][0].note')).toBeNull()
  await edit('product-tas', 'slug={"_type":"slug","current":"tas"}')
  expect(await lake.anonymous.fetch('*[_id == "product-tas"][0].slug.current')).toBe('tas')
})

test('what cannot be done is said in a sentence, with a failing exit', async () => {
  await expect(edit('tidak-ada', 'price=1')).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('tidak-ada'),
  })
  await expect(edit('product-tas')).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('Usage') })
})
