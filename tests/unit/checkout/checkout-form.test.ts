import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CheckoutFields, emptyFields, fieldNames, readPosted } from '#checkout/checkout-fields.ts'
import { checkForm } from '#checkout/checkout-form.ts'

const good: CheckoutFields = {
  name: 'Pembeli Contoh',
  email: 'Pembeli@Contoh.id',
  phone: '0812 3456 7890',
  recipient: '',
  street: 'Jalan Contoh 1, RT 01 RW 02',
  regency: '3578',
  district: 'kec. wonokromo',
  postalCode: '60241',
  note: '',
  gift: '',
  payment: 'stripe',
  privacy: 'yes',
}
const terms = { travels: true, providers: ['stripe', 'transfer'], language: 'id' } as const
const check = (fields: Partial<CheckoutFields>, travels = true) =>
  checkForm({ ...good, ...fields }, { ...terms, travels })
const errorOf = (fields: Partial<CheckoutFields>) => {
  const result = check(fields)
  return result.ok ? {} : result.errors
}

describe('a form that is filled in well', () => {
  test('becomes a buyer and an address with official names', () => {
    const result = check({})
    expect(result).toMatchObject({
      ok: true,
      form: {
        buyer: { name: 'Pembeli Contoh', email: 'pembeli@contoh.id', phone: '+6281234567890' },
        address: {
          recipient: 'Pembeli Contoh',
          district: 'Wonokromo',
          regency: 'Kota Surabaya',
          province: 'Jawa Timur',
          provinceCode: '35',
          postalCode: '60241',
        },
      },
    })
  })

  test('needs no address when nothing travels', () => {
    expect(check({ street: '', regency: '', district: '', postalCode: '' }, false)).toMatchObject({
      ok: true,
      form: { address: null },
    })
  })

  test('keeps line breaks in a note and drops them from a name', () => {
    expect(check({ note: 'satu\r\ndua', name: 'Satu\r\nBcc: dua' })).toMatchObject({
      form: { note: 'satu\ndua', buyer: { name: 'Satu Bcc: dua' } },
    })
  })
})

describe('a form with a mistake', () => {
  test.each<[keyof CheckoutFields, string]>([
    ['name', ''],
    ['name', ' x '],
    ['email', 'tanpa-at.id'],
    ['email', 'a@b'],
    ['phone', '12'],
    ['street', 'Jl'],
    ['regency', ''],
    ['regency', '9999'],
    ['district', ''],
    ['postalCode', '6024'],
    ['postalCode', '٦٠٢٤١'],
    ['postalCode', '602411'],
    ['note', 'x'.repeat(501)],
    ['gift', 'x'.repeat(301)],
    ['payment', 'gratis'],
    ['payment', ''],
    ['privacy', ''],
    ['privacy', 'no'],
  ])('says so at %s ("%s") and nowhere else', (field, value) => {
    expect(Object.keys(errorOf({ [field]: value }))).toEqual([field])
  })

  test('lists the kecamatan that may have been meant', () => {
    expect(errorOf({ district: 'Wonokrmo' }).district).toContain('Wonokromo')
    expect(errorOf({ district: 'Wonokrmo' }).district).toContain('Kota Surabaya')
  })

  test('tells everything at once', () => {
    const result = checkForm(emptyFields, terms)
    expect(result.ok ? [] : Object.keys(result.errors).sort()).toEqual(
      ['district', 'email', 'name', 'payment', 'phone', 'postalCode', 'privacy', 'regency', 'street'].sort(),
    )
  })
})

describe('reading what was posted', () => {
  test('bounds it and never throws, whatever it is', () => {
    const entries = fc.array(
      fc.tuple(fc.oneof(fc.constantFrom(...fieldNames, 'key', 'cart', 'delivery.x'), fc.string()), fc.string()),
    )
    fc.assert(
      fc.property(entries, (posted) => {
        const form = new FormData()
        for (const [name, value] of posted) form.append(name, value)
        const { fields, key, delivery } = readPosted(form)
        expect(Object.keys(fields)).toEqual(fieldNames)
        expect(key === '' || key.length === 43).toBe(true)
        expect(delivery.size).toBeLessThanOrEqual(40)
        checkForm(fields, terms)
      }),
    )
  })

  test('takes a file for nothing', () => {
    const form = new FormData()
    form.set('name', new File(['x'], 'x.txt'))
    expect(readPosted(form).fields.name).toBe('')
  })
})
