import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { motifOf } from '#core/motif/motif.ts'
import { printPackingSlip } from '#paper/packing-slip.ts'
import { printPickupList } from '#paper/pickup-list.ts'
import { intoWeeks, printWeekList } from '#paper/week-list.ts'
import { answerTicks, printWorkOrder, type WorkSheet } from '#paper/work-order.ts'
import { pdfDrawing, pdfText } from '../../support/pdf-text.ts'

const at = new Date('2026-11-21T03:00:00Z')
const sheet: WorkSheet = {
  number: 'GK-1234-5678',
  producerName: 'Bengkel Contoh',
  method: 'courier',
  answerBy: new Date('2026-11-23T03:00:00Z'),
  shipBy: '2026-12-08',
  destination: 'Kota Surabaya',
  lines: [{ quantity: 2, title: 'Kotak tisu', options: 'Ukuran: L', sku: 'KOTAK-L' }],
  note: '',
  url: `https://toko.example/serah-terima/${'a'.repeat(43)}`,
  motif: motifOf('upt'),
}
const delivery = { recipient: 'Pembeli Contoh', phone: '+62 812', lines: ['Jalan Contoh 1', 'Gubeng, Kota Surabaya'] }
const endless = 'Karyabersama'.repeat(30)
const hostile = `\u202e${endless}\u202c\u0007 <b>`
const sizes = ['A4', 'A5'] as const
const codesOf = (found: ReturnType<typeof answerTicks>) => [...found.answers, ...found.progress].map(({ code }) => code)
/** Squares in a row are drawn as one. */
const runsOf = (text: string) =>
  encode(text, { ecc: 'M', border: 4 }).data.reduce(
    (sum, row) => sum + row.filter((dark, index) => dark && !row[index - 1]).length,
    0,
  )
const drawn = (file: Uint8Array) => pdfDrawing(file).match(/ re\n/g)?.length ?? 0
const pagesOf = (file: Uint8Array) =>
  Number(/\/Type \/Pages\n\/Count (\d+)/.exec(Buffer.from(file).toString('latin1'))?.[1])

test.each(sizes)('a work order on %s says what, how many, by when, and fits one sheet', async (size) => {
  const file = await printWorkOrder(sheet, size, at)
  const text = pdfText(file)
  for (const words of [
    'Pekerjaan GK-1234-5678',
    'Kirim paling lambat Selasa, 8 Desember',
    '2 × Kotak tisu (Ukuran: L)',
  ])
    expect(text).toContain(words)
  expect(text.replaceAll('\n', ' ')).toContain('Kota Surabaya')
  expect(text).not.toContain('Rp')
  expect(pagesOf(file)).toBe(1)
  const boxes = sheet.lines.length + codesOf(answerTicks(sheet)).length
  expect(drawn(file)).toBe(runsOf(sheet.url) + boxes)
})

test('every answer has the number that the desk presses, and what is answered is not asked again', () => {
  const asked = ['1', '2', '2a', '2b', '2c', '2d', '3', '3a', '3b', '3c', '3d', '3e']
  expect(codesOf(answerTicks(sheet))).toEqual([...asked, '4', '5', '6'])
  expect(codesOf(answerTicks({ ...sheet, answerBy: null }))).toEqual(['4', '5', '6'])
})

test('a packing slip has where it goes and no price; a pick-up has its number alone', async () => {
  const slip = { ...sheet, delivery, giftMessage: 'Selamat ulang tahun' }
  const text = pdfText(await printPackingSlip(slip, 'A5', at))
  for (const words of ['Pembeli Contoh', 'Jalan Contoh 1', 'Telepon +62 812', 'Selamat ulang tahun', 'Potong di sini'])
    expect(text).toContain(words)
  expect(text).not.toContain('Rp')
  const pickup = pdfText(await printPackingSlip({ ...slip, method: 'pickup', delivery: null }, 'A5', at))
  expect(pickup).toContain('Diambil pembeli di galeri')
  expect(pickup).not.toContain('Pembeli Contoh')
})

test('endless and turned names wrap whole and turn nothing', async () => {
  const bad = {
    ...sheet,
    producerName: hostile,
    note: hostile,
    lines: sheet.lines.map((line) => ({ ...line, title: hostile })),
  }
  const papers = await Promise.all([
    ...sizes.map((size) => printWorkOrder(bad, size, at)),
    ...sizes.map((size) => printPackingSlip({ ...bad, delivery, giftMessage: hostile }, size, at)),
    printWeekList(hostile, [{ ...bad, state: 'offered' }], 'A5', at),
    printPickupList([{ number: 'GK-1', buyerName: hostile, producerName: hostile, lines: bad.lines }], 'A5', at),
  ])
  for (const file of papers) {
    const text = pdfText(file)
    expect(text).not.toMatch(/\p{Cf}|\ufffd/u)
    expect(text).not.toContain('\u0007')
    // Wrapped, not cut: every letter of it is there.
    expect(text.replaceAll('\n', '')).toContain(`${endless} <b>`)
  }
})

test('a week has what must go out in it; what is late comes first, what lies at the gallery is not late', () => {
  const work = (number: string, shipBy: string, state: 'accepted' | 'ready') => ({ ...sheet, number, shipBy, state })
  const works = [
    work('GK-4', '2026-12-08', 'accepted'),
    work('GK-1', '2026-11-20', 'accepted'),
    work('GK-2', '2026-11-20', 'ready'),
    work('GK-3', '2026-12-13', 'accepted'),
  ]
  const weeks = intoWeeks(works, '2026-11-21').map(({ title, works: these }) => [title, these.map((one) => one.number)])
  expect(weeks).toEqual([
    ['Sudah lewat waktu', ['GK-1']],
    ['Senin, 16 November sampai Minggu, 22 November', ['GK-2']],
    ['Senin, 7 Desember sampai Minggu, 13 Desember', ['GK-4', 'GK-3']],
  ])
})

test('an empty list says so', async () => {
  expect(pdfText(await printWeekList('Bengkel', [], 'A4', at))).toContain('Tidak ada pekerjaan yang terbuka')
  expect(pdfText(await printPickupList([], 'A4', at))).toContain('Tidak ada karya yang menunggu')
})
