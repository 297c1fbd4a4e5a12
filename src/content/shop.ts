import type { Day } from '#core/day.ts'
import type { LocalText } from '#core/language.ts'
import type { Rupiah } from '#core/money.ts'
import type { Mark } from './mark.ts'
import type { Published } from './published.ts'
import type { Award, Source } from './source.ts'

/**
 * The shop's own types: what `content/` makes of the CMS documents, and all that other rooms know of content.
 * Only published, consented, valid values get this far.
 */

/** A picture in the CMS, before it has been prepared for a page. */
export interface Picture {
  /** `image-<sha1>-<w>x<h>-<ext>`. */
  readonly assetId: string
  readonly width: number
  readonly height: number
  readonly alt: LocalText
  /** A colour to stand in until the picture has come, `#rrggbb`. */
  readonly color: string
  /** Parts cut away at each side, 0 to 1. */
  readonly crop?: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
  /** The point that stays in view, 0 to 1. */
  readonly hotspot?: { readonly x: number; readonly y: number }
  /** On products' pictures alone: what is seen there, and the guide that tells of it. */
  readonly marks?: readonly Mark[]
}

/** Portable Text as the CMS gives it; rendered only by the component that allows known marks. */
export type RichText = readonly { readonly _type: string; readonly _key?: string }[]

export interface LocalRichText {
  readonly id: RichText
  readonly en?: RichText
}

export type Availability =
  /** Counted pieces; the database knows how many are left, and the build may have asked it. */
  | { readonly kind: 'in_stock'; readonly count: number; readonly countedAt: string; readonly left?: number }
  | { readonly kind: 'one_of_a_kind'; readonly count: number; readonly countedAt: string; readonly left?: number }
  | { readonly kind: 'made_to_order'; readonly leadTimeWorkingDays: number; readonly weeklyCapacity: number }
  /** Shown, not sold online. */
  | { readonly kind: 'gallery_only' }

export interface Variant {
  /** The SKU, unique in the shop: carts, stock and orders name variants by it. */
  readonly id: string
  /** Option values in the order of the product's options: `['L', 'Putih']`; empty for a product without options. */
  readonly options: readonly { readonly name: LocalText; readonly value: LocalText }[]
  readonly price: Rupiah
  /** A price the sources do not give: shown as a sample price. */
  readonly samplePrice: boolean
  readonly weightGrams: number
  /** Packed size in centimetres, for bulky goods. */
  readonly packedCm?: { readonly length: number; readonly width: number; readonly height: number }
  readonly availability: Availability
}

export interface ProducerSummary {
  /** The CMS document's id. */
  readonly id: string
  readonly slug: string
  readonly name: LocalText
  readonly kind: 'upt' | 'kube' | 'loka_bina_karya' | 'ikm' | 'koperasi' | 'individual'
  /** Official region code (BPS, as in idn-area-data): `35` or `35.78` without the dot, `3578`. */
  readonly regionCode: string
  readonly place: LocalText
  readonly motif?: { readonly lattice: string; readonly filling: string; readonly colors: readonly [string, string] }
  /** Working days from a paid order to handing over what lies ready. */
  readonly handlingWorkingDays: number
  readonly answerHours: number
  readonly closures: readonly { readonly from: Day; readonly to: Day; readonly reason?: LocalText }[]
  /** What part of the price is the producer's, in percent. */
  readonly sharePercent: number
}

export interface Producer extends ProducerSummary {
  readonly published?: Published
  readonly summary: LocalText
  readonly story: LocalRichText
  readonly facts: readonly { readonly text: LocalText; readonly source: Source }[]
  readonly nib?: string
  readonly skills: readonly LocalText[]
  readonly headcount?: number
  readonly weeklyCapacity?: number
  readonly awards: readonly Award[]
  readonly picture?: Picture
  readonly readyForFairs: boolean
}

export interface Category {
  readonly id: string
  readonly slug: string
  readonly title: LocalText
  readonly introduction: LocalText
}

export interface Technique {
  readonly id: string
  readonly slug: string
  readonly title: LocalText
  readonly summary: LocalText
  readonly body: LocalRichText
  readonly picture?: Picture
}

export interface Product {
  readonly published?: Published
  readonly id: string
  readonly slug: string
  readonly title: LocalText
  readonly summary: LocalText
  readonly description: LocalRichText
  readonly kind: 'goods' | 'service'
  readonly producer: ProducerSummary
  readonly categories: readonly Category[]
  readonly techniques: readonly Pick<Technique, 'id' | 'slug' | 'title'>[]
  readonly materials: readonly LocalText[]
  readonly dimensions?: LocalText
  readonly care?: LocalText
  readonly packaging?: LocalText
  /** Of a service: where it is done or how its result comes, and how the time is agreed. */
  readonly carriedOut?: LocalText
  readonly awards?: readonly Award[]
  readonly sizeTable?: { readonly columns: readonly LocalText[]; readonly rows: readonly (readonly string[])[] }
  readonly pictures: readonly Picture[]
  /** Never empty. */
  readonly variants: readonly Variant[]
  /** Too large or fragile for couriers: pick-up only. */
  readonly pickupOnly: boolean
  /** Makers who have consented to be named. */
  readonly makers?: readonly Person[]
  readonly aliases: readonly string[]
  /** Compared as text, smallest first: the place that editors have dragged it to. */
  readonly orderRank: string
}

export interface Story {
  readonly published?: Published
  readonly id: string
  readonly slug: string
  readonly title: LocalText
  readonly summary: LocalText
  readonly date: Day
  readonly body: LocalRichText
  readonly picture?: Picture
  readonly producers: readonly ProducerSummary[]
  readonly sources: readonly Source[]
}

/** Reported speech of an official in office, or of a consenting person. */
/** What somebody has consented to show today; without a name there is nobody. */
export interface Person {
  readonly id: string
  /** The name, or the pseudonym they have chosen. */
  readonly name: string
  readonly place?: LocalText
  readonly face?: Picture
}

export interface Testimonial {
  readonly id: string
  /** Only where no official speaks. */
  readonly person?: Person
  readonly text: LocalText
  readonly speaker: LocalText
  readonly role: LocalText
  readonly source: Source
  readonly producers: readonly ProducerSummary[]
}

export interface Program {
  readonly id: string
  readonly slug: string
  readonly title: LocalText
  readonly summary: LocalText
  readonly body: LocalRichText
  readonly from?: Day
  readonly to?: Day
  readonly place: LocalText
  readonly participants?: number
  readonly organisers: readonly LocalText[]
  readonly producers: readonly ProducerSummary[]
  readonly sources: readonly Source[]
}

export interface Fair {
  readonly id: string
  readonly title: LocalText
  readonly summary: LocalText
  readonly place: LocalText
  readonly from?: Day
  readonly to?: Day
  readonly producers: readonly ProducerSummary[]
  readonly sources: readonly Source[]
}

export interface Page {
  readonly id: string
  readonly slug: 'tentang' | 'privasi' | 'syarat' | 'aksesibilitas'
  readonly title: LocalText
  readonly summary: LocalText
  readonly body: LocalRichText
  readonly updated: Day
}

/** Fees of one courier from one date on; the most exact destination that matches wins. */
export interface FeeTable {
  readonly courier: string
  readonly validFrom: Day
  readonly validTo?: Day
  readonly rows: readonly {
    /** Region code of where the parcel starts (province or regency), or `*`. */
    readonly origin: string
    /** Region code of where it goes (province or regency), or `*`. */
    readonly destination: string
    readonly firstKgFee: Rupiah
    readonly nextKgFee: Rupiah
    readonly minDays: number
    readonly maxDays: number
  }[]
}

export interface ShopSettings {
  readonly name: string
  readonly tagline: LocalText
  /** Who the seller is, as the law asks of a shop. */
  readonly seller: {
    readonly name: string
    readonly address: string
    readonly phone?: string
    readonly whatsapp?: string
    readonly email: string
  }
  readonly gallery: { readonly name: LocalText; readonly address: LocalText; readonly hours: LocalText }
  readonly feeTables: readonly FeeTable[]
  /** The shop's own closed days, besides public holidays. */
  readonly closures: readonly { readonly from: Day; readonly to: Day }[]
  /** Smallest payable order by card, set by the payout currency. */
  readonly minimumCharge: Rupiah
  /** Where bank transfers go, as the buyer reads it; without it an officer tells each buyer. */
  readonly transferAccount?: string
  readonly privacyNoticeVersion: string
  /** True while the sample shop's data are served: banner and noindex. */
  readonly sample: boolean
}
