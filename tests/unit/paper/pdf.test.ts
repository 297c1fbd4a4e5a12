import { expect, it } from 'vitest'
import { legible } from '#paper/legible.ts'
import { startPaper } from '#paper/pdf.ts'

const at = new Date('2026-11-21T03:00:00Z')

it('writes a tagged file with its language, its title and only embedded fonts', async () => {
  const paper = startPaper({ title: 'Kuitansi', foot: 'Galeri Karya', size: 'A4', at })
  paper.heading(1, 'Kuitansi')
  paper.paragraph('Terbilang', { bold: true })
  paper.table({ columns: [{ title: 'Barang', share: 1 }], rows: [['Batik']] })
  const file = Buffer.from(await paper.finish()).toString('latin1')
  expect(file.startsWith('%PDF-1.7')).toBe(true)
  for (const mark of ['/Marked true', '/Lang (id-ID)', '/StructTreeRoot', '/S /TH', '/Scope /Column', '/ToUnicode']) {
    expect(file).toContain(mark)
  }
  const fonts = file.match(/\/BaseFont \/[\w+-]+/g) ?? []
  expect(fonts.length).toBeGreaterThan(0)
  for (const font of fonts) expect(font).toMatch(/\+PlusJakartaSans-/)
  expect(file.match(/\/FontFile2/g)).toHaveLength(2)
})

it('goes on over pages, and says the head of the table again', async () => {
  const paper = startPaper({ title: 'Daftar', foot: 'Galeri Karya', size: 'A5', at })
  paper.table({
    columns: [{ title: 'Nomor', share: 1 }],
    rows: Array.from({ length: 100 }, (_, row) => [`Baris ${row}`]),
    totals: ['Jumlah'],
  })
  const file = Buffer.from(await paper.finish()).toString('latin1')
  expect(Number(/\/Type \/Pages\n\/Count (\d+)/.exec(file)?.[1])).toBeGreaterThan(2)
  expect(file.match(/\/S \/TR/g)).toHaveLength(102)
})

it('writes what its letters cannot in the nearest that they can', () => {
  expect(legible('Žofia Ṭariq\r\n“Rp 5”')).toBe('Žofia Tariq\n“Rp 5”')
  expect(legible('\u202e中🎉\u0000a\u0301')).toBe('??á')
})
