import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatPhone, normalisePhone } from '#core/phone.ts'

describe('a telephone number', () => {
  test.each([
    ['0812 3456 7890', '+6281234567890'],
    ['0812-3456-7890', '+6281234567890'],
    ['+62 812 3456 7890', '+6281234567890'],
    ['6281234567890', '+6281234567890'],
    ['(031) 5678901', '+62315678901'],
    ['+65 6123 4567', '+6561234567'],
  ])('written as %s can be called', (typed, e164) => {
    expect(normalisePhone(typed)).toBe(e164)
  })

  test.each(['', '0', '12345', 'abc', '0812', '081234567890123456', '٠٨١٢٣٤٥٦٧٨٩٠', '0812;3456', '+', '1e11'])(
    'is not "%s"',
    (typed) => {
      expect(normalisePhone(typed)).toBeNull()
    },
  )

  test('stays the same when it is read again, and nothing breaks it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9 +()-]{6,20}$/)), (typed) => {
        const once = normalisePhone(typed)
        if (once !== null) {
          expect(once).toMatch(/^\+\d{6,15}$/)
          expect(normalisePhone(once)).toBe(once)
        }
      }),
    )
  })

  test('is shown in groups', () => {
    expect(formatPhone('+6281234567890')).toBe('+62 812 3456 7890')
  })
})
