import type { Entry } from '../bank.ts'
import type { SessionRecord } from '../records.ts'
import { invalid } from '../refusal.ts'
import { listed } from './list.ts'

type Plain = Record<string, unknown>
type Known = Pick<Entry, 'read' | 'all'>

/** How a field of an object is filled when a request expands it; null when there is nothing to fill it with. */
type Filler = (known: Known, held: unknown, owner: Plain) => unknown

const byId =
  (table: 'paymentIntents' | 'charges'): Filler =>
  (known, held) =>
    typeof held === 'string' ? known.read(table, held) : held

const fillers: Record<string, Record<string, Filler>> = {
  'checkout.session': {
    payment_intent: byId('paymentIntents'),
    line_items: (known, _held, owner) => {
      const id = String(owner.id)
      const items = known.read('sessions', id)?.lineItems ?? []
      return listed(`/v1/checkout/sessions/${id}/line_items`, items, false)
    },
    'shipping_cost.shipping_rate': (known, held, owner) =>
      record(known, owner)?.shippingRates.find((rate) => rate.id === held) ?? held,
  },
  payment_intent: { latest_charge: byId('charges') },
  charge: {
    payment_intent: byId('paymentIntents'),
    refunds: (known, _held, owner) => {
      const refunds = known.all('refunds').filter((refund) => refund.charge === owner.id)
      return listed(`/v1/charges/${owner.id}/refunds`, refunds.toReversed(), false)
    },
  },
  refund: { charge: byId('charges'), payment_intent: byId('paymentIntents') },
  dispute: { charge: byId('charges'), payment_intent: byId('paymentIntents') },
  price: {
    product: (known, held) =>
      known
        .all('sessions')
        .flatMap((session) => session.products)
        .find((product) => product.id === held) ?? held,
  },
}

const deepest = 4

/** Fills what `expand[]` names, `data.` before it for lists. Throws a Refusal (400) for what cannot be expanded. */
export function expanded<T extends object>(known: Known, answer: T, paths: readonly string[] | undefined): T {
  if (!paths || paths.length === 0) return answer
  const copy = structuredClone(answer) as Plain
  for (const path of paths) {
    const parts = path.split('.')
    if (parts.length > deepest + 1) throw refused(path)
    expandPath(known, copy, parts, path)
  }
  return copy as T
}

function expandPath(known: Known, at: Plain, parts: readonly string[], path: string): void {
  const [first, second, ...rest] = parts
  if (first === undefined) return
  if (first === 'data' && Array.isArray(at.data)) {
    for (const item of at.data) expandPath(known, item as Plain, parts.slice(1), path)
    return
  }
  const fields = fillers[String(at.object)] ?? {}
  const filler = fields[first]
  if (filler) {
    at[first] = structuredClone(filler(known, at[first], at))
    descend(known, at[first], parts.slice(1), path)
    return
  }
  const nested = second === undefined ? undefined : fields[`${first}.${second}`]
  const inner = at[first]
  if (nested && second !== undefined) {
    if (isPlain(inner)) inner[second] = structuredClone(nested(known, inner[second], at))
    if (isPlain(inner)) descend(known, inner[second], rest, path)
    return
  }
  if (!isPlain(inner) || second === undefined) throw refused(path)
  expandPath(known, inner, parts.slice(1), path)
}

function descend(known: Known, inner: unknown, parts: readonly string[], path: string): void {
  if (isPlain(inner) && parts.length > 0) expandPath(known, inner, parts, path)
}

function record(known: Known, owner: Plain): SessionRecord | undefined {
  return known.read('sessions', String(owner.id))
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function refused(path: string) {
  return invalid(`This property cannot be expanded (${path}).`, { param: 'expand' })
}
