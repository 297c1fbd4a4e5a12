import { expect, it } from 'vitest'
import { csvOf, xlsxOf } from '#paper/sheet.ts'
import { readXlsx, unzipped } from '../../support/read-xlsx.ts'

const formulas = ['=1+1', '+62812', '-2+3', '@SUM(A1)', '\t=1+1', '\r=1+1', ' =1+1', '＝1+1']

it('leaves nothing in a CSV that a spreadsheet would run', () => {
  const lines = csvOf({ name: 'Uji', head: ['a', 'b'], rows: formulas.map((text) => [text, -5]) })
  expect(lines.startsWith('\ufeffa,b\r\n')).toBe(true)
  for (const text of formulas) expect(lines).toContain(`"'${text}",-5\r\n`)
  expect(csvOf({ name: 'Uji', head: ['a'], rows: [['kata "dan", koma']] })).toContain('"kata ""dan"", koma"')
  expect(csvOf({ name: 'Uji', head: ['a', 'b'], rows: [[{ day: '2026-11-22' }, { rupiah: -5_000 }]] })).toContain(
    '\r\n2026-11-22,-5000\r\n',
  )
})

it('writes an XLSX whose formulas are texts', async () => {
  const file = Buffer.from(
    await xlsxOf({ name: 'Hak produsen', head: ['Barang'], rows: formulas.map((text) => [text]) }),
  )
  const [head, ...rows] = readXlsx(file)
  expect(head).toEqual([{ kind: 'text', value: 'Barang', format: '' }])
  expect(rows.every(([cell]) => cell?.kind === 'text')).toBe(true)
  expect(rows.map(([cell]) => cell?.value)).toEqual(
    expect.arrayContaining(['=1+1', '+62812', '-2+3', '@SUM(A1)', '＝1+1']),
  )
  expect(unzipped(file, 'xl/workbook.xml')).toContain('name="Hak produsen"')
})

it('writes days as dates, amounts as numbers with their thousands, and nothing as an empty cell', async () => {
  const rows = [
    [{ day: '2026-11-22' }, 3, { rupiah: 1_234_567 }, 12.5],
    [{ day: '2028-02-29' }, '', { rupiah: -5_000 }, ''],
    ['', 0, { rupiah: 0 }, ''],
  ]
  const [, first, second, third] = readXlsx(
    Buffer.from(await xlsxOf({ name: 'Uji', head: ['Tanggal', 'Jumlah', 'Rp', '%'], rows })),
  )
  expect(first).toEqual([
    { kind: 'date', value: '2026-11-22', format: 'dd/mm/yyyy' },
    { kind: 'number', value: 3, format: '' },
    { kind: 'number', value: 1_234_567, format: '#,##0' },
    { kind: 'number', value: 12.5, format: '' },
  ])
  expect(second?.slice(0, 3)).toEqual([
    { kind: 'date', value: '2028-02-29', format: 'dd/mm/yyyy' },
    { kind: 'empty', value: null, format: '' },
    { kind: 'number', value: -5_000, format: '#,##0' },
  ])
  expect(third?.map(({ kind, value }) => [kind, value]).slice(0, 3)).toEqual([
    ['empty', null],
    ['number', 0],
    ['number', 0],
  ])
})
