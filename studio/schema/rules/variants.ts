interface Choice {
  readonly option?: string
  readonly value?: string
}
interface VariantValue {
  readonly sku?: string
  readonly choices?: readonly Choice[]
}
interface OptionValue {
  readonly code?: string
  readonly values?: readonly { readonly code?: string }[]
}

/** Every variant chooses one value of every option, no two choose alike, and no SKU stands twice in a product. */
export function checkVariants(
  variants: readonly VariantValue[] | undefined,
  options: readonly OptionValue[] | undefined,
): true | string {
  const skus = new Set<string>()
  const seen = new Set<string>()
  for (const variant of variants ?? []) {
    if (variant.sku && skus.has(variant.sku)) return `SKU ${variant.sku} dipakai dua kali.`
    skus.add(variant.sku ?? '')
    const chosen: string[] = []
    for (const option of options ?? []) {
      const choice = variant.choices?.find((item) => item.option === option.code)
      const known = option.values?.some((value) => value.code === choice?.value)
      if (!known) return `Varian ${variant.sku ?? ''} belum memilih ${option.code ?? 'pilihan'}.`
      chosen.push(choice?.value ?? '')
    }
    if (seen.has(chosen.join('/'))) return `Dua varian memilih hal yang sama (${chosen.join(', ') || 'tanpa pilihan'}).`
    seen.add(chosen.join('/'))
  }
  return true
}
