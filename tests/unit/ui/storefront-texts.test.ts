import { expect, test } from 'vitest'
import { languages } from '#core/language.ts'
import { storefront } from '#core/messages/storefront.ts'

/** Every text with its name; functions are said once with example values. */
function textsIn(part: object, name = ''): [name: string, text: string][] {
  return Object.entries(part).flatMap(([key, value]): [string, string][] => {
    const path = name ? `${name}.${key}` : key
    if (typeof value === 'function') return [[path, String(value('7', '8'))]]
    return typeof value === 'string' ? [[path, value]] : textsIn(value, path)
  })
}

test.each(languages)('in %s nothing that the shop says is empty', (language) => {
  const empty = textsIn(storefront(language)).filter(([, text]) => text.trim() === '' || text.includes('undefined'))
  expect(empty).toEqual([])
})

test('every language says the same things', () => {
  const names = (language: (typeof languages)[number]) => textsIn(storefront(language)).map(([name]) => name)
  for (const language of languages) expect(names(language)).toEqual(names('id'))
})

test('the shop does not shout', () => {
  for (const language of languages) {
    expect(textsIn(storefront(language)).filter(([, text]) => text.includes('!'))).toEqual([])
  }
})

test('in Indonesian the reader is Anda', () => {
  const familiar = textsIn(storefront('id')).filter(([, text]) => /\b(kamu|anda|kau)\b/.test(text))
  expect(familiar).toEqual([])
})
