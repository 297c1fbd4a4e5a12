/** What a price is made of, in rupiah; `hours` in hours, `sharePercent` is the maker's part of the price. */
export interface PriceParts {
  readonly materials: number
  readonly hours: number
  readonly hourlyRate: number
  readonly packing: number
  readonly sharePercent: number
}

const step = 500

/** The price at which the maker's share covers materials, time and packing, rounded up to 500; null without a share. */
export function suggestedPrice({ materials, hours, hourlyRate, packing, sharePercent }: PriceParts): number | null {
  const cost = materials + hours * hourlyRate + packing
  if (!(sharePercent > 0 && sharePercent <= 100) || !(cost > 0) || !Number.isFinite(cost)) return null
  return Math.ceil(cost / (sharePercent / 100) / step) * step
}

/** Prices of such things elsewhere in the shop, fewer of which say nothing. */
const enough = 3
const rupiah = (price: number) => `Rp${price.toLocaleString('id-ID')}`

/** What looks like a slip of the hand: two zeros too many or too few, a price no card can pay, odd rupiah. */
export function checkPrice(
  price: number | undefined,
  { others, minimumCharge }: { readonly others: readonly number[]; readonly minimumCharge: number },
): true | string {
  if (price === undefined || !Number.isFinite(price)) return true
  const middle = others.toSorted((one, other) => one - other)[Math.floor(others.length / 2)]
  if (middle !== undefined && others.length >= enough) {
    const around = `Harga serupa sekitar ${rupiah(middle)}`
    if (price >= middle * 30) return `${around}. Apakah ada nol yang berlebih?`
    if (price <= middle / 30) return `${around}. Apakah ada nol yang kurang?`
  }
  if (price < minimumCharge) return `Di bawah pembayaran kartu terkecil (${rupiah(minimumCharge)}).`
  if (price % 100 !== 0) return 'Harga biasanya kelipatan Rp100.'
  return true
}
