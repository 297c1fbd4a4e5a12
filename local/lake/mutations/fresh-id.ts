import { randomBytes } from 'node:crypto'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** 22 characters, 132 bits: ids of documents and transactions that came without one. */
export function freshId(): string {
  return Array.from(randomBytes(22), (byte) => alphabet[byte % 64]).join('')
}

/** 12 hexadecimal digits: the `_key` of an array's object. */
export function freshKey(): string {
  return randomBytes(6).toString('hex')
}
