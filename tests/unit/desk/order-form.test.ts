import { expect, test } from 'vitest'
import { parseOrderWish } from '#desk/order-form.ts'

const handoff = `hof_${'a'.repeat(24)}`
const line = (letter: string) => `lin_${letter.repeat(24)}`
const parse = (fields: readonly (readonly [string, string])[]) => {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return parseOrderWish(form)
}
const transferOf = (amount: string) =>
  parse([
    ['wish', 'transfer'],
    ['reference', ' BCA  123 '],
    ['amount', amount],
  ])

test.each(['551000', '551.000', 'Rp 551.000', ' rp551.000 ', 'Rp. 551.000'])('%j is an amount of 551.000', (amount) => {
  expect(transferOf(amount)).toEqual({
    ok: true,
    wish: { wish: 'transfer', reference: 'BCA 123', amount: 551_000 },
  })
})

test.each(['', '0', '-1', '1,5', '551,000', '55.10', '1.5', '1e6', '٣٠٠', '9999999999999', 'banyak'])(
  '%j is no amount and is never guessed at',
  (amount) => {
    expect(transferOf(amount)).toEqual({ ok: false, fields: ['amount'] })
  },
)

test('a refund needs lines, a reason and the officer being sure', () => {
  expect(parse([['wish', 'refund']])).toEqual({ ok: false, fields: ['lines', 'reason', 'sure'] })
  expect(
    parse([
      ['wish', 'refund'],
      ['lines', line('a')],
      ['lines', line('b')],
      ['reason', 'Bahan habis'],
      ['transferReference', ''],
      ['sure', 'ya'],
    ]),
  ).toEqual({
    ok: true,
    wish: { wish: 'refund', lines: [line('a'), line('b')], reason: 'Bahan habis', sure: 'ya' },
  })
})

test('a pick-up code is six digits, however they are grouped', () => {
  const codeOf = (code: string) =>
    parse([
      ['wish', 'pickup'],
      ['handoff', handoff],
      ['code', code],
    ])
  expect(codeOf('123 456')).toEqual({ ok: true, wish: { wish: 'pickup', handoff, code: '123456' } })
  for (const wrong of ['12345', '1234567', 'abcdef', '']) expect(codeOf(wrong)).toEqual({ ok: false, fields: ['code'] })
})

test("a producer's answer is read as on their own page, with the hand-off it is about", () => {
  expect(
    parse([
      ['wish', 'answer'],
      ['handoff', handoff],
      ['action', 'decline'],
      ['reason', 'busy'],
    ]),
  ).toEqual({ ok: true, wish: { wish: 'answer', handoff, answer: { action: 'decline', reason: 'busy' } } })
  expect(
    parse([
      ['wish', 'answer'],
      ['handoff', handoff],
      ['action', 'ship'],
      ['courier', ''],
      ['trackingNumber', 'x'],
    ]),
  ).toEqual({ ok: false, fields: ['answer-courier', 'answer-trackingNumber'] })
})

test('a wish that nobody has is refused', () => {
  expect(parse([])).toEqual({ ok: false, fields: ['wish'] })
  expect(parse([['wish', 'paid']])).toEqual({ ok: false, fields: ['wish'] })
  expect(
    parse([
      ['wish', 'work'],
      ['handoff', "hof_'; drop table orders"],
    ]),
  ).toEqual({ ok: false, fields: ['handoff'] })
})
