import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely'
import type { Tables } from '#database/tables.ts'

export interface Search {
  /** For `like`, its signs escaped. */
  readonly words: string
  /** Digits as they stand in a number in E.164; null where too few were typed to be one. */
  readonly digits: string | null
}

export function searchOf(typed: string): Search {
  const words = typed.replace(/[\\%_]/g, (sign) => `\\${sign}`)
  const isNumber = /^[+(]?\d[\d().\s-]*$/.test(typed)
  // 0812… and 62812… are +62812… in the database.
  const digits = isNumber ? typed.replace(/\D/g, '').replace(/^(0|62)/, '') : ''
  return { words, digits: digits.length >= 4 ? digits : null }
}

/** Orders by number, name, e-mail, telephone, producer (also one who took the work over) or tracking number. */
export function isFound(
  where: ExpressionBuilder<Tables, 'orders'>,
  { words, digits }: Search,
): ExpressionWrapper<Tables, 'orders', SqlBool> {
  const like = `%${words}%`
  return where.or([
    where('orders.number', 'ilike', like),
    where('orders.buyer_name', 'ilike', like),
    where('orders.buyer_email', 'ilike', like),
    ...(digits ? [where('orders.buyer_phone', 'like', `%${digits}%`)] : []),
    where.exists(
      where
        .selectFrom('parcels')
        .select('parcels.id')
        .whereRef('parcels.order_id', '=', 'orders.id')
        .where('parcels.producer_name', 'ilike', like),
    ),
    where.exists(
      where
        .selectFrom('handoffs')
        .select('handoffs.id')
        .whereRef('handoffs.order_id', '=', 'orders.id')
        .where((work) => work.or([work('tracking_number', 'ilike', like), work('producer_name', 'ilike', like)])),
    ),
  ])
}
