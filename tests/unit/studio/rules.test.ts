import { describe, expect, it } from 'vitest'
import { regionCodes } from '../../../src/content/parse/region-codes.ts'
import { checkFeeRegion, checkRegion, nibPattern, regionNames, skuPattern } from '../../../studio/schema/rules/code.ts'
import { type ConsentEntry, checkConsent } from '../../../studio/schema/rules/consent.ts'
import { checkOptions, codeOf, codesFor } from '../../../studio/schema/rules/options.ts'
import { checkLocal, linkPattern } from '../../../studio/schema/rules/text.ts'
import { checkVariants } from '../../../studio/schema/rules/variants.ts'

const today = '2026-11-21'
const consent: ConsentEntry = {
  value: 'name',
  scope: ['site'],
  givenOn: '2026-01-01',
  expiresOn: '2027-01-01',
  form: 'F-12',
}

describe('an editor', () => {
  it('may give a person a name only under a current consent to that name', () => {
    expect(checkConsent('name', 'Uji', [consent], today)).toBe(true)
    expect(checkConsent('name', undefined, [], today)).toBe(true)
    const refused: readonly ConsentEntry[][] = [
      [],
      [{ ...consent, value: 'face' }],
      [{ ...consent, expiresOn: '2026-11-20' }],
      [{ ...consent, givenOn: '2026-11-22' }],
      [{ ...consent, withdrawnOn: '2026-11-01' }],
      [{ ...consent, scope: ['print'] }],
      [{ ...consent, form: '' }],
    ]
    for (const consents of refused) expect(checkConsent('name', 'Uji', consents, today)).toMatch(/persetujuan/)
  })

  it('writes Indonesian first, and not too long', () => {
    expect(checkLocal(undefined, { required: false })).toBe(true)
    expect(checkLocal(undefined, { required: true })).toMatch(/Indonesia/)
    expect(checkLocal([{ language: 'id' }], {})).toBe(true)
    expect(checkLocal([{ language: 'id' }], { required: true })).toMatch(/Indonesia/)
    expect(checkLocal([{ language: 'en', value: 'Only English' }], {})).toMatch(/Indonesia/)
    expect(checkLocal([{ language: 'id', value: 'abcdef' }], { max: 5 })).toMatch(/5 huruf/)
  })

  it('names places by official codes', async () => {
    expect(new Set(Object.keys(regionNames))).toEqual(await regionCodes())
    expect(checkRegion('3576')).toBe(true)
    expect(checkRegion('9999')).toMatch(/tidak ada/)
    expect(checkFeeRegion('*')).toBe(true)
  })

  it('gives SKU, NIB and links in the form that the shop accepts', () => {
    expect(['ABC', 'MJK-KAIN-MAJA', '1A2'].every((sku) => skuPattern.test(sku))).toBe(true)
    expect(['AB', 'abc', '-ABC', 'A B', 'A'.repeat(25)].some((sku) => skuPattern.test(sku))).toBe(false)
    expect(nibPattern.test('1234567890123')).toBe(true)
    expect(nibPattern.test('123456789012')).toBe(false)
    expect(linkPattern.test('javascript:alert(1)')).toBe(false)
  })

  it('knows M and m for the same, in codes and in what buyers read', () => {
    const label = (value: string) => [{ language: 'id', value }]
    const size = (values: object[]) => [{ code: 'ukuran', name: label('Ukuran'), values }]
    expect(
      checkOptions(
        size([
          { code: 'm', label: label('M') },
          { code: 'l', label: label('L') },
        ]),
      ),
    ).toBe(true)
    expect(
      checkOptions(
        size([
          { code: 'm', label: label('M') },
          { code: 'sedang', label: label(' m ') },
        ]),
      ),
    ).toMatch(/dua kali/)
    expect(checkOptions([...size([]), { code: 'size', name: label('ukuran') }])).toMatch(
      /Pilihan “ukuran” ada dua kali/,
    )
    expect(codeOf('Biru Tua')).toBe('biru-tua')
  })

  it('offers a variant what its product has', () => {
    const options = [{ code: 'ukuran', values: [{ code: 'm' }, { code: 'l' }] }]
    expect(codesFor('option', options, undefined)).toEqual(['ukuran'])
    expect(codesFor('value', options, 'ukuran')).toEqual(['m', 'l'])
    expect(codesFor('value', options, 'warna')).toEqual([])
  })

  it('lets every variant choose one value of every option, each once', () => {
    const options = [{ code: 'ukuran', values: [{ code: 'm' }, { code: 'l' }] }]
    const variant = (sku: string, value: string) => ({ sku, choices: [{ option: 'ukuran', value }] })
    expect(checkVariants([variant('A-M', 'm'), variant('A-L', 'l')], options)).toBe(true)
    expect(checkVariants([variant('A-M', 'm'), variant('A-M', 'l')], options)).toMatch(/dua kali/)
    expect(checkVariants([variant('A-M', 'm'), variant('A-L', 'm')], options)).toMatch(/sama/)
    expect(checkVariants([variant('A-X', 'x')], options)).toMatch(/belum memilih/)
  })
})
