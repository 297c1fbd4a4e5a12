import { refusal } from '../errors.ts'
import { freshId } from './fresh-id.ts'

/** The client's own id is kept: the Studio recognises its edits by it. @throws LakeError 400 for one that is no id. */
export function readTransactionId(given: unknown): string {
  if (given === undefined || given === null || given === '') return freshId()
  if (typeof given === 'string' && /^[A-Za-z0-9._-]{1,128}$/.test(given)) return given
  throw refusal(400, 'transactionId must be 1 to 128 letters, digits, dots, dashes or underscores')
}
