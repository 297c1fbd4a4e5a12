import { z } from 'zod'

/** What `POST /v1/rates/couriers` takes, as far as the stand-in looks at it. */
export const ratesWish = z.object({
  origin_postal_code: z.number().int().min(10_000).max(99_999),
  destination_postal_code: z.number().int().min(10_000).max(99_999),
  couriers: z.string().min(1),
  items: z
    .array(
      z.object({
        name: z.string().min(1),
        value: z.number().min(0),
        quantity: z.number().int().min(1),
        weight: z.number().positive(),
      }),
    )
    .min(1),
})

const services = [
  { code: 'jne', name: 'JNE', service: 'reg', title: 'Reguler', perKg: 9_000, days: '2 - 3', unit: 'days' },
  { code: 'jne', name: 'JNE', service: 'yes', title: 'Yakin Esok Sampai', perKg: 19_000, days: '1 - 1', unit: 'days' },
  { code: 'jnt', name: 'J&T', service: 'ez', title: 'EZ', perKg: 10_000, days: '2 - 4', unit: 'days' },
  { code: 'sicepat', name: 'SiCepat', service: 'reg', title: 'Reguler', perKg: 9_500, days: '1 - 2', unit: 'days' },
  {
    code: 'pos',
    name: 'Pos Indonesia',
    service: 'reguler',
    title: 'Pos Reguler',
    perKg: 8_500,
    days: '3 - 5',
    unit: 'days',
  },
]

/** Prices that grow with the weight and the way, so that tests can tell them apart. */
export function ratesAnswer(wish: z.output<typeof ratesWish>, surcharge: number): object {
  const grams = wish.items.reduce((sum, { weight, quantity }) => sum + weight * quantity, 0)
  const away = Math.abs(Math.floor(wish.origin_postal_code / 1000) - Math.floor(wish.destination_postal_code / 1000))
  const asked = wish.couriers.split(',').map((code) => code.trim())
  return {
    success: true,
    object: 'courier_pricing',
    message: 'Success to retrieve courier pricing',
    code: 20001003,
    origin: { postal_code: wish.origin_postal_code, country_code: 'ID' },
    destination: { postal_code: wish.destination_postal_code, country_code: 'ID' },
    pricing: services
      .filter(({ code }) => asked.includes(code))
      .map(({ code, name, service, title, perKg, days, unit }) => ({
        available_for_cash_on_delivery: false,
        company: code,
        courier_name: name,
        courier_code: code,
        courier_service_name: title,
        courier_service_code: service,
        currency: 'IDR',
        description: title,
        duration: `${days} ${unit}`,
        shipment_duration_range: days,
        shipment_duration_unit: unit,
        service_type: 'standard',
        shipping_type: 'parcel',
        price: Math.ceil(grams / 1000) * (perKg + away * 500) + surcharge,
        type: service,
      })),
  }
}

/** One area for whatever place is asked for; its postal code is made of the name. */
export function areasAnswer(input: string): object {
  const name = input.trim()
  const place = [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 80_000, 7)
  const area = {
    id: `ID${place}`,
    name: `${name}. ${10_000 + place}`,
    country_name: 'Indonesia',
    country_code: 'ID',
    administrative_division_level_2_name: name,
    administrative_division_level_2_type: 'city',
    postal_code: 10_000 + place,
  }
  return { success: true, areas: /[a-z]{3}/i.test(name) ? [area] : [] }
}
