/** A broken invariant of DESIGN.md section 5, with the rows that break it (ids and figures, nobody's data). */
export interface Violation {
  readonly invariant: 'I1' | 'I2' | 'I3' | 'I4' | 'I5' | 'I6' | 'I9'
  readonly what: string
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

/** A query for rows that must not exist. */
export interface Check {
  readonly invariant: Violation['invariant']
  readonly what: string
  readonly query: string
}
