import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { node } from '../../support/node.ts'

const checkout = resolve(import.meta.dirname, '../../..')

function run(args: readonly string[], environment: Record<string, string> = {}) {
  const { PATH = '', HOME = '' } = process.env
  const options = { cwd: checkout, env: { PATH, HOME, ...environment }, encoding: 'utf8' } as const
  return spawnSync(process.execPath, ['scripts/run.mjs', ...args], options)
}

test('every command of package.json is known to its front, and the other way round', () => {
  const { scripts } = JSON.parse(readFileSync(resolve(checkout, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const ours = Object.entries(scripts).filter(([, line]) => line.startsWith('node scripts/run.mjs'))
  for (const [name, line] of ours) expect(line).toBe(`node scripts/run.mjs ${name}`)
  const { stderr, status } = run(['no-such-command'])
  expect(status).toBe(1)
  expect(stderr).toContain('There is no command no-such-command')
  const known = stderr.trim().split('There are: ')[1]?.split(', ')
  expect(known?.toSorted()).toEqual(ours.map(([name]) => name).toSorted())
})

test('a command that needs a shop says so where none runs', () => {
  const { stderr, status } = run(['audit'], { DATA_FOLDER: '/no/such/folder' })
  expect(status).toBe(1)
  expect(stderr).toContain('npm start')
})

test('npm test refuses a step that it does not have', () => {
  const { stderr, status } = spawnSync(node, ['local/test/test.ts', '--only', 'unit,nonsense'], {
    cwd: checkout,
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(stderr).toContain('There is no step nonsense')
})
