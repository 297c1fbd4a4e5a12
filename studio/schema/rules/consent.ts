import type { LocalValue } from './text.ts'

/** What a person may be asked about; each is its own consent (DESIGN: privacy and dignity). */
export const consentSubjects = ['name', 'pseudonym', 'face', 'place', 'institution', 'testimony'] as const
export type ConsentSubject = (typeof consentSubjects)[number]

export interface ConsentEntry {
  readonly value?: string
  readonly scope?: readonly string[]
  readonly givenOn?: string
  readonly expiresOn?: string
  readonly withdrawnOn?: string
  readonly form?: string
}

/** Given, not expired, not withdrawn, and for the web shop. Days are `YYYY-MM-DD` and compare as text. */
export function isCurrent(entry: ConsentEntry, today: string): boolean {
  return (
    (entry.scope ?? []).includes('site') &&
    entry.givenOn !== undefined &&
    entry.givenOn <= today &&
    entry.expiresOn !== undefined &&
    entry.expiresOn >= today &&
    entry.withdrawnOn === undefined &&
    Boolean(entry.form)
  )
}

/** A value without a current consent of its own is a validation error. */
export function checkConsent(
  subject: ConsentSubject,
  value: unknown,
  consents: readonly ConsentEntry[] | undefined,
  today: string,
): true | string {
  const filled = Array.isArray(value)
    ? value.some((item: LocalValue | null) => item?.language === undefined || Boolean(item.value))
    : value !== undefined && value !== null && value !== ''
  if (!filled) return true
  const covered = (consents ?? []).some((entry) => entry.value === subject && isCurrent(entry, today))
  return (
    covered || 'Belum ada persetujuan yang berlaku untuk isian ini. Kosongkan, atau catat persetujuannya lebih dulu.'
  )
}
