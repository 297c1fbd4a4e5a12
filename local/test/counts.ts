import { existsSync, readFileSync } from 'node:fs'

export interface Counts {
  readonly passed: number
  readonly failed: number
  /** Each failed test by its file and name, with the first lines of what it said. */
  readonly failures: readonly string[]
}

/** What Vitest's JSON report says, or null when it wrote none. */
export function vitestCounts(file: string): Counts | null {
  const report = read(file) as VitestReport | null
  if (!report) return null
  const failures = report.testResults.flatMap(({ name, message, assertionResults }) => {
    const tests = assertionResults.filter(({ status }) => status === 'failed')
    const said = tests.map((test) => told(`${name}: ${test.fullName}`, test.failureMessages?.join('\n')))
    return said.length === 0 && message ? [told(name, message)] : said
  })
  return { passed: report.numPassedTests, failed: report.numFailedTests, failures }
}

/** What Playwright's JSON report says, or null when it wrote none. A test that passed only at a second try failed. */
export function playwrightCounts(file: string): Counts | null {
  const report = read(file) as PlaywrightReport | null
  if (!report) return null
  const failures = (report.suites ?? []).flatMap(failedIn)
  return { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky, failures }
}

function failedIn(suite: PlaywrightSuite): readonly string[] {
  const own = (suite.specs ?? [])
    .filter(({ ok }) => !ok)
    .map(({ file, title, tests }) =>
      told(
        `${file}: ${title}`,
        tests.flatMap(({ results }) => results.map(({ error }) => error?.message ?? '')).join('\n'),
      ),
    )
  return [...own, ...(suite.suites ?? []).flatMap(failedIn)]
}

const mostLines = 12

/** A failure's name and the first lines of what was said of it, without colours. */
export function told(name: string, message = ''): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters.
  const plain = message.replace(/\u001b\[[0-9;]*m/g, '')
  const lines = plain.split('\n').filter((line) => line.trim() !== '')
  return [name, ...lines.slice(0, mostLines).map((line) => `    ${line.slice(0, 300)}`)].join('\n')
}

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly message?: string
    readonly assertionResults: readonly {
      readonly status: string
      readonly fullName: string
      readonly failureMessages?: readonly string[]
    }[]
  }[]
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[]
  readonly specs?: readonly {
    readonly ok: boolean
    readonly title: string
    readonly file: string
    readonly tests: readonly { readonly results: readonly { readonly error?: { readonly message?: string } }[] }[]
  }[]
}

interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number }
  readonly suites?: readonly PlaywrightSuite[]
}

function read(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}
