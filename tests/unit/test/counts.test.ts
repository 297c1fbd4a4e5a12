import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { playwrightCounts, vitestCounts } from '../../../local/test/counts.ts'
import { freshFolder } from '../../support/folder.ts'

let folder: Awaited<ReturnType<typeof freshFolder>>
beforeEach(async () => {
  folder = await freshFolder()
})
afterEach(() => folder.remove())

function report(content: unknown): string {
  const file = join(folder.path, 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

test("Vitest's tests are counted as it counts them, and the failed ones named", () => {
  const assertionResults = [
    { status: 'passed', fullName: 'one' },
    { status: 'failed', fullName: 'two', failureMessages: ['\u001b[31mexpected 1 to be 2\u001b[39m\n\n    at here'] },
  ]
  const testResults = [
    { name: 'a.test.ts', assertionResults },
    { name: 'b.test.ts', message: 'would not load', assertionResults: [] },
  ]
  expect(vitestCounts(report({ numPassedTests: 7, numFailedTests: 2, success: false, testResults }))).toEqual({
    passed: 7,
    failed: 2,
    failures: ['a.test.ts: two\n    expected 1 to be 2\n        at here', 'b.test.ts\n    would not load'],
  })
})

test('a browser test that passed only at a second try counts as failed', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 0 }
  expect(playwrightCounts(report({ stats }))).toEqual({ passed: 5, failed: 2, failures: [] })
})

test('a browser test that failed is named, however deep its suite lies', () => {
  const failed = {
    ok: false,
    title: 'buys',
    file: 'buy.spec.ts',
    tests: [{ results: [{ error: { message: 'late' } }] }],
  }
  const passed = { ok: true, title: 'looks', file: 'buy.spec.ts', tests: [{ results: [{}] }] }
  const stats = { expected: 1, unexpected: 1, flaky: 0, skipped: 0 }
  const suites = [{ suites: [{ specs: [passed, failed] }] }]
  expect(playwrightCounts(report({ stats, suites }))?.failures).toEqual(['buy.spec.ts: buys\n    late'])
})

test('a run that wrote no report has no counts, so that it cannot pass for a good one', () => {
  expect(vitestCounts(join(folder.path, 'missing.json'))).toBeNull()
})
