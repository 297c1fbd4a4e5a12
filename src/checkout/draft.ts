import { isShownOnly, type PricedLine } from '#cart/price-cart.ts'
import type { Day } from '#core/day.ts'
import { type Language, say } from '#core/language.ts'
import { optionsText } from '#core/options-text.ts'
import type { LineDraft, OrderDraft, ParcelDraft } from '#sale/order-draft.ts'
import { countOf } from '#stock/of-content.ts'
import { type Bill, type BillParcel, workOf } from './bill.ts'
import type { CheckedForm } from './checkout-form.ts'

/** The order as the sale takes it, or null while a part of the bill is open (no fee, no date). */
export function draftOf(
  bill: Bill,
  form: CheckedForm,
  {
    key,
    language,
    privacyNotice,
    shownDays = new Map(),
  }: {
    readonly key: string
    readonly language: Language
    readonly privacyNotice: string
    /** By producer: the day that the form showed. */
    readonly shownDays?: ReadonlyMap<string, Day>
  },
): OrderDraft | null {
  const parcels: ParcelDraft[] = []
  for (const parcel of bill.parcels) {
    const draft = parcelOf(parcel, language, shownDays.get(parcel.producer.id))
    if (!draft) return null
    parcels.push(draft)
  }
  if (parcels.length === 0) return null
  const { buyer, address, note, giftMessage, provider } = form
  return { checkoutKey: key, language, buyer, address, note, giftMessage, privacyNotice, parcels, provider }
}

function parcelOf(
  { producer, lines, soonest, workingDays, closures, chosen }: BillParcel,
  language: Language,
  agreedDay: Day | undefined,
): ParcelDraft | null {
  if (soonest === null || chosen.fee === null) return null
  return {
    producerId: producer.id,
    // Whoever works on the order reads Indonesian, whatever its buyer reads.
    producerName: say(producer.name, 'id'),
    motif: producer.motif ?? null,
    method: chosen.method,
    courier: chosen.method === 'courier' ? chosen.courier : '',
    shippingFee: chosen.fee,
    dispatchBy: soonest,
    ...(agreedDay !== undefined && { agreedDay }),
    leadWorkingDays: workingDays,
    closures,
    answerHours: producer.answerHours,
    liesInGallery: lines.every(isShownOnly),
    lines: lines.map((line) => lineOf(line, language)),
  }
}

function lineOf(line: PricedLine, language: Language): LineDraft {
  const { product, variant, quantity, unitPrice } = line
  const work = workOf(line)
  return {
    productId: product.id,
    slug: product.slug,
    variantId: variant.id,
    title: say(product.title, 'id'),
    options: optionsText(variant, 'id'),
    ...(language !== 'id' && {
      buyersWords: { title: say(product.title, language), options: optionsText(variant, language) },
    }),
    quantity,
    unitPrice,
    producerSharePercent: product.producer.sharePercent,
    count: countOf(variant, product),
    ...(work && { work }),
  }
}
