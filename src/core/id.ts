/** Prefixes tell what an id names, in a log, a query or an e-mail from a worried producer. */
export type IdPrefix =
  | 'mov'
  | 'ord'
  | 'lin'
  | 'par'
  | 'prq'
  | 'att'
  | 'pay'
  | 'ref'
  | 'hld'
  | 'wrk'
  | 'hof'
  | 'esc'
  | 'let'
  | 'evt'
  | 'inq'
  | 'fil'
  | 'led'
  | 'doc'
  | 'pho'
  | 'per'
  | 'ent'
  | 'quo'

// Crockford's base 32: no i, l, o, u, so an id read over the telephone is heard right.
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** `ord_` and 24 random characters (120 bits). Ids are names, never secrets. */
export function newId(prefix: IdPrefix): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24))
  let id = ''
  for (const byte of bytes) id += alphabet[byte & 31]
  return `${prefix}_${id}`
}

/** Eight digits in two groups, `GK-4829-1537`: easy to say, and tells nobody how many orders there are. */
export function newOrderNumber(): string {
  return newNumber('GK')
}

/** A bulk request's, `PB-4829-1537`. */
export function newInquiryNumber(): string {
  return newNumber('PB')
}

export const inquiryNumberPattern = /^PB-\d{4}-\d{4}$/

function newNumber(prefix: string): string {
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1))
  const digits = String(value % 100_000_000).padStart(8, '0')
  return `${prefix}-${digits.slice(0, 4)}-${digits.slice(4)}`
}
