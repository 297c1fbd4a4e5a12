import type { Availability, Product } from '#content/shop.ts'
import { counted, producer, product, settings, variant } from '../../support/sample-products.ts'

/** A catalogue of any size for the search, varied by each number's digits; nothing in it is by chance. */
const works = ['Tas', 'Mukena', 'Keset', 'Taplak', 'Kemeja', 'Kotak tisu', 'Tatakan gelas', 'Dompet']
const materials = ['Mendong', 'Katun', 'Perca', 'Kayu jati', 'Benang']
const kinds = ['upt', 'kube', 'loka_bina_karya'] as const
const places = ['3515', '3576', '3273'] as const
const availabilities: readonly Availability[] = [
  counted(3),
  counted(0),
  { kind: 'one_of_a_kind', count: 1, countedAt: '2026-11-01T00:00:00.000Z' },
  { kind: 'made_to_order', leadTimeWorkingDays: 6, weeklyCapacity: 4 },
  { kind: 'gallery_only' },
]

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T

const makers = Array.from({ length: 9 }, (_, index) =>
  producer(`maker-${index}`, {
    kind: at(kinds, index),
    regionCode: at(places, Math.floor(index / 3)),
    handlingWorkingDays: index % 4,
  }),
)

function work(index: number): Product {
  const name = at(works, index)
  const material = at(materials, Math.floor(index / 8))
  const shelf = { id: `category-${name}`, slug: name.toLowerCase().replace(' ', '-'), title: { id: name } }
  const variants = [0, 1].map((which) =>
    variant(`sku-${index}-${which}`, 15_000 + ((index * 37) % 50) * 10_000 + which * 5000, {
      availability: at(availabilities, index + which * 2),
    }),
  )
  return product(`product-${index}`, at(makers, index * 5), variants, {
    title: { id: `${name} ${material.toLowerCase()} nomor ${index}`, en: `${name} no. ${index}` },
    summary: { id: `Dijahit dan disulam dari ${material.toLowerCase()}.` },
    categories: [{ ...shelf, introduction: { id: '' } }],
    materials: [{ id: material }],
    orderRank: index % 7 === 0 ? `0|1${String(index).padStart(5, '0')}:` : '~',
  })
}

export function catalogOf(size: number) {
  const products = Array.from({ length: size }, (_, index) => work(index))
  const categories = [...new Map(products.flatMap((one) => one.categories).map((one) => [one.id, one])).values()]
  return { products, categories, settings }
}
