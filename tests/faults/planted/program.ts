import { spawn } from 'node:child_process'
import { cp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { BuiltShop } from '../../support/built-shop.ts'
import { freshFolder } from '../../support/folder.ts'
import { node } from '../../support/node.ts'
import { type Bug, bugs } from './bugs.ts'

/**
 * `npm run storm:planted [-- --only stock,price] [--orders 24] [--seed 3]`: plants every known bug in one copy of the shop, each asleep,
 * builds it once, and sends a short storm over it: first with all asleep, which must end clean, then with each one awake, which must
 * end with a violation of what this very bug breaks. Ends with 1 otherwise: then the proof proves nothing.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    orders: { type: 'string', default: '24' },
    seed: { type: 'string', default: '3' },
    minutes: { type: 'string', default: '2' },
    /** As often a storm is sent over a bug that it did not meet. */
    tries: { type: 'string', default: '3' },
  },
})

const root = resolve(import.meta.dirname, '../../..')
const notCopied = /^(\.git|\.data|\.astro|node_modules|dist|test-results|docs|\.vercel|\.netlify)$/
const folder = await freshFolder()
let failures = 0
let built: BuiltShop | undefined
try {
  await plantAll(folder.path)
  // The copy's own: it builds the copy.
  const { buildShop } = (await import(
    join(folder.path, 'tests/support/built-shop.ts')
  )) as typeof import('../../support/built-shop.ts')
  built = await buildShop()
  const awake = bugs.filter(({ key }) => values.only === '' || values.only.split(',').includes(key))
  await report('none planted', async () => {
    const { violations } = await storm(null, Number(values.seed))
    return { isRight: violations.length === 0, words: violations.slice(0, 5) }
  })
  for (const bug of failures > 0 ? [] : awake)
    await report(bug.name, async () => {
      const seen: string[] = []
      for (let nth = 0; nth < Number(values.tries); nth++) {
        const { violations } = await storm(bug, Number(values.seed) + nth)
        const own = violations.filter((words) => bug.caughtBy.test(words))
        if (own.length > 0) return { isRight: true, words: [`${own[0]}${nth > 0 ? ` (storm ${nth + 1})` : ''}`] }
        seen.push(...violations)
      }
      return { isRight: false, words: seen.slice(0, 5) }
    })
} finally {
  await built?.close()
  await folder.remove()
}
process.exit(failures === 0 ? 0 : 1)

async function report(name: string, run: () => Promise<{ isRight: boolean; words: readonly string[] }>): Promise<void> {
  const began = Date.now()
  const { isRight, words } = await run()
  if (!isRight) failures++
  const seconds = Math.round((Date.now() - began) / 1000)
  console.log(
    [`${isRight ? 'as it must be' : 'NOT CAUGHT'} (${seconds} s): ${name}`, ...words.map((word) => `    ${word}`)].join(
      '\n',
    ),
  )
}

async function plantAll(copy: string): Promise<void> {
  const isWanted = (path: string) =>
    !path
      .slice(root.length + 1)
      .split('/')
      .some((part) => notCopied.test(part))
  await cp(root, copy, { recursive: true, filter: isWanted })
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'))
  await symlink(join(root, '.data'), join(copy, '.data'))
  for (const { name, changes } of bugs)
    for (const { file, find, put } of changes) {
      const source = await readFile(join(copy, file), 'utf8')
      if (source.split(find).length !== 2) throw new Error(`${name}: ${file} has changed`)
      await writeFile(
        join(copy, file),
        source.replace(find, () => put),
      )
    }
}

async function storm(bug: Bug | null, seed: number): Promise<{ readonly violations: readonly string[] }> {
  const [file, result] = [join(folder.path, 'built.json'), join(folder.path, 'storm.json')]
  await rm(result, { force: true })
  await writeFile(file, JSON.stringify({ ...built?.environment, PLANTED: bug?.key ?? '' }))
  const said = await run(bug?.key ?? '', [
    ...['--built', file, '--orders', String(bug?.orders ?? values.orders), '--seed', String(seed)],
    ...['--minutes', values.minutes, '--result', result],
    ...(bug?.aim ? ['--aim', bug.aim] : []),
    ...(bug?.sabotage ?? []).flatMap((statement) => ['--sabotage', statement]),
  ])
  const told = await readFile(result, 'utf8').catch(() => null)
  // A storm that breaks down has caught nothing: it must say what is wrong.
  if (told === null) throw new Error(`${bug?.name}: the storm broke down:\n${said.slice(-2000)}`)
  return JSON.parse(told)
}

function run(planted: string, args: readonly string[]): Promise<string> {
  return new Promise((done, fail) => {
    const program = join(folder.path, 'tests/faults/storm/program.ts')
    const child = spawn(node, [program, ...args], { cwd: folder.path, env: { ...process.env, PLANTED: planted } })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text))
    child.on('error', fail)
    child.on('close', () => done(said))
  })
}
