import { join } from 'node:path'
import { findChromium, installChromium } from './chromium.ts'
import { type Counts, playwrightCounts, told, vitestCounts } from './counts.ts'
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

const astro = 'node_modules/astro/bin/astro.mjs'

export const steps: readonly Step[] = [
  // A new checkout has no types of Astro's own modules before `astro sync`, and the compiler needs them.
  check(
    'types',
    [[astro, 'sync']],
    [
      [astro, 'check'],
      ['node_modules/typescript/bin/tsc', '--noEmit'],
    ],
  ),
  check('lint', [['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings']]),
  vitest('architecture', 2),
  // Vitest leaves a core free for a person who works beside it; a run of all checks has nobody to wait for.
  vitest('unit', 5, 2),
  vitest('conformance', 5, 2),
  vitest('flow', 8, 2),
  vitest('site', 8, 2),
  vitest('faults', 60),
  {
    name: 'browser',
    longestMinutes: 15,
    async run({ checkout, reports, full }) {
      const chromium = findChromium() ?? installing()
      const file = join(reports, 'browser.json')
      const ok = await succeeds(
        [join(checkout, 'node_modules/@playwright/test/cli.js'), 'test', '--reporter=list,json'],
        { CHROME_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file, ...(full ? { FAULTS: 'long' } : {}) },
        this.longestMinutes,
      )
      return outcome(ok, playwrightCounts(file))
    },
  },
]

/** Programs that say yes or no, those of a round side by side, since each keeps one core busy. A no ends the rounds. */
function check(name: string, ...rounds: readonly (readonly string[][])[]): Step {
  return {
    name,
    longestMinutes: 5,
    async run({ checkout }) {
      for (const programs of rounds) {
        const answers = await Promise.all(programs.map((args) => complaint(checkout, args, this.longestMinutes)))
        const failures = answers.filter((answer) => answer !== null)
        if (failures.length > 0) return { ok: false, passed: 0, failed: failures.length, failures }
      }
      return { ok: true, passed: 0, failed: 0, failures: [] }
    },
  }
}

/** What a program said of errors when it failed, else null. */
async function complaint(checkout: string, args: readonly string[], longestMinutes: number): Promise<string | null> {
  const [program = '', ...rest] = args
  let all = ''
  const ok = await succeeds([join(checkout, program), ...rest], {}, longestMinutes, (said) => {
    all += said
  })
  const errors = all.split('\n').filter((line) => /error|×|━/i.test(line))
  return ok ? null : told(args.join(' '), (errors.length > 0 ? errors : [all]).join('\n'))
}

function vitest(name: string, longestMinutes: number, workers = 1): Step {
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
          `--maxWorkers=${workers}`,
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
