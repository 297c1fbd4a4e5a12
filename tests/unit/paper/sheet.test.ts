import { inflateRawSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { csvOf, xlsxOf } from '#paper/sheet.ts'

const formulas = ['=1+1', '+62812', '-2+3', '@SUM(A1)', '\t=1+1', '\r=1+1', ' =1+1', '＝1+1']

it('leaves nothing in a CSV that a spreadsheet would run', () => {
  const lines = csvOf({ name: 'Uji', head: ['a', 'b'], rows: formulas.map((text) => [text, -5]) })
  expect(lines.startsWith('\ufeffa,b\r\n')).toBe(true)
  for (const text of formulas) expect(lines).toContain(`"'${text}",-5\r\n`)
  expect(csvOf({ name: 'Uji', head: ['a'], rows: [['kata "dan", koma']] })).toContain('"kata ""dan"", koma"')
})

it('writes an XLSX whose formulas are texts and whose amounts are numbers', async () => {
  const rows = formulas.map((text) => [text, 1_234_567])
  const file = Buffer.from(await xlsxOf({ name: 'Hak produsen', head: ['Barang', 'Rp'], rows }))
  const sheet = unzipped(file, 'xl/worksheets/sheet1.xml')
  expect(sheet).not.toContain('<f>')
  expect(sheet.match(/<v>1234567<\/v>/g)).toHaveLength(formulas.length)
  expect(unzipped(file, 'xl/sharedStrings.xml')).toContain('=1+1')
  expect(unzipped(file, 'xl/workbook.xml')).toContain('name="Hak produsen"')
})

/** One file of a ZIP, by its central directory. */
function unzipped(zip: Buffer, name: string): string {
  for (let at = zip.indexOf('PK\u0001\u0002'); at >= 0; at = zip.indexOf('PK\u0001\u0002', at + 4)) {
    if (zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28)) !== name) continue
    const header = zip.readUInt32LE(at + 42)
    const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28)
    const bytes = zip.subarray(start, start + zip.readUInt32LE(at + 20))
    return (zip.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes)).toString('utf8')
  }
  throw new Error(`no ${name}`)
}
