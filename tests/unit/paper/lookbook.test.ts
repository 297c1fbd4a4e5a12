import sharp from 'sharp'
import { expect, it } from 'vitest'
import { motifOf } from '#core/motif/motif.ts'
import { type Lookbook, writeLookbook } from '#paper/lookbook.ts'
import { pdfText } from '../../support/pdf-text.ts'

const jpeg = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#a3312a' } })
  .jpeg()
  .toBuffer()
const spread = (name: string, summary = 'Batik tulis.'): Lookbook['spreads'][number] => ({
  motif: motifOf(name),
  above: 'KUBE, Kota Mojokerto',
  name,
  summary,
  works: ['Kain', 'Kemeja', 'Selendang'].map((title) => ({
    title,
    price: 'Rp 550.000',
    alt: `Ilustrasi ${title}`,
    jpeg,
  })),
  facts: [['Keahlian', 'membatik']],
  link: {
    text: `toko.example/produsen/${name}/`,
    alt: `Halaman ${name}`,
    url: `https://toko.example/produsen/${name}/`,
  },
})
const book = (...spreads: Lookbook['spreads']): Lookbook => ({
  ...{
    language: 'id',
    title: 'Lookbook',
    lead: 'Karya mereka.',
    shop: 'Galeri Karya',
    address: 'toko.example/mitra/lookbook/',
  },
  ...{ at: new Date('2026-11-21T03:00:00Z'), motif: motifOf('toko'), spreads },
  closing: {
    ...{ title: 'Pesan', lines: ['Isi formulir.'], tableTitle: 'Kemampuan' },
    table: { columns: [{ title: 'Produsen', share: 1 }], rows: [['Satu']] },
    link: { text: 'Ajukan', url: 'https://toko.example/pesanan-besar/' },
  },
  page: (number, of) => `Halaman ${number} dari ${of}`,
})
const marksIn = (file: Uint8Array) => Buffer.from(file).toString('latin1')

it('a lookbook is tagged, names its language, has a bookmark for every maker and words for every picture', async () => {
  const file = await writeLookbook(book(spread('satu'), spread('dua')))
  const raw = marksIn(file)
  for (const mark of ['/Marked true', '/Lang (id-ID)', '/DisplayDocTitle true', '/Outlines', '/S /H1', '/S /Link']) {
    expect(raw).toContain(mark)
  }
  // The cover, two makers, the end; three pictures and a code to scan of each maker.
  expect(raw.match(/\/Title \((?!Lookbook ·)/g)?.length).toBeGreaterThanOrEqual(4)
  expect(raw.match(/\/S \/Figure/g)).toHaveLength(8)
  expect(raw.match(/\/Alt \(Ilustrasi/g)).toHaveLength(6)
  expect(raw.match(/\/FontFile2/g)).toHaveLength(2)
  expect(pdfText(file)).toContain('Halaman 4 dari 4')
})

it('a maker keeps to one page, however long the name and the words are', async () => {
  const long = spread(
    'Kelompok Usaha Bersama '.repeat(4),
    'Batik tulis, tas anyaman, dan sulaman yang dikerjakan bersama. '.repeat(5),
  )
  expect(pdfText(await writeLookbook(book(long)))).toContain('Halaman 3 dari 3')
})

it('the English one says so', async () => {
  expect(marksIn(await writeLookbook({ ...book(spread('satu')), language: 'en' }))).toContain('/Lang (en)')
})
