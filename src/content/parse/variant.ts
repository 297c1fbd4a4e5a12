import type { Availability, Variant } from '../shop.ts'
import type { ProductRow } from './rows.ts'
import { needText, needWhole, optional } from './text.ts'
import { need, needOneOf, Unfit } from './unfit.ts'

type VariantRow = NonNullable<ProductRow['variants']>[number]
type OptionRow = NonNullable<ProductRow['options']>[number]

const availabilities = ['in_stock', 'one_of_a_kind', 'made_to_order', 'gallery_only'] as const

export const skuPattern = /^[A-Z0-9][A-Z0-9-]{2,23}$/

/** One variant that can be sold: SKU, price in whole rupiah, weight, availability, a value of every option. */
export function readVariant(row: VariantRow, options: readonly OptionRow[]): Variant {
  const sku = need(row.sku, 'SKU')
  if (!skuPattern.test(sku)) throw new Unfit(`SKU ${sku} is not well formed`)
  return {
    id: sku,
    options: options.map((option) => chosen(row, option)),
    price: needWhole(row.price, `price of ${sku}`, 1, 1_000_000_000),
    samplePrice: row.samplePrice ?? false,
    weightGrams: needWhole(row.weightGrams, `weight of ${sku}`, 0, 500_000),
    ...optional('packedCm', packedSize(row)),
    availability: readAvailability(row.availability, sku),
  }
}

function chosen(row: VariantRow, option: OptionRow): Variant['options'][number] {
  const value = row.choices?.find((choice) => choice.option === option.code)?.value
  const label = option.values?.find(({ code }) => code !== undefined && code === value)?.label
  return {
    name: needText(option.name, 'name of an option'),
    value: needText(label, `value of ${option.code ?? 'an option'} of ${row.sku}`),
  }
}

function packedSize({ packedCm, sku }: VariantRow): Variant['packedCm'] {
  if (!packedCm) return undefined
  const side = (name: 'length' | 'width' | 'height') => needWhole(packedCm[name], `packed ${name} of ${sku}`, 1, 400)
  return { length: side('length'), width: side('width'), height: side('height') }
}

function readAvailability(row: VariantRow['availability'], sku: string): Availability {
  const kind = needOneOf(row?.kind, `availability of ${sku}`, availabilities)
  switch (kind) {
    case 'in_stock':
    case 'one_of_a_kind':
      return {
        kind,
        count: needWhole(row?.count, `count of ${sku}`, 0, 100_000),
        countedAt: need(row?.countedAt, `time of the count of ${sku}`),
      }
    case 'made_to_order':
      return {
        kind,
        leadTimeWorkingDays: needWhole(row?.leadTimeWorkingDays, `lead time of ${sku}`, 1, 250),
        weeklyCapacity: needWhole(row?.weeklyCapacity, `weekly capacity of ${sku}`, 1, 10_000),
      }
    case 'gallery_only':
      return { kind }
  }
}
