import writeXlsxFile from 'write-excel-file/node'

/** A table for a spreadsheet: text stays text, numbers are numbers. */
export interface Sheet {
  /** At most 31 characters. */
  readonly name: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

// A cell that begins like this is run as a formula by spreadsheets that open CSV.
const likeFormula = /^[\s\u00a0]*[=+\-@|\t\r\uff1d\uff0b\uff0d\uff20]/

/** Comma-separated, UTF-8 with its mark, so that an office's spreadsheet reads it right. Formulas in it are text. */
export function csvOf({ head, rows }: Sheet): string {
  const line = (cells: readonly (string | number)[]) => `${cells.map(csvCell).join(',')}\r\n`
  return `\ufeff${line(head)}${rows.map(line).join('')}`
}

function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const safe = likeFormula.test(value) || /^[\t\r\n]/.test(value) ? `'${value}` : value
  return /[",\r\n;']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** An XLSX file. What looks like a formula is a text cell; Excel runs no text. */
export async function xlsxOf({ name, head, rows }: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  const data = [
    head.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...rows.map((row) =>
      row.map((value) =>
        typeof value === 'number' ? { value, type: Number } : { value: cleared(value), type: String },
      ),
    ),
  ]
  const columns = head.map((title) => ({ width: Math.max(14, title.length + 4) }))
  const file = writeXlsxFile(data, { sheet: name.slice(0, 31), columns, stickyRowsCount: 1 })
  return new Uint8Array(await file.toBuffer())
}

/** XML has no words for most control characters. */
const cleared = (text: string): string =>
  text.replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
