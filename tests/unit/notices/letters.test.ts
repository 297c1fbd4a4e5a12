import { expect, test } from 'vitest'
import { compose } from '#notices/compose.ts'
import type { LetterData, LetterKind } from '#notices/letter.ts'
import type { OutboxRow } from '#notices/outbox.ts'
import { whatsappLink } from '#notices/whatsapp.ts'

const letterhead = { siteUrl: 'https://toko.example', linkSecret: 'a link secret for tests, long enough' }
const order = { kind: 'order', id: 'ord_1', version: 1 } as const
const work = { kind: 'handoff', id: 'hof_1', version: 1 } as const
const items = [{ quantity: 2, title: 'Mukena <bordir>', options: 'Ukuran: L' }]
const workOrder = {
  orderNumber: 'GK-0000-0001',
  producerName: 'UPT "A"',
  items,
  answerBy: 'Selasa, 8 Desember, pukul 14.00 WIB',
  shipBy: '2026-12-10',
  method: 'courier',
  destination: 'Kota Malang',
  link: work,
} as const

const none = { short: 0, long: 0 }
const inquiry = {
  number: 'PB-0000-0001',
  items: {
    uniform: { S: none, M: { short: 12, long: 8 }, L: none, XL: { short: 0, long: 30 }, XXL: none, '3XL': none },
    masks: 200,
    souvenirs: 0,
    others: 0,
  },
  pieces: 250,
  regency: 'Kota Malang',
  deadline: '2027-02-01',
} as const

const letters: { readonly [K in LetterKind]: LetterData[K] } = {
  order_paid: {
    orderNumber: 'GK-0000-0001',
    parcels: [
      {
        producerName: 'UPT "A"',
        method: 'courier',
        dispatchBy: '2026-12-08',
        items: [{ quantity: 2, title: 'Mukena <bordir>', options: 'Ukuran: L', amount: 470_000 }],
        shippingFee: 18_000,
      },
      {
        producerName: 'KUBE',
        method: 'pickup',
        dispatchBy: '2026-12-09',
        items: [{ quantity: 1, title: 'Kain batik', options: '', amount: 550_000 }],
        shippingFee: 0,
      },
    ],
    total: 1_038_000,
    link: order,
  },
  week_summary: {
    producerName: 'KUBE <A>',
    works: [
      { orderNumber: 'GK-0000-0001', state: 'offered', method: 'courier', pieces: 5, shipBy: '2026-12-10' },
      { orderNumber: 'GK-0000-0002', state: 'ready', method: 'courier', pieces: 1, shipBy: '2026-12-11' },
    ],
    link: { kind: 'producer', id: 'producer-kube', version: 1 },
    opensUntil: '2027-05-20',
  },
  payment_pending: { orderNumber: 'GK-0000-0001', total: 55_000, link: order },
  paid_too_late: { orderNumber: 'GK-0000-0001', total: 55_000, link: order },
  order_waiting: {
    orderNumber: 'GK-0000-0001',
    total: 55_000,
    link: order,
    way: 'gallery',
    until: '2026-12-08T07:00:00.000Z',
  },
  order_closed: { orderNumber: 'GK-0000-0001', why: 'expired', link: order },
  payment_failed: { orderNumber: 'GK-0000-0001', total: 55_000, link: order },
  paid_twice: { orderNumber: 'GK-0000-0001', total: 55_000, link: order },
  amount_differs: { orderNumber: 'GK-0000-0001', total: 55_000, link: order },
  work_order: workOrder,
  reminder: workOrder,
  ship_reminder: workOrder,
  date_proposed: {
    orderNumber: 'GK-0000-0001',
    producerName: 'KUBE',
    promised: '2026-12-08',
    proposed: '2026-12-15',
    link: order,
  },
  work_taken_back: { orderNumber: 'GK-0000-0001', producerName: 'KUBE', items, isAll: true, link: work },
  day_moved: { orderNumber: 'GK-0000-0001', producerName: 'KUBE', day: '2026-12-15', link: order },
  officer_message: { orderNumber: 'GK-0000-0001', words: 'Warna nila habis.\nBoleh cokelat?', link: order },
  date_answered: { orderNumber: 'GK-0000-0001', agreed: true, shipBy: '2026-12-15', link: work },
  shipped: {
    orderNumber: 'GK-0000-0001',
    producerName: 'KUBE',
    courier: 'JNE',
    trackingNumber: 'CGK1',
    items,
    link: order,
  },
  ready_for_pickup: { orderNumber: 'GK-0000-0001', producerName: 'KUBE', items, link: order },
  refunded: { orderNumber: 'GK-0000-0001', amount: 55_000, link: order },
  deposit_due: {
    orderNumber: 'GK-0000-0001',
    amount: 30_000,
    total: 55_000,
    until: '2026-12-08T17:00:00.000Z',
    link: order,
  },
  balance_due: { orderNumber: 'GK-0000-0001', total: 25_000, link: order },
  balance_paid: { orderNumber: 'GK-0000-0001', total: 25_000, link: order },
  may_ship: { orderNumber: 'GK-0000-0001', producerName: 'KUBE', link: work },
  quotation: {
    number: 'PB-0000-0001',
    quotation: 'PN-2026-0001',
    pieces: 300,
    total: 36_000_000,
    deposit: 18_000_000,
    day: '2026-12-15',
    validUntil: '2026-12-06',
    isNew: true,
    link: { kind: 'quotation', id: 'quo_1', version: 1 },
  },
  quotation_answered: {
    number: 'PB-0000-0001',
    quotation: 'PN-2026-0001',
    inquiryId: 'inq_1',
    answer: 'declined',
  },
  inquiry_received: inquiry,
  inquiry_new: { ...inquiry, inquiryId: 'inq_1' },
  escalation: { kind: 'paid_twice', orderNumber: 'GK-0000-0001', escalationId: 'esc_1' },
}

const written = <K extends LetterKind>(kind: K, data: LetterData[K]) =>
  compose({ kind, data, language: 'id' } as unknown as OutboxRow, letterhead)

test.each(Object.keys(letters) as LetterKind[])(
  '%s says the same as text and as HTML, and leads only to the shop',
  (kind) => {
    const { subject, text, html } = written(kind, letters[kind])
    expect(subject).toMatch(/\S/)
    const links = [...text.matchAll(/https?:\/\/\S+/g), ...html.matchAll(/https?:\/\/[^"<\s]+/g)].map(([link]) => link)
    expect(links.length).toBeGreaterThanOrEqual(2)
    for (const link of links) expect(new URL(link).origin).toBe('https://toko.example')
    expect(new Set(links).size).toBe(1)
    expect(html).not.toMatch(/<img|<script|<bordir>/)
    const told = html.replace(/<title>.*?<\/title>/, '').replace(/<[^>]+>/g, ' ')
    for (const line of text.split('\n').filter((line) => /^[A-Z][a-z ,]+\.$/.test(line))) expect(told).toContain(line)
  },
)

test('a work order names the town, never the street, and counts the pieces', () => {
  const { text } = written('work_order', workOrder)
  expect(text).toContain('2 × Mukena <bordir> (Ukuran: L)')
  expect(text).toContain('ke Kota Malang')
  expect(text).toContain('Selasa, 8 Desember, pukul 14.00 WIB')
  expect(text).toMatch(/\/serah-terima\/[A-Za-z0-9_-]{43}/)
})

test('only a work order that travels speaks of an address, and a pick-up is ready, not over, by its day', () => {
  expect(written('work_order', workOrder).text).toContain('Alamat kirim')
  expect(written('work_order', { ...workOrder, method: 'pickup', destination: null }).text).not.toContain(
    'Alamat kirim',
  )
  expect(written('order_paid', letters.order_paid).text).toContain('KUBE siap diambil di galeri paling lambat')
})

test("the buyer's letter adds up", () => {
  const { text } = written('order_paid', letters.order_paid)
  for (const amount of ['470.000', '18.000', '550.000', '1.038.000']) expect(text).toContain(`Rp\u00a0${amount}`)
})

test('a WhatsApp link carries the text whole and no other parameter', () => {
  const link = new URL(whatsappLink('+6281200000000', 'Pesanan & jumlah: 2 + 1?\nhttps://toko.example/x#y'))
  expect(link.pathname).toBe('/6281200000000')
  expect([...link.searchParams]).toEqual([['text', 'Pesanan & jumlah: 2 + 1?\nhttps://toko.example/x#y']])
})

test('both letters about a bulk request list every size that is asked for, and name no person', () => {
  for (const kind of ['inquiry_received', 'inquiry_new'] as const) {
    const { text } = written(kind, letters[kind])
    for (const line of [
      'Seragam M, lengan pendek: 12 buah',
      'Seragam XL, lengan panjang: 30 buah',
      'Masker: 200 buah',
    ]) {
      expect(text).toContain(line)
    }
    expect(text).toContain('Jumlah: 250 buah')
    expect(text).not.toContain('Suvenir')
    expect(text).not.toContain('ada pesanan di Galeri Karya')
  }
})

test('who pays later reads how, how much and until when', () => {
  const { text } = written('order_waiting', letters.order_waiting)
  expect(text).toMatch(/Bayar Rp\s55\.000 di galeri dan sebutkan nomor pesanan GK-0000-0001/)
  expect(text).toMatch(/sampai Selasa, 8 Desember( 2026)?, pukul 14[.:]00 WIB/)
  const byTransfer = written('order_waiting', { ...letters.order_waiting, way: 'transfer' })
  expect(byTransfer.text).toMatch(/Transfer tepat Rp\s55\.000/)
})

test('money that no book of ours counts in rupiah goes back without a figure', () => {
  expect(written('refunded', { ...letters.refunded, amount: null }).text).not.toMatch(/Rp/)
})

test('signs that nobody sees are left out: no name reads as another, and no letter grows wider than its page', () => {
  const hostile = { ...letters.shipped, producerName: 'KUBE \u202egnak\u202c \u0000\u2066x' }
  const { subject, text, html } = written('shipped', { ...hostile, orderNumber: 'GK\r\nBcc: x@y.z\u202e' })
  for (const said of [subject, text, html]) expect(said.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u)
  expect(subject).not.toContain('\n')
  expect(html).toContain('overflow-wrap:anywhere')
})
