import { spawn } from 'node:child_process'
import { cp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { freshFolder } from '../../support/folder.ts'
import { node } from '../../support/node.ts'
import { type Bug, bugs } from './bugs.ts'

/**
 * `npm run storm:planted [-- --only 'stock'] [--orders 24] [--seed 3]`: plants each known bug in a copy of the shop, builds
 * it, and sends a short storm over it. Ends with 1 when a storm stays without a violation: then the proof proves nothing.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    orders: { type: 'string', default: '24' },
    seed: { type: 'string', default: '3' },
    minutes: { type: 'string', default: '3' },
  },
})

const root = resolve(import.meta.dirname, '../../..')
const notCopied = /^(\.git|\.data|\.astro|node_modules|dist|test-results|docs|\.vercel|\.netlify)$/
let missed = 0
for (const bug of bugs.filter(({ name }) => name.includes(values.only))) {
  const began = Date.now()
  const folder = await freshFolder()
  try {
    const caught = await caughtIn(folder.path, bug)
    if (caught.length === 0) missed++
    const seconds = Math.round((Date.now() - began) / 1000)
    console.log(
      `${caught.length > 0 ? 'caught' : 'MISSED'} (${seconds} s): ${bug.name}${caught[0] ? `\n    ${caught[0]}` : ''}`,
    )
  } finally {
    await folder.remove()
  }
}
process.exit(missed === 0 ? 0 : 1)

/** The first violations that a storm over the copy with the bug ends with. */
async function caughtIn(copy: string, bug: Bug): Promise<readonly string[]> {
  const isWanted = (path: string) =>
    !path
      .slice(root.length + 1)
      .split('/')
      .some((part) => notCopied.test(part))
  await cp(root, copy, { recursive: true, filter: isWanted })
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'))
  await symlink(join(root, '.data'), join(copy, '.data'))
  for (const { file, find, put } of bug.changes) {
    const source = await readFile(join(copy, file), 'utf8')
    if (source.split(find).length !== 2) throw new Error(`${bug.name}: ${file} has changed`)
    await writeFile(
      join(copy, file),
      source.replace(find, () => put),
    )
  }
  const result = join(copy, 'storm.json')
  await rm(result, { force: true })
  const said = await run(copy, [
    ...['--orders', values.orders, '--seed', values.seed, '--minutes', values.minutes, '--result', result],
    ...(bug.sabotage ?? []).flatMap((statement) => ['--sabotage', statement]),
  ])
  const told = await readFile(result, 'utf8').catch(() => null)
  // A storm that breaks down has caught nothing: it must say what is wrong.
  if (told === null) throw new Error(`${bug.name}: the storm broke down:\n${said.slice(-2000)}`)
  return (JSON.parse(told) as { violations: readonly string[] }).violations
}

function run(copy: string, args: readonly string[]): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(node, [join(copy, 'tests/faults/storm/program.ts'), ...args], { cwd: copy })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text))
    child.on('error', fail)
    child.on('close', () => done(said))
  })
}
