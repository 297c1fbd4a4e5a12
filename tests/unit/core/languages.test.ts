import { expect, test } from 'vitest'
import { cartMessages } from '#core/messages/cart.ts'
import { checkoutMessages } from '#core/messages/checkout.ts'
import { failure } from '#core/messages/failure.ts'
import { letterTexts } from '#core/messages/letters.ts'
import { orderTexts } from '#core/messages/order.ts'
import { storefront } from '#core/messages/storefront.ts'
import { formatRupiah } from '#core/money.ts'

/** What the public and buyers read. Desk and hand-off are Indonesian. */
const areas = { storefront, cartMessages, checkoutMessages, orderTexts, letterTexts, failure }
/** The same in both languages: names and what needs no words. */
const shared = new Set(['shopName', 'nib', 'whatsapp', 'total', 'courierNamed'])

/** Every text with its name; functions are said with values that no text has. */
function textsIn(part: object, name = ''): [name: string, text: string][] {
  return Object.entries(part).flatMap(([key, value]): [string, string][] => {
    const path = name ? `${name}.${key}` : key
    if (typeof value === 'function') return [[path, String(value('71', '82', '93'))]]
    return typeof value === 'string' ? [[path, value]] : textsIn(value, path)
  })
}

test.each(Object.entries(areas))('%s says everything in English, and nothing in Indonesian there', (_, area) => {
  const [indonesian, english] = [new Map(textsIn(area('id'))), new Map(textsIn(area('en')))]
  expect([...english.keys()].toSorted()).toEqual([...indonesian.keys()].toSorted())
  const untold = [...english].filter(
    ([, text]) => text.trim() === '' || text.includes('undefined') || text.includes('!'),
  )
  expect(untold).toEqual([])
  const same = [...english].filter(([name, text]) => indonesian.get(name) === text)
  expect(same.filter(([name]) => !shared.has(name.split('.').at(-1) ?? ''))).toEqual([])
})

test.each(Object.entries(areas))('%s tells the same values in both languages', (_, area) => {
  const told = (language: 'id' | 'en') =>
    textsIn(area(language)).map(([name, text]) => [name, (text.match(/71|82|93/g) ?? []).toSorted()])
  expect(Object.fromEntries(told('en'))).toEqual(Object.fromEntries(told('id')))
})

test('a price is grouped as its reader groups numbers, and never breaks over two lines', () => {
  expect(formatRupiah(1_350_000, 'id')).toBe('Rp\u00a01.350.000')
  expect(formatRupiah(1_350_000, 'en')).toBe('Rp\u00a01,350,000')
})
