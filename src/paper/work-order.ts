import { type Day, formatDay, formatInstant } from '#core/day.ts'
import { answerCodes, declineCodes, delayCodes, otherDayCode } from '#core/messages/answer-codes.ts'
import { handoffTexts } from '#core/messages/handoff.ts'
import { workPaperTexts } from '#core/messages/paper-work.ts'
import type { Motif } from '#core/motif/motif.ts'
import { oneLine, type Tick, writeCoded, writeTicks } from './marks.ts'
import { drawCloth } from './motif.ts'
import { type Paper, type PaperSettings, startPaper } from './pdf.ts'

const t = workPaperTexts('id')
const said = handoffTexts('id')

/** One piece of work as its papers show it. Whom it is for stands on the packing slip alone. */
export interface WorkSheet {
  readonly number: string
  readonly producerName: string
  readonly method: 'courier' | 'pickup'
  /** Null when it is answered. */
  readonly answerBy: Date | null
  readonly shipBy: Day
  /** Kabupaten or kota; null for a pick-up. */
  readonly destination: string | null
  readonly lines: readonly WorkLine[]
  readonly note: string
  /** The producer's own page, absolute. */
  readonly url: string
  /** The producer's cloth: who reads little knows their papers by it. */
  readonly motif: Motif
}

export interface WorkLine {
  readonly quantity: number
  readonly title: string
  readonly options: string
  readonly sku: string
}

export type SheetSize = PaperSettings['size']

export const lineText = ({ quantity, title, options }: WorkLine): string =>
  t.item(quantity, oneLine(options ? `${title} (${options})` : title))

export const dueText = ({ method, shipBy }: Pick<WorkSheet, 'method' | 'shipBy'>): string =>
  method === 'pickup' ? t.readyBy(formatDay(shipBy, 'id')) : t.shipBy(formatDay(shipBy, 'id'))

/** What a producer may answer, with the numbers that the desk records by. */
export function answerTicks({ answerBy, method }: Pick<WorkSheet, 'answerBy' | 'method'>): {
  readonly answers: readonly Tick[]
  readonly progress: readonly Tick[]
} {
  const answers: Tick[] = [
    { code: answerCodes.accept, text: `${said.accept}: ${said.acceptHint}` },
    { code: answerCodes.propose, text: `${said.propose}: ${said.proposeHint}` },
    ...delayCodes.map(({ code, days }) => ({ code, text: t.days(days), inner: true })),
    { code: otherDayCode, text: t.otherDay, inner: true },
    { code: answerCodes.decline, text: `${said.decline}: ${said.declineHint}` },
    ...declineCodes.map(({ code, words }) => ({ code, text: words, inner: true })),
  ]
  const progress: Tick[] = [
    { code: answerCodes.start, text: said.start },
    { code: answerCodes.done, text: method === 'pickup' ? said.ready : t.shipped },
    { code: answerCodes.problem, text: t.problem },
  ]
  return { answers: answerBy ? answers : [], progress }
}

/** The work order: what, how many, by when, and the boxes to tick. */
export function printWorkOrder(sheet: WorkSheet, size: SheetSize, at: Date): Promise<Uint8Array<ArrayBuffer>> {
  const paper = startPaper({ title: t.work(sheet.number), foot: t.foot(sheet.number), size, at })
  writeWorkOrder(paper, sheet, size)
  return paper.finish()
}

/** Many in one file, each on a page of its own. */
export function printWorkOrders(
  sheets: readonly WorkSheet[],
  size: SheetSize,
  at: Date,
): Promise<Uint8Array<ArrayBuffer>> {
  const paper = startPaper({ title: t.works, foot: t.works, size, at })
  for (const [place, sheet] of sheets.entries()) {
    if (place > 0) paper.newPage()
    writeWorkOrder(paper, sheet, size)
  }
  return paper.finish()
}

/** Beside the number at the top, in points. */
const clothHeight = 34

function writeWorkOrder(paper: Paper, sheet: WorkSheet, size: SheetSize): void {
  const { doc } = paper
  const width = clothHeight * (size === 'A4' ? 3 : 2)
  const cloth = { x: doc.x + paper.width - width, y: doc.y, width, height: clothHeight, tile: clothHeight }
  paper.artifact(() => drawCloth(doc, sheet.motif, cloth))
  paper.heading(1, t.work(sheet.number))
  const lines = [
    { text: t.forWhom(oneLine(sheet.producerName)) },
    { text: dueText(sheet), bold: true, size: size === 'A4' ? 14 : 11 },
    ...(sheet.answerBy ? [{ text: t.answerBy(formatInstant(sheet.answerBy, 'id')), bold: true }] : []),
    ...(sheet.destination ? [{ text: t.shipTo(oneLine(sheet.destination)) }] : []),
    { text: t.scanHow, size: 8 },
  ]
  writeCoded(paper, { url: sheet.url, alt: t.qr(sheet.number), side: size === 'A4' ? 104 : 84, lines })
  paper.heading(2, t.whatToMake)
  const goods = sheet.lines.map((line) => ({ text: `${lineText(line)}, ${t.code(oneLine(line.sku))}` }))
  writeTicks(paper, goods, size === 'A4' ? 12 : 10)
  if (sheet.note) {
    paper.heading(2, t.noteFromBuyer)
    paper.paragraph(sheet.note)
  }
  const { answers, progress } = answerTicks(sheet)
  if (answers.length > 0) {
    paper.heading(2, t.answer)
    paper.paragraph(t.answerHow)
    writeTicks(paper, answers, size === 'A4' ? 10 : 8.5)
  }
  paper.heading(2, t.progress)
  writeTicks(paper, progress, size === 'A4' ? 10 : 8.5)
  paper.gap(size === 'A4' ? 8 : 4, 14)
  paper.paragraph(t.signed)
}
