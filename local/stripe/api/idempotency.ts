// Stripe's idempotency keys: https://docs.stripe.com/api/idempotent_requests
import type { Bank } from '../bank.ts'
import { canonical, type FormTree } from '../form/encoded.ts'
import type { KeptAnswer } from '../records.ts'
import { invalid, Refusal } from '../refusal.ts'

const keptSeconds = 24 * 60 * 60

/** Keys whose request is being worked on in this process. */
export type KeysInUse = Set<string>

export function readKey(header: string | string[] | undefined): string | null {
  const key = Array.isArray(header) ? header[0] : header
  if (key === undefined || key === '') return null
  if (key.length > 255) throw invalid('Idempotency keys can be up to 255 characters long.')
  return key
}

/** Throws a Refusal (409) when another request with this key is not done yet. */
export function holdKey(inUse: KeysInUse, key: string): void {
  if (inUse.has(key)) {
    throw new Refusal(409, {
      type: 'idempotency_error',
      code: 'idempotency_key_in_use',
      message:
        `There is currently another in-progress request using this Idempotent Key (that probably means you ` +
        `submitted twice, and the other request is still going through): ${key}. Please try again later.`,
      doc_url: 'https://stripe.com/docs/error-codes/idempotency-key-in-use',
    })
  }
  inUse.add(key)
}

/** The first answer to this key, if there is one. Throws a Refusal (400) when it was another request. */
export function firstAnswer(bank: Bank, key: string, endpoint: string, form: FormTree): KeptAnswer | undefined {
  const kept = bank.books.read('answers', key)
  if (!kept || kept.created + keptSeconds <= bank.seconds()) return undefined
  const elsewhere = `Try using a key other than '${key}' if you meant to execute a different request.`
  if (kept.endpoint !== endpoint) {
    throw mismatch(
      'Keys for idempotent requests can only be used for the same endpoint they were first used for ' +
        `('${endpoint}' vs '${kept.endpoint}'). ${elsewhere}`,
    )
  }
  if (kept.fingerprint !== canonical(form)) {
    throw mismatch(
      `Keys for idempotent requests can only be used with the same parameters they were first used with. ${elsewhere}`,
    )
  }
  return kept
}

function mismatch(message: string): Refusal {
  return new Refusal(400, { type: 'idempotency_error', message })
}
