import { existsSync, readFileSync } from 'node:fs'

export interface Counts {
  readonly passed: number
  readonly failed: number
}

/** What Vitest's JSON report says, or null when it wrote none. */
export function vitestCounts(file: string): Counts | null {
  const report = read(file) as VitestReport | null
  return report && { passed: report.numPassedTests, failed: report.numFailedTests }
}

/** What Playwright's JSON report says, or null when it wrote none. A test that passed only at a second try failed. */
export function playwrightCounts(file: string): Counts | null {
  const report = read(file) as PlaywrightReport | null
  return report && { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky }
}

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
}

interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number }
}

function read(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}
