import type { Producer } from '#content/shop.ts'
import { motifOfMaker } from '#core/motif/of-maker.ts'
import type { Db } from '#database/connection.ts'
import type { Handoff } from '#handoff/handoff.ts'
import { isBeingDone } from '#handoff/states.ts'
import { deliveryOf, handoffsByIds } from '#handoff/store.ts'
import type { PackingSlip } from '#paper/packing-slip.ts'
import type { Pickup } from '#paper/pickup-list.ts'
import type { WeekWork } from '#paper/week-list.ts'
import type { WorkSheet } from '#paper/work-order.ts'
import { handoffUrl, type LinkGround } from './whatsapp-texts.ts'

/** Where links begin, and who has chosen which motif. */
export interface PaperGround extends LinkGround {
  readonly producers: readonly Pick<Producer, 'id' | 'motif'>[]
}

/** Null for work that is over. */
export async function workSheetOf(db: Db, ground: PaperGround, handoff: Handoff): Promise<WorkSheet | null> {
  if (!['offered', 'accepted', 'making'].includes(handoff.state)) return null
  const order = await orderWords(db, handoff)
  return sheetOf(ground, handoff, order.note, handoff.method === 'courier' ? (order.address?.regency ?? null) : null)
}

/** Null before the work is accepted, when it is over, and where the buyer is erased. */
export async function packingSlipOf(db: Db, ground: PaperGround, handoff: Handoff): Promise<PackingSlip | null> {
  if (!isBeingDone(handoff.state)) return null
  const to = await deliveryOf(db, handoff)
  if (handoff.method === 'courier' && !to) return null
  const { gift_message: giftMessage } = await orderWords(db, handoff)
  const delivery = to && {
    recipient: to.recipient,
    phone: to.phone,
    lines: [
      to.address.street,
      `${to.address.district}, ${to.address.regency}`,
      `${to.address.province} ${to.address.postalCode}`,
    ],
  }
  return { ...sheetOf(ground, handoff, '', null), delivery, giftMessage }
}

const mostOnPaper = 200

/** All that a producer still has to bring out, at most 200. */
export async function weekWorksOf(db: Db, ground: PaperGround, producerId: string): Promise<readonly WeekWork[]> {
  const rows = await db
    .selectFrom('handoffs')
    .select('id')
    .where('producer_id', '=', producerId)
    .where('state', 'in', ['offered', 'accepted', 'making', 'ready'])
    .orderBy('ship_by')
    .orderBy('id')
    .limit(mostOnPaper)
    .execute()
  const handoffs = await handoffsByIds(
    db,
    rows.map(({ id }) => id),
  )
  return handoffs.map((handoff) => ({
    ...sheetOf(ground, handoff, '', null),
    state: handoff.state as WeekWork['state'],
  }))
}

/** What waits at the gallery for its buyers, the longest waiting first, at most 200. */
export async function pickupsAtGallery(db: Db): Promise<readonly Pickup[]> {
  const rows = await db
    .selectFrom('handoffs')
    .innerJoin('parcels', 'parcels.id', 'handoffs.parcel_id')
    .innerJoin('orders', 'orders.id', 'handoffs.order_id')
    .select(['handoffs.id', 'orders.buyer_name'])
    .where('handoffs.state', '=', 'ready')
    .where('parcels.method', '=', 'pickup')
    .orderBy('handoffs.ship_by')
    .orderBy('handoffs.id')
    .limit(mostOnPaper)
    .execute()
  const names = new Map(rows.map(({ id, buyer_name }) => [id, buyer_name]))
  const handoffs = await handoffsByIds(db, [...names.keys()])
  return handoffs.map((handoff) => ({
    number: handoff.orderNumber,
    buyerName: names.get(handoff.id) ?? '',
    producerName: handoff.producerName,
    lines: linesOf(handoff),
  }))
}

function sheetOf(ground: PaperGround, handoff: Handoff, note: string, destination: string | null): WorkSheet {
  const { orderNumber, producerName, method, shipBy } = handoff
  const isOpen = handoff.state === 'offered' && handoff.proposedDay === null
  return {
    number: orderNumber,
    producerName,
    method,
    shipBy,
    answerBy: isOpen ? handoff.answerBy : null,
    destination,
    lines: linesOf(handoff),
    note,
    url: handoffUrl(ground, handoff),
    // Of whom the catalogue knows nothing any more, the id alone tells.
    motif: motifOfMaker(ground.producers.find(({ id }) => id === handoff.producerId) ?? { id: handoff.producerId }),
  }
}

const linesOf = ({ lines }: Handoff) =>
  lines.map(({ quantity, title, options, variantId }) => ({ quantity, title, options, sku: variantId }))

function orderWords(db: Db, { orderId }: Handoff) {
  return db
    .selectFrom('orders')
    .select(['note', 'gift_message', 'address'])
    .where('id', '=', orderId)
    .executeTakeFirstOrThrow()
}
