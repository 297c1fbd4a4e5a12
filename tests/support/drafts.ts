import { randomToken } from '#core/secret-token.ts'
import type { LineDraft, OrderDraft, ParcelDraft } from '#sale/order-draft.ts'

const countedAt = new Date('2026-11-01T02:00:00Z')

/** A counted line of one piece at Rp 55.000. */
export function aLine(variantId: string, changes: Partial<LineDraft> = {}): LineDraft {
  return {
    productId: `product-${variantId.toLowerCase()}`,
    slug: variantId.toLowerCase(),
    variantId,
    title: `Karya ${variantId}`,
    options: '',
    quantity: 1,
    unitPrice: 55_000,
    producerSharePercent: 85,
    count: { pieces: 10, countedAt },
    ...changes,
  }
}

export function aParcel(
  producerId: string,
  lines: readonly LineDraft[],
  changes: Partial<ParcelDraft> = {},
): ParcelDraft {
  return {
    producerId,
    producerName: `Bengkel ${producerId}`,
    motif: null,
    method: 'courier',
    courier: 'Kurir reguler',
    shippingFee: 18_000,
    dispatchBy: '2026-12-08',
    leadWorkingDays: 2,
    closures: [],
    answerHours: 48,
    lines,
    ...changes,
  }
}

/** An order to Malang of what the parcels hold. */
export function aDraft(parcels: readonly ParcelDraft[], changes: Partial<OrderDraft> = {}): OrderDraft {
  return {
    checkoutKey: randomToken(),
    language: 'id',
    buyer: { name: 'Pembeli Contoh', email: 'pembeli@contoh.example', phone: '+6281200000000' },
    address: {
      recipient: 'Pembeli Contoh',
      street: 'Jalan Contoh 1',
      district: 'Klojen',
      regencyCode: '3573',
      regency: 'Kota Malang',
      provinceCode: '35',
      province: 'Jawa Timur',
      postalCode: '65111',
    },
    note: '',
    giftMessage: '',
    privacyNotice: '2026-11',
    parcels,
    provider: 'stripe',
    ...changes,
  }
}
