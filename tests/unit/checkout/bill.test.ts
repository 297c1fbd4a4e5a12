import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { priceCart } from '#cart/price-cart.ts'
import { billOf } from '#checkout/bill.ts'
import { addDays } from '#core/day.ts'
import { counted, feeTables, producer, product, settings, variant } from '../../support/sample-products.ts'

const sidoarjo = producer('sidoarjo')
const kube = producer('kube', { closures: [{ from: '2026-11-23', to: '2026-12-04' }] })
const bag = product('tas', sidoarjo, [variant('TAS', 150_000, { availability: counted(3) })])
const cloth = product('batik', kube, [variant('BATIK', 350_000)])
const chair = product('kursi', sidoarjo, [variant('KURSI', 500_000)], { pickupOnly: true })
const show = product('pajangan', sidoarjo, [variant('PAJANG', 1, { availability: { kind: 'gallery_only' } })])
const products = [bag, cloth, chair, show]
const shop = { settings, feeTables }
const now = new Date('2026-11-23T03:00:00Z')
const line = (variantId: string, quantity = 1, seenPrice: number | null = null) => ({ variantId, quantity, seenPrice })
const bill = (cart: ReturnType<typeof line>[], destination: string | null = null, delivery: [string, string][] = []) =>
  billOf(priceCart(cart, products, new Map([['TAS', 3]])), shop, now, { destination, delivery: new Map(delivery) })

describe('a bill', () => {
  test('is grouped by producer, each with its own day', () => {
    const { parcels, goodsTotal } = bill([line('TAS', 2), line('BATIK'), line('KURSI')])
    expect(parcels.map(({ producer: maker, lines, dispatchBy }) => [maker.id, lines.length, dispatchBy])).toEqual([
      ['sidoarjo', 2, '2026-11-30'],
      ['kube', 1, '2026-12-11'],
    ])
    expect(goodsTotal).toBe(2 * 150_000 + 350_000 + 500_000)
  })

  test('has no total until it is known where it goes', () => {
    expect(bill([line('TAS')])).toMatchObject({ shippingTotal: null, total: null })
    expect(bill([line('TAS')], '3578')).toMatchObject({ shippingTotal: 12_000, total: 162_000 })
    expect(bill([line('TAS')], null, [['sidoarjo', 'pickup']])).toMatchObject({ shippingTotal: 0, total: 150_000 })
  })

  test('charges each producer its own parcel', () => {
    expect(bill([line('TAS'), line('BATIK')], '3217').shippingTotal).toBe(60_000)
    expect(bill([line('TAS'), line('BATIK')], '3217', [['kube', 'pickup']]).shippingTotal).toBe(30_000)
  })

  test('offers no courier for what is too large for one', () => {
    const [parcel] = bill([line('TAS'), line('KURSI')], '3578', [['sidoarjo', 'courier:JNE']]).parcels
    expect(parcel).toMatchObject({ noCourier: 'pickupOnly', chosen: { method: 'pickup', fee: 0 } })
  })

  test('sends no service, and lets the goods beside one travel', () => {
    const barber = product('pangkas', sidoarjo, [variant('PANGKAS', 400_000)], { kind: 'service' })
    const parcelOf = (skus: string[]) => {
      const priced = priceCart(
        skus.map((sku) => line(sku)),
        [...products, barber],
        new Map([['TAS', 3]]),
      )
      return billOf(priced, shop, now, { destination: '3578', delivery: new Map() }).parcels[0]
    }
    expect(parcelOf(['PANGKAS'])).toMatchObject({ noCourier: 'service', chosen: { fee: 0 } })
    expect(parcelOf(['PANGKAS', 'TAS'])).toMatchObject({ noCourier: null, chosen: { method: 'courier', fee: 12_000 } })
    expect(parcelOf(['PANGKAS', 'KURSI'])).toMatchObject({ noCourier: 'pickupOnly' })
  })

  test('waits for the slowest of a producer’s goods', () => {
    const slow = variant('LAMBAT', 1000, {
      availability: { kind: 'made_to_order', leadTimeWorkingDays: 10, weeklyCapacity: 5 },
    })
    const ready = product('siap', sidoarjo, [variant('SIAP', 1000, { availability: counted(3) })])
    const priced = (skus: string[]) =>
      priceCart(
        skus.map((sku) => line(sku)),
        [ready, product('lambat', sidoarjo, [slow])],
        null,
      )
    const [alone, both] = [['SIAP'], ['SIAP', 'LAMBAT']].map((skus) => billOf(priced(skus), shop, now).parcels[0])
    expect(alone).toMatchObject({ workingDays: 2, soonest: '2026-11-25', dispatchBy: '2026-11-25' })
    expect(both).toMatchObject({ workingDays: 10, soonest: '2026-12-07', dispatchBy: '2026-12-07' })
    // Not the day of whichever comes last in the cart.
    const quick = product('cepat', sidoarjo, [variant('CEPAT', 1000)])
    const mixed = priceCart([line('LAMBAT'), line('CEPAT')], [quick, product('lambat', sidoarjo, [slow])], null)
    expect(billOf(mixed, shop, now).parcels.map((one) => one.dispatchBy)).toEqual(['2026-12-07'])
  })

  test('moves on to the week that has room for the work, and has no day where a year has none', () => {
    const full = (weeks: number) =>
      new Map([['BATIK', new Map(Array.from({ length: weeks }, (_, week) => [addDays('2026-11-02', week * 7), 999]))]])
    const dayWith = (weeks: number, cart = [line('BATIK')]) =>
      billOf(priceCart(cart, products, null), { ...shop, taken: full(weeks) }, now).parcels.map((one) => one.dispatchBy)
    expect(dayWith(0)).toEqual(['2026-12-11'])
    expect(dayWith(8, [line('BATIK'), line('TAS')])).toEqual(['2026-12-31', '2026-11-25'])
    expect(dayWith(80)).toEqual([null])
    // What lies ready takes no place in a week, whatever is written there.
    const ready = product('siap', kube, [variant('BATIK', 1000, { availability: counted(3) })])
    const priced = priceCart([line('BATIK')], [ready], null)
    expect(billOf(priced, { ...shop, taken: full(80) }, now).parcels[0]?.dispatchBy).toBe('2026-12-08')
  })

  test('has no day for a producer that is closed until further notice', () => {
    const away = producer('pergi', { closures: [{ from: '2026-01-01', to: '2099-12-31' }] })
    const priced = priceCart([line('X')], [product('x', away, [variant('X', 1000)])], null)
    expect(billOf(priced, shop, now).parcels[0]?.dispatchBy).toBeNull()
  })
})

describe('pricing', () => {
  test('says what cannot be bought, and why', () => {
    const { problems, parcels } = bill([line('TAS', 4), line('PAJANG'), line('TIDAK-ADA')])
    expect(problems.map(({ kind, variantId }) => [kind, variantId])).toEqual([
      ['notEnough', 'TAS'],
      ['galleryOnly', 'PAJANG'],
      ['unknown', 'TIDAK-ADA'],
    ])
    expect(parcels).toEqual([])
  })

  test('sells the last piece, and says how many are left where it is one too few', () => {
    const price = (sku: string, quantity: number) => priceCart([line(sku, quantity)], products, new Map([['TAS', 3]]))
    expect(price('TAS', 3).lines).toMatchObject([{ variant: { id: 'TAS' }, quantity: 3, left: 3 }])
    expect(price('TAS', 4).problems).toMatchObject([{ kind: 'notEnough', left: 3 }])
    expect(priceCart([line('TAS')], products, new Map([['TAS', -2]])).problems).toMatchObject([{ left: 0 }])
    expect(priceCart([line('PAJANG')], products, null).problems).toMatchObject([{ kind: 'galleryOnly', left: 0 }])
    const one = { kind: 'one_of_a_kind', count: 1, countedAt: '2026-11-01T00:00:00.000Z' } as const
    const unique = product('satu', sidoarjo, [variant('SATU', 1000, { availability: one })])
    expect(priceCart([line('SATU')], [unique], new Map()).problems).toMatchObject([{ kind: 'notEnough', left: 0 }])
    expect(priceCart([line('BATIK', 99)], products, new Map()).lines).toMatchObject([{ left: null }])
  })

  test('charges the price of now and says that another was seen', () => {
    const { lines } = priceCart([line('BATIK', 1, 1), line('TAS', 1, 150_000), line('KURSI')], products, null)
    expect(lines.map(({ unitPrice, changedFrom }) => [unitPrice, changedFrom])).toEqual([
      [350_000, 1],
      [150_000, null],
      [500_000, null],
    ])
  })

  test('accounts for every line of a cart once, and adds up', () => {
    const skus = fc.constantFrom('TAS', 'BATIK', 'KURSI', 'PAJANG', 'TIDAK-ADA')
    const carts = fc.uniqueArray(
      fc.tuple(skus, fc.integer({ min: 1, max: 99 })).map(([sku, quantity]) => line(sku, quantity)),
      { selector: ({ variantId }) => variantId },
    )
    fc.assert(
      fc.property(carts, fc.constantFrom('3578', '9171', null), (cart, destination) => {
        const { parcels, problems, goodsTotal, shippingTotal, total } = bill(cart, destination)
        const lines = parcels.flatMap((parcel) => parcel.lines)
        expect(lines.length + problems.length).toBe(cart.length)
        expect(goodsTotal).toBe(lines.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * quantity, 0))
        if (total !== null) expect(total).toBe(goodsTotal + (shippingTotal ?? Number.NaN))
        expect(new Set(parcels.map(({ producer: { id } }) => id)).size).toBe(parcels.length)
      }),
    )
  })
})
