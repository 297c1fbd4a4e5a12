import type { Database } from '#database/connection.ts'
import { wantedFigures } from '#figures/period.ts'
import { readFigures } from '#figures/read.ts'
import { figuresSheet } from '#figures/sheet.ts'
import { sheetFile } from './ledger-files.ts'

/** What `/meja/angka/` shows for the same query, as a file. */
export async function figuresFile(
  { db, now }: { readonly db: Database; readonly now: () => Date },
  kind: 'csv' | 'xlsx',
  url: URL,
): Promise<Response> {
  const { period, by } = wantedFigures(url.searchParams, now())
  const figures = await readFigures(db, period, by, now())
  return sheetFile(figuresSheet(figures), kind, `angka-${by}-${period.from}-${period.to}`)
}
