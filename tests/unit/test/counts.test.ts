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

test("Vitest's tests are counted as it counts them", () => {
  expect(vitestCounts(report({ numPassedTests: 7, numFailedTests: 2, success: false }))).toEqual({
    passed: 7,
    failed: 2,
  })
})

test('a browser test that passed only at a second try counts as failed', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 0 }
  expect(playwrightCounts(report({ stats }))).toEqual({ passed: 5, failed: 2 })
})

test('a run that wrote no report has no counts, so that it cannot pass for a good one', () => {
  expect(vitestCounts(join(folder.path, 'missing.json'))).toBeNull()
})
