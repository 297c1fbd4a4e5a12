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
