// `npm test`: every check in turn, then one line that says how it went. `--only unit,flow` runs some of them.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { endPrograms } from './program.ts'
import { type Outcome, steps } from './steps.ts'

const { values } = parseArgs({ options: { only: { type: 'string' }, full: { type: 'boolean', default: false } } })
const names = steps.map(({ name }) => name)
const wanted = values.only?.split(',') ?? names
const unknown = wanted.filter((name) => !names.includes(name))
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}. There are: ${names.join(', ')}`)
  process.exit(1)
}

let ended = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    ended = true
    endPrograms()
  })
}

const checkout = resolve(import.meta.dirname, '../..')
const reports = mkdtempSync(join(tmpdir(), 'galeri-reports-'))
const lines: string[] = []
const failures: string[] = []
const allBegun = performance.now()
let passed = 0
let failed = 0

for (const step of steps.filter(({ name }) => wanted.includes(name))) {
  if (ended) break
  console.log(`\n── ${step.name} ${'─'.repeat(70 - step.name.length)}`)
  const begun = performance.now()
  const outcome = await step.run({ checkout, reports, full: values.full }).catch((error: unknown): Outcome => {
    console.error(error instanceof Error ? error.message : error)
    return { ok: false, passed: 0, failed: 1, failures: [] }
  })
  passed += outcome.passed
  failed += outcome.failed
  failures.push(...outcome.failures.map((failure) => `${step.name}: ${failure.replaceAll(`${checkout}/`, '')}`))
  lines.push(`${outcome.ok ? '  ok    ' : '  FAILED'}  ${step.name.padEnd(14)}${secondsSince(begun)}`)
}

rmSync(reports, { recursive: true, force: true })
console.log(`\n${lines.join('\n')}\n          ${'in all'.padEnd(14)}${secondsSince(allBegun)}\n`)
if (ended) console.log('Ended before all was run.')
// Once more at the end, where a person (or the end of a log) finds it.
if (failures.length > 0) console.log(`What failed:\n\n${failures.join('\n\n')}\n`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 || ended ? 1 : 0)

function secondsSince(begun: number): string {
  return `${((performance.now() - begun) / 1000).toFixed(1).padStart(7)} s`
}
