import type { CATALOG_QUERY_RESULT } from '../sanity.types.ts'

// The rows of both queries are alike; their types are generated from the queries and the Studio's schema.
type Row<Kind extends keyof CATALOG_QUERY_RESULT> = NonNullable<
  CATALOG_QUERY_RESULT[Kind] extends readonly (infer One)[] | null ? One : CATALOG_QUERY_RESULT[Kind]
>

export type ProductRow = Row<'products'>
export type ProducerRow = Row<'producers'>
export type CategoryRow = Row<'categories'>
export type TechniqueRow = Row<'techniques'>
export type StoryRow = Row<'stories'>
export type TestimonialRow = Row<'testimonials'>
export type ProgramRow = Row<'programs'>
export type FairRow = Row<'fairs'>
export type PartnerRow = Row<'partners'>
export type ImpactRow = Row<'impact'>
export type PageRow = Row<'pages'>
export type HomeRow = Row<'home'>
export type SettingsRow = Row<'settings'>
export type PersonRow = NonNullable<NonNullable<ProductRow['makers']>[number]>
export type PictureRow = NonNullable<ProducerRow['picture']>
