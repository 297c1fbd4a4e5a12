import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { bugs } from './bugs.ts'

const root = resolve(import.meta.dirname, '../../..')

test.each(bugs)('could still be planted: $name', ({ changes }) => {
  for (const { file, find } of changes) expect(readFileSync(join(root, file), 'utf8').split(find)).toHaveLength(2)
})
