// Changes a published document from the command line, through the same API as everybody else:
//   node local/lake/edit.ts <id or slug> price=175000 'name[0].value=Tas mendong besar'
import { parseArgs } from 'node:util'
import type { SanityClient } from '@sanity/client'
import { runningLake } from './carry/target.ts'

const usage = `Usage: node local/lake/edit.ts [--data .data/lake] <id or slug> <path>=<value> ...
Values are JSON; what is not JSON is taken as text. An empty value removes the field.`

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string', default: '.data/lake' } },
  })
  const [wanted, ...assignments] = positionals
  if (wanted === undefined || assignments.length === 0) throw new Error(usage)
  const client = (await runningLake(values.data)).withConfig({ perspective: 'published' })
  const id = await findId(client, wanted)
  const patch = client.patch(id)
  for (const { path, value } of assignments.map(parseAssignment)) {
    if (value === undefined) patch.unset([path])
    else patch.set({ [path]: value })
  }
  const document = await patch.commit()
  console.log(`${document._type} ${document._id} is now at revision ${document._rev}`)
}

async function findId(client: SanityClient, wanted: string): Promise<string> {
  const found = await client.fetch<string[]>('*[_id == $wanted || slug.current == $wanted]._id', { wanted })
  const [id, ...others] = found
  if (id === undefined) throw new Error(`No published document has the id or slug "${wanted}"`)
  if (others.length > 0) throw new Error(`"${wanted}" is the slug of several documents: ${found.join(', ')}`)
  return id
}

/** Splits at the first `=` outside of brackets: paths may hold `[_key=="x"]`. */
function parseAssignment(text: string): { path: string; value: unknown } {
  const path = /^(?:[^=[\]]|\[[^\]]*\])+(?==)/.exec(text)?.[0]
  if (path === undefined) throw new Error(usage)
  const value = text.slice(path.length + 1)
  if (value === '') return { path, value: undefined }
  try {
    return { path, value: JSON.parse(value) }
  } catch {
    return { path, value }
  }
}

await main().catch((cause) => {
  console.error(cause instanceof Error ? cause.message : cause)
  process.exitCode = 1
})
