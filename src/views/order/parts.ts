import type { Handoff } from '#handoff/handoff.ts'
import type { Order, Parcel } from '#orders/order.ts'

/** What the buyer sees as one: goods that one maker has in hand, or that were sold together. */
export interface OrderPart {
  readonly parcel: Parcel
  readonly makerName: string
  readonly lineIds: readonly string[]
  /** The last one is in force. */
  readonly handoffs: readonly Handoff[]
}

const isLive = ({ state }: Handoff): boolean => state !== 'declined' && state !== 'cancelled'

/** An order's parcels; where an officer has given part of one to another maker, each maker's part for itself. */
export function partsOf(order: Order, handoffs: readonly Handoff[]): readonly OrderPart[] {
  return order.parcels.flatMap((parcel): OrderPart[] => {
    const all = order.lines.filter((line) => line.producerId === parcel.producerId).map(({ id }) => id)
    const mine = handoffs.filter(({ parcelId }) => parcelId === parcel.id)
    const [first, ...others] = mine.filter(isLive)
    if (!first) return [{ parcel, makerName: parcel.producerName, lineIds: all, handoffs: mine }]
    const linesOf = ({ lines }: Handoff) => lines.map(({ lineId }) => lineId)
    const elsewhere = new Set(others.flatMap(linesOf))
    const before = mine.filter((handoff) => !isLive(handoff))
    return [
      {
        parcel,
        makerName: first.producerName,
        lineIds: all.filter((id) => !elsewhere.has(id)),
        handoffs: [...before, first],
      },
      ...others.map((handoff) => ({
        parcel,
        makerName: handoff.producerName,
        lineIds: linesOf(handoff),
        handoffs: [handoff],
      })),
    ]
  })
}
