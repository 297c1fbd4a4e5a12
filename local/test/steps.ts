import { join } from 'node:path'
import { findChromium, installChromium } from './chromium.ts'
import { type Counts, playwrightCounts, vitestCounts } from './counts.ts'
import { succeeds } from './program.ts'

export interface StepContext {
  readonly checkout: string
  /** Where reports are left. */
  readonly reports: string
  /** Whether the long fault tests run too. */
  readonly full: boolean
}

export interface Outcome extends Counts {
  readonly ok: boolean
}

/** One part of `npm test`. */
export interface Step {
  readonly name: string
  readonly longestMinutes: number
  run(context: StepContext): Promise<Outcome>
}

export const steps: readonly Step[] = [
  check('types', ['node_modules/astro/bin/astro.mjs', 'check'], ['node_modules/typescript/bin/tsc', '--noEmit']),
  check('lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings']),
  vitest('architecture', 2),
  vitest('unit', 5),
  vitest('conformance', 5),
  vitest('flow', 8),
  vitest('site', 8),
  vitest('faults', 60),
  {
    name: 'browser',
    longestMinutes: 15,
    async run({ checkout, reports }) {
      const chromium = findChromium() ?? installing()
      const file = join(reports, 'browser.json')
      const ok = await succeeds(
        [join(checkout, 'node_modules/@playwright/test/cli.js'), 'test', '--reporter=list,json'],
        { CHROME_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
        this.longestMinutes,
      )
      return outcome(ok, playwrightCounts(file))
    },
  },
]

/** Programs that say yes or no: a no counts as one failure. */
function check(name: string, ...programs: readonly string[][]): Step {
  return {
    name,
    longestMinutes: 5,
    async run({ checkout }) {
      // Side by side: each keeps one core busy.
      const answers = programs.map(([program = '', ...args]) =>
        succeeds([join(checkout, program), ...args], {}, this.longestMinutes),
      )
      const ok = (await Promise.all(answers)).every(Boolean)
      return { ok, passed: 0, failed: ok ? 0 : 1, failures: [] }
    },
  }
}

function vitest(name: string, longestMinutes: number): Step {
  return {
    name,
    longestMinutes,
    async run({ checkout, reports, full }) {
      const file = join(reports, `${name}.json`)
      const ok = await succeeds(
        [
          join(checkout, 'node_modules/vitest/vitest.mjs'),
          'run',
          `--project=${name}`,
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${file}`,
        ],
        full ? { FAULTS: 'long' } : {},
        longestMinutes,
      )
      return outcome(ok, vitestCounts(file))
    },
  }
}

// A run that broke down outside any test has failed, whatever its report says.
function outcome(ok: boolean, counts: Counts | null): Outcome {
  const { passed, failed, failures } = counts ?? { passed: 0, failed: 0, failures: [] }
  return { ok: ok && counts !== null, passed, failed: ok && counts ? failed : Math.max(failed, 1), failures }
}

function installing(): string {
  console.log('There is no Chromium here: installing it …')
  return installChromium()
}
