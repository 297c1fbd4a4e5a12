import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fixedWords, fixedWordsPlugin, withOurWords } from '../../../studio/indonesian/fixed-words.ts'

const packages = join(import.meta.dirname, '../../../node_modules')
const codeOf = (file: string) => readFileSync(join(packages, file), 'utf8')

describe('Words that packages of the Studio have fixed in English', () => {
  it.each(Object.entries(fixedWords))('%s says each of them as we know it', (file, words) => {
    const code = codeOf(file)
    const unknown = Object.entries(words).filter(([theirs, ours]) => withOurWords(code, { [theirs]: ours }) === code)
    expect(unknown).toEqual([])
  })

  it('are ours in what the Studio is built of, and nothing else is touched', () => {
    const { transform } = fixedWordsPlugin()
    expect(transform('title: "Delete"', '/x/node_modules/another/index.js')).toBeNull()
    const media = 'sanity-plugin-media/dist/index.js'
    const said = transform(
      '({ title: "Delete", kind: "Delete", mode: a ? "default" : "Tags" })',
      `/x/node_modules/${media}?v=1`,
    )
    expect(said?.code).toBe('({ title: "Hapus", kind: "Delete", mode: a ? "default" : "Tags" })')
    expect(transform(codeOf('@sanity/ui/dist/index.js'), '/x/node_modules/@sanity/ui/dist/index.js')?.code).toContain(
      '"aria-label": "Tutup"',
    )
  })
})
