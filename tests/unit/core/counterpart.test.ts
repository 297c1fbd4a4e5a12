import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { counterpart, counterpartOrHome } from '#core/counterpart.ts'
import { languages } from '#core/language.ts'
import * as paths from '#core/paths.ts'

const pages = resolve(import.meta.dirname, '../../../src/pages')

/** The route that answers an address with one part that varies: `/produk/x/` is `produk/[slug].astro`. */
function hasRoute(path: string): boolean {
  const place = path.replace(/\/$/, '')
  const files = [`${place}.astro`, `${place}/index.astro`, `${place.replace(/\/[^/]*$/, '')}/[slug].astro`]
  return files.some((file) => existsSync(`${pages}/${file}`))
}

const inBoth = Object.keys(paths.englishWords).filter((word) => counterpart(`/${word}/`, 'en') !== null)

describe('every page that has an English address', () => {
  test.each(inBoth)('%s is there in both languages, at addresses that name each other', (word) => {
    const withSlug = ['kategori', 'teknik', 'program', 'direktori', 'ongkir', 'bagikan'].includes(word)
    const path = withSlug ? `/${word}/sebuah-nama/` : `/${word}/`
    const english = counterpart(path, 'en') ?? ''
    expect(english).toMatch(/^\/en\/[a-z-]+\//)
    expect([hasRoute(path), hasRoute(english)]).toEqual([true, true])
    expect(counterpart(english, 'id')).toBe(path)
  })

  test('no two pages share an English address', () => {
    const words = Object.values(paths.englishWords)
    expect(new Set(words).size).toBe(words.length)
  })
})

test('every function of an address gives the counterpart of its other language', () => {
  const localised = [
    paths.homePath,
    paths.productsPath,
    paths.producersPath,
    paths.storiesPath,
    paths.testimonialsPath,
    paths.fairsPath,
    paths.aboutPath,
    paths.accessibilityPath,
    paths.privacyPath,
    paths.termsPath,
    paths.cartPath,
    paths.checkoutPath,
  ]
  for (const path of localised) {
    for (const language of languages) {
      expect(languages.map((other) => counterpart(path(language), other))).toEqual(
        languages.map((other) => path(other)),
      )
    }
  }
  expect(counterpart(paths.productPath('id', 'tas-mendong'), 'en')).toBe(paths.productPath('en', 'tas-mendong'))
  expect(counterpart(`${paths.fairsPath('en')}#fair-1`, 'id')).toBe(`${paths.fairsPath('id')}#fair-1`)
})

test.each(['/404', '/meja/', '/pesanan/x', '/serah-terima/x', '/en/404', '/en/produk/', '/products/', '/api/jobs'])(
  '%s has no counterpart, and leads home',
  (path) => {
    for (const language of languages) {
      expect(counterpart(path, language)).toBeNull()
      expect(counterpartOrHome(path, language)).toBe(paths.homePath(language))
    }
  },
)
