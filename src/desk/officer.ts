import type { OfficerRole } from '#database/tables.ts'

/** Who is signed in at the desk. */
export interface Officer {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: OfficerRole
}

export const roles = ['administrator', 'officer', 'reader'] as const satisfies readonly OfficerRole[]

/** A reader sees everything but the register, and changes nothing. */
export function mayAct(officer: Officer): boolean {
  return officer.role !== 'reader'
}

export const shortestPassword = 12
export const longestPassword = 128
