import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, inject, test } from 'vitest'
import { node } from '../../support/node.ts'
import { runStorm } from '../storm/storm.ts'
import { bugs } from './bugs.ts'

const root = resolve(import.meta.dirname, '../../..')

test.each(bugs)('could still be planted: $name', ({ changes, sabotage = [] }) => {
  expect(changes.length + sabotage.length).toBeGreaterThan(0)
  const texts = new Map<string, string>()
  for (const { file, find, put } of changes) {
    const text = texts.get(file) ?? readFileSync(join(root, file), 'utf8')
    expect(text.split(find)).toHaveLength(2)
    texts.set(
      file,
      text.replace(find, () => put),
    )
  }
})

// One that needs no other build; `npm run storm:planted` has them all.
const unique = bugs.filter(({ key }) => key === 'form')

test.each(unique)('a storm catches: $name', async ({ sabotage = [], caughtBy }) => {
  const found: string[] = []
  for (let seed = 3; seed < 6 && !found.some((words) => caughtBy.test(words)); seed++) {
    const storm = await runStorm({
      built: inject('builtShop'),
      orders: 12,
      seed,
      sabotage,
      isCalm: true,
      mostMinutes: 4,
    })
    found.push(...storm.violations)
  }
  expect(found).toEqual(expect.arrayContaining([expect.stringMatching(caughtBy)]))
})

if (process.env.FAULTS === 'long')
  test('a storm catches every one of them, each for its own reason, and nothing where none is awake', async () => {
    const program = spawn(node, [join(root, 'tests/faults/planted/program.ts')], { cwd: root, stdio: 'inherit' })
    expect(await once(program, 'exit')).toEqual([0, null])
  }, 2_400_000)
