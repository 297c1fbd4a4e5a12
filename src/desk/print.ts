import type { Content } from '#content/port.ts'
import type { Database } from '#database/connection.ts'
import { handoffById, handoffByToken, handoffsByIds } from '#handoff/store.ts'
import { printPriceCards, printShelfLabels } from '#paper/card-sheets.ts'
import { cardOf, labelsOf } from '#paper/goods.ts'
import { printPackingSlip } from '#paper/packing-slip.ts'
import { printPickupList } from '#paper/pickup-list.ts'
import { printWeekList } from '#paper/week-list.ts'
import { printWorkOrder, printWorkOrders, type SheetSize } from '#paper/work-order.ts'
import { handoffIdsIn, queues } from './handoff-queues.ts'
import { mayAct, type Officer } from './officer.ts'
import { producerContact } from './producers.ts'
import type { LinkGround } from './whatsapp-texts.ts'
import { type PaperGround, packingSlipOf, pickupsAtGallery, weekWorksOf, workSheetOf } from './work-papers.ts'

/** What a paper is printed from. */
export interface Printing extends LinkGround {
  readonly db: Database
  readonly content: Content
  readonly now: () => Date
}

export type WorkPaper = 'perintah-kerja' | 'slip-paket'

export type ProducerPaper = 'daftar-minggu' | 'kartu-harga' | 'kode-rak'

/** `?ukuran=a5` or A4. */
const sizeIn = (url: URL): SheetSize => (url.searchParams.get('ukuran')?.toLowerCase() === 'a5' ? 'A5' : 'A4')

const groundOf = async (printing: Printing): Promise<PaperGround> => ({
  ...printing,
  producers: (await printing.content.catalog()).producers,
})

const missing = () => new Response(null, { status: 404 })

function pdf(bytes: Uint8Array<ArrayBuffer>, name: string): Response {
  const headers = { 'Content-Type': 'application/pdf', 'Content-Disposition': `inline; filename="${name}.pdf"` }
  return new Response(bytes, { headers })
}

// A code on paper opens what a producer may do: a reader changes nothing, on paper neither.
const refused = () => new Response('Kertas ini memuat tautan pribadi: hanya untuk petugas.', { status: 403 })

/** One of a hand-off's papers at the desk: 403 for a reader, 404 where there is none (any more). */
export async function printWork(
  printing: Printing,
  officer: Officer,
  paper: WorkPaper,
  handoffId: string,
  url: URL,
): Promise<Response> {
  if (!mayAct(officer)) return refused()
  return workPaper(printing, paper, await handoffById(printing.db, handoffId), url)
}

/** The same for the producer, by the secret in their link. */
export async function printOwnWork(printing: Printing, paper: WorkPaper, token: string, url: URL): Promise<Response> {
  return workPaper(printing, paper, await handoffByToken(printing.db, token, printing.now()), url)
}

async function workPaper(
  printing: Printing,
  paper: WorkPaper,
  handoff: Awaited<ReturnType<typeof handoffById>>,
  url: URL,
): Promise<Response> {
  if (!handoff) return missing()
  const { db, now } = printing
  const ground = await groundOf(printing)
  const name = `${paper}-${handoff.orderNumber}`
  if (paper === 'perintah-kerja') {
    const sheet = await workSheetOf(db, ground, handoff)
    return sheet ? pdf(await printWorkOrder(sheet, sizeIn(url), now()), name) : missing()
  }
  const slip = await packingSlipOf(db, ground, handoff)
  return slip ? pdf(await printPackingSlip(slip, sizeIn(url), now()), name) : missing()
}

/** The work orders of a whole queue (`?daftar=late`), what is due first on top: 403 for a reader, 404 for none. */
export async function printQueue(printing: Printing, officer: Officer, url: URL): Promise<Response> {
  if (!mayAct(officer)) return refused()
  const { db, now } = printing
  const queue = queues.find((name) => name === url.searchParams.get('daftar')) ?? 'unanswered'
  const handoffs = await handoffsByIds(db, await handoffIdsIn(db, queue, now()))
  const ground = await groundOf(printing)
  const sheets = await Promise.all(handoffs.map((handoff) => workSheetOf(db, ground, handoff)))
  const printable = sheets.filter((sheet) => sheet !== null)
  if (printable.length === 0) return missing()
  return pdf(await printWorkOrders(printable, sizeIn(url), now()), `perintah-kerja-${queue}`)
}

/** A producer's week, or what stands beside their works in the gallery and at fairs. */
export async function printForProducer(
  printing: Printing,
  officer: Officer,
  paper: ProducerPaper,
  producerId: string,
  url: URL,
): Promise<Response> {
  const { db, content, siteUrl, now } = printing
  const size = sizeIn(url)
  if (paper === 'daftar-minggu') {
    const contact = await producerContact(db, producerId)
    if (!contact) return missing()
    if (!mayAct(officer)) return refused()
    const works = await weekWorksOf(db, await groundOf(printing), producerId)
    return pdf(await printWeekList(contact.name, works, size, now()), paper)
  }
  const { products, producers } = await content.catalog()
  const producer = producers.find(({ id }) => id === producerId)
  if (!producer) return missing()
  const theirs = products.filter((product) => product.producer.id === producerId)
  const name = producer.name.id
  const file = `${paper}-${producer.slug}`
  if (paper === 'kode-rak') {
    const labels = theirs.flatMap((product) => labelsOf(product, siteUrl))
    return pdf(await printShelfLabels(name, labels, size, now()), file)
  }
  const cards = theirs.map((product) => cardOf(product, siteUrl))
  return pdf(await printPriceCards(name, cards, size, now()), file)
}

/** What waits at the gallery; it holds no key to anything. */
export async function printPickups({ db, now }: Printing, url: URL): Promise<Response> {
  return pdf(await printPickupList(await pickupsAtGallery(db), sizeIn(url), now()), 'daftar-pengambilan')
}
