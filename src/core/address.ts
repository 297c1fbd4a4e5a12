/** An address in Indonesia, with the names that the official region codes have. */
export interface Address {
  readonly recipient: string
  readonly street: string
  /** Kecamatan. */
  readonly district: string
  readonly regencyCode: string
  /** Kabupaten or kota, with its kind. */
  readonly regency: string
  readonly provinceCode: string
  readonly province: string
  readonly postalCode: string
}

export const postalCodePattern = /^[1-9]\d{4}$/

/** As on a parcel, one entry per line. */
export function addressLines(address: Address): string[] {
  return [
    address.recipient,
    address.street,
    `Kec. ${address.district}, ${address.regency}`,
    `${address.province} ${address.postalCode}`,
  ]
}
