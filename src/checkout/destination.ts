import { regencies } from '#core/region.ts'
import type { CheckoutFields } from './checkout-fields.ts'

/** Where the parcels go, as far as it is known: the chosen kabupaten or kota, if there is such a one. */
export function destinationOf({ regency }: Pick<CheckoutFields, 'regency'>): string | null {
  return regencies().has(regency) ? regency : null
}
