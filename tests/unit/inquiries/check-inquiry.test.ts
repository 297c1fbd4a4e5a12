import { describe, expect, test } from 'vitest'
import { bulkTexts } from '#core/messages/bulk-request.ts'
import { checkInquiry, parseDay, parseRupiah } from '#inquiries/check-inquiry.ts'
import { readInquiry } from '#inquiries/posted-inquiry.ts'
import { bulkForm } from '../../support/bulk-form.ts'

const today = '2026-11-21'
const { errors } = bulkTexts('id')
const check = (changes: Readonly<Record<string, string | undefined>> = {}) =>
  checkInquiry(readInquiry(bulkForm(changes)), today, 'id')

describe('a bulk request', () => {
  test('that is whole is read once: pieces counted, telephone and e-mail in one form, the place by its name', () => {
    const checked = check()
    if (!checked.ok) throw new Error(JSON.stringify(checked.errors))
    expect(checked.draft).toMatchObject({
      pieces: 250,
      regency: 'Kota Malang',
      budget: 25_000_000,
      deadline: '2027-02-01',
      contact: { name: 'Bagian Pengadaan', email: 'pengadaan@contoh.example', phone: '+6281234567890' },
    })
    expect(checked.draft.items.uniform.XL).toEqual({ short: 0, long: 30 })
  })

  test.each([
    ['size.S.long', 'banyak', errors.pieces],
    ['masks', '-3', errors.pieces],
    ['deadline', today, errors.deadlinePast],
    ['deadline', '2029-01-01', errors.deadlineFar],
    ['deadline', '31/02/2027', errors.deadline],
    ['budget', 'murah', errors.budget],
    ['regency', '9999', errors.regency],
    ['organisation', ' ', errors.organisation],
    ['name', 'A', errors.name],
    ['email', 'contoh', errors.email],
    ['phone', '123', errors.phone],
    ['privacy', undefined, errors.privacy],
  ])('with %s as %s says what to do at that field alone', (field, value, message) => {
    expect(check({ [field]: value })).toEqual({ ok: false, errors: { [field]: message } })
  })

  test('for nothing at all asks for one piece', () => {
    const nothing = { 'size.M.short': '', 'size.M.long': '0', 'size.XL.long': '', masks: '' }
    expect(check(nothing)).toEqual({ ok: false, errors: { sizes: errors.nothing } })
  })

  test('for souvenirs must say which', () => {
    expect(check({ souvenirs: '10', details: '' })).toEqual({ ok: false, errors: { details: errors.detailsNeeded } })
  })

  test('tells all that is wrong at once', () => {
    const checked = check({ masks: 'x', email: '', privacy: '' })
    expect(Object.keys(checked.ok ? {} : checked.errors).sort()).toEqual(['email', 'masks', 'privacy'])
  })

  test('a line break in a name reaches no letter', () => {
    const checked = check({ organisation: 'Contoh\r\nBcc: a@b.example' })
    expect(checked.ok && checked.draft.organisation).toBe('Contoh Bcc: a@b.example')
  })
})

test('a day may be typed as people write it', () => {
  expect(parseDay('2026-12-24')).toBe('2026-12-24')
  expect(parseDay(' 24/12/2026 ')).toBe('2026-12-24')
  expect(parseDay('1-2-2027')).toBe('2027-02-01')
  for (const typed of ['', 'besok', '2026-02-30', '24/13/2026', '2026-1-1']) expect(parseDay(typed), typed).toBeNull()
})

test('an amount may be typed with dots, and need not be', () => {
  expect(parseRupiah('Rp 25.000.000')).toBe(25_000_000)
  expect(parseRupiah('25000000')).toBe(25_000_000)
  expect(parseRupiah(' ')).toBeNull()
  for (const typed of ['25 juta', '-1', '1.00', '1e9']) expect(parseRupiah(typed), typed).toBeUndefined()
})
