import { expect, test } from 'vitest'
import { deskTexts } from '#core/messages/desk.ts'
import { attentionTexts } from '#core/messages/desk-attention.ts'
import { deskKeysTexts } from '#core/messages/desk-keys.ts'
import { deskOrderTexts } from '#core/messages/desk-order.ts'
import { whatsappTexts } from '#core/messages/whatsapp.ts'
import type { Handoff } from '#handoff/handoff.ts'
import { workOrderText } from '#handoff/whatsapp-text.ts'

const said = JSON.stringify(
  [deskTexts('id'), attentionTexts('id'), deskKeysTexts('id'), deskOrderTexts('id'), whatsappTexts('id')],
  (_, value) => (typeof value === 'function' ? value('7', '8') : value),
)

test('the desk does not shout, and calls the reader Anda', () => {
  expect(said).not.toContain('!')
  expect(said).not.toMatch(/\b(kamu|anda|kau)\b/)
  expect(said).not.toContain('""')
})

const handoff: Handoff = {
  id: 'hof_1',
  orderId: 'ord_1',
  parcelId: 'par_1',
  orderNumber: 'GK-1234-5678',
  producerId: 'upt',
  producerName: 'Bengkel Contoh',
  state: 'offered',
  tokenVersion: 1,
  method: 'courier',
  awaitsBalance: false,
  offeredAt: new Date('2026-11-21T03:00:00Z'),
  answerBy: new Date('2026-11-23T03:00:00Z'),
  shipBy: '2026-12-08',
  proposedDay: null,
  declineReason: '',
  problem: '',
  courier: '',
  trackingNumber: '',
  answeredAt: null,
  shippedAt: null,
  receivedAt: null,
  leftLines: [],
  lines: [
    {
      lineId: 'lin_1',
      quantity: 2,
      title: 'Kotak tisu',
      options: 'Ukuran: L',
      variantId: 'A',
      slug: 'a',
      unitPrice: 1,
    },
    { lineId: 'lin_2', quantity: 1, title: 'Tatakan gelas', options: '', variantId: 'B', slug: 'b', unitPrice: 1 },
  ],
}
const url = 'https://toko.example/serah-terima/x'

test('a forwarded work order says for whom, what, how many, by when, and where to answer', () => {
  expect(workOrderText(handoff, url)).toBe(
    [
      'Untuk Bengkel Contoh',
      'Pekerjaan GK-1234-5678',
      '',
      '2 × Kotak tisu (Ukuran: L)',
      '1 × Tatakan gelas',
      '',
      'Kirim paling lambat Selasa, 8 Desember.',
      'Mohon dijawab sebelum Senin, 23 November, pukul 10.00 WIB.',
      '',
      'Buka dan jawab di sini:',
      url,
    ].join('\n'),
  )
})

test('work that is accepted asks for no answer, and what is picked up goes to the gallery', () => {
  const text = workOrderText({ ...handoff, state: 'accepted', method: 'pickup' }, url)
  expect(text).toContain('Antar ke galeri paling lambat Selasa, 8 Desember.')
  expect(text).not.toContain('Mohon dijawab')
})
