import { leastCharge, percentOf, type Rupiah, sumRupiah } from '#core/money.ts'
import type { QuotationJson, QuotedLineJson, QuotedPartJson } from '#database/tables.ts'

export interface QuotationSums {
  readonly pieces: number
  readonly goods: Rupiah
  readonly shipping: Rupiah
  readonly total: Rupiah
  readonly deposit: Rupiah
  /** 0 where all of it is asked for at once. */
  readonly balance: Rupiah
  /** Of all producers together. */
  readonly share: Rupiah
}

export const amountOf = ({ unitPrice, quantity }: QuotedLineJson): Rupiah => unitPrice * quantity

/** A line's share of its producer, rounded once, as at the sale. */
export const shareOf = (line: QuotedLineJson): Rupiah => percentOf(amountOf(line), line.sharePercent)

export const goodsOf = ({ lines }: QuotedPartJson): Rupiah => sumRupiah(lines.map(amountOf))

/** What a quotation comes to. Deposit and balance together are the total; what a card cannot be charged is no part. */
export function sumsOf(content: Pick<QuotationJson, 'parts' | 'depositPercent'>): QuotationSums {
  const lines = content.parts.flatMap((part) => part.lines)
  const goods = sumRupiah(lines.map(amountOf))
  const shipping = sumRupiah(content.parts.map(({ shippingFee }) => shippingFee))
  const total = sumRupiah([goods, shipping])
  const wanted = Math.min(total, Math.max(leastCharge, percentOf(total, content.depositPercent)))
  const deposit = total - wanted < leastCharge ? total : wanted
  return {
    pieces: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    goods,
    shipping,
    total,
    deposit,
    balance: total - deposit,
    share: sumRupiah(lines.map(shareOf)),
  }
}
