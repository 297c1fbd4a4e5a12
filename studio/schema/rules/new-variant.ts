interface VariantValue {
  readonly _key: string
  readonly sku?: string
  readonly choices?: readonly unknown[]
  readonly availability?: { readonly kind?: string; readonly count?: number; readonly countedAt?: string }
}

const longestSku = 24
const counted = new Set(['in_stock', 'one_of_a_kind'])

/**
 * A variant like another: all of it, but with a SKU that is free, with nothing chosen yet, and with none on the shelf,
 * counted now.
 */
export function variantLike<Variant extends VariantValue>(
  variant: Variant,
  { taken, key, now }: { readonly taken: readonly (string | undefined)[]; readonly key: string; readonly now: Date },
): Variant {
  const { availability, choices: _, ...same } = variant
  const fresh = counted.has(availability?.kind ?? '')
    ? { ...availability, count: 0, countedAt: now.toISOString() }
    : availability
  const copy = { ...same, _key: key, sku: freeSku(variant.sku ?? 'VARIAN', taken) }
  return (fresh ? { ...copy, availability: fresh } : copy) as unknown as Variant
}

function freeSku(sku: string, taken: readonly (string | undefined)[]): string {
  for (let number = 2; ; number++) {
    const end = `-${number}`
    const candidate = sku.slice(0, longestSku - end.length).replace(/-+$/, '') + end
    if (!taken.includes(candidate)) return candidate
  }
}
