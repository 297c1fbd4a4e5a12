/** Everything the overview counts, in one answer; drafts and published ones side by side. */
export const overviewQuery = `{
  "documents": *[_type in $types]{
    ...,
    "people": select(
      _type == "product" => makers[]->{ consents },
      _type in ["testimonial", "producer"] && defined(person) => [person->{ consents }]
    )
  },
  "approvals": *[_type == "approval"]
}`

/** Types that have pages, in the order in which they are shown, as editors call them. */
export const shownTypes = {
  product: 'Produk',
  producer: 'Produsen',
  story: 'Cerita',
  testimonial: 'Testimoni',
  technique: 'Teknik',
  category: 'Kategori',
  program: 'Program',
  fair: 'Pameran',
  partner: 'Mitra',
  page: 'Halaman',
} as const

/** All of which drafts may wait: people have no page, but somebody must look at them, too. */
export const countedTypes = { ...shownTypes, person: 'Orang' } as const
export type ShownType = keyof typeof shownTypes
