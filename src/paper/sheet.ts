import writeXlsxFile from 'write-excel-file/node'
import type { Day } from '#core/day.ts'
import type { Rupiah } from '#core/money.ts'

/** A table for a spreadsheet: text stays text, numbers are numbers, amounts are rupiah and days are dates. */
export interface Sheet {
  /** At most 31 characters. */
  readonly name: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

export type Cell = string | number | { readonly rupiah: Rupiah } | { readonly day: Day }

// A cell that begins like this is run as a formula by spreadsheets that open CSV.
const likeFormula = /^[\s\u00a0]*[=+\-@|\t\r\uff1d\uff0b\uff0d\uff20]/

/** Comma-separated, UTF-8 with its mark, so that an office's spreadsheet reads it right. Formulas in it are text. */
export function csvOf({ head, rows }: Sheet): string {
  const line = (cells: readonly Cell[]) => `${cells.map(csvCell).join(',')}\r\n`
  return `\ufeff${line(head)}${rows.map(line).join('')}`
}

function csvCell(cell: Cell): string {
  const value = plain(cell)
  if (typeof value === 'number') return String(value)
  const safe = likeFormula.test(value) || /^[\t\r\n]/.test(value) ? `'${value}` : value
  return /[",\r\n;']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** What is written where a cell is text: amounts as bare numbers, days as in ISO 8601. */
function plain(cell: Cell): string | number {
  if (typeof cell !== 'object') return cell
  return 'rupiah' in cell ? cell.rupiah : cell.day
}

/** An XLSX file. What looks like a formula is a text cell; Excel runs no text. */
export async function xlsxOf({ name, head, rows }: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  const data = [
    head.map((value) => ({ value, type: String, fontWeight: 'bold' as const, wrap: true })),
    ...rows.map((row) => row.map(xlsxCell)),
  ]
  const columns = head.map((title, at) => ({ width: widthOf([title, ...rows.map((row) => row[at] ?? '')]) }))
  const file = writeXlsxFile(data, { sheet: name.slice(0, 31), columns, stickyRowsCount: 1 })
  return new Uint8Array(await file.toBuffer())
}

function xlsxCell(cell: Cell) {
  // Nothing is an empty cell, not a text of no letters, over which a sum would stumble.
  if (cell === '') return null
  if (typeof cell === 'number') return { value: cell, type: Number }
  if (typeof cell === 'string') return { value: cleared(cell), type: String }
  if ('rupiah' in cell) return { value: cell.rupiah, type: Number, format: '#,##0' }
  return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' }
}

const [narrowest, widest] = [12, 48]

/** In characters: as wide as the longest, within reason. */
function widthOf(cells: readonly Cell[]): number {
  const longest = Math.max(...cells.map((cell) => String(plain(cell)).length))
  return Math.min(widest, Math.max(narrowest, longest + 3))
}

/** XML has no words for most control characters. */
const cleared = (text: string): string =>
  text.replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
