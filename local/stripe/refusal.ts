/** What Stripe puts under `error` in an answer that is not 2xx. */
export interface RefusalBody {
  type: 'invalid_request_error' | 'idempotency_error' | 'card_error' | 'api_error'
  message: string
  code?: string
  decline_code?: string
  param?: string
  doc_url?: string
}

/** An answer that is not 2xx: thrown by whatever finds the fault, written by the API's door. */
export class Refusal extends Error {
  readonly status: number
  readonly body: RefusalBody

  constructor(status: number, body: RefusalBody) {
    super(body.message)
    this.status = status
    this.body = body
  }
}

/** `invalid_request_error` with status 400, the answer to nearly every malformed request. */
export function invalid(message: string, about: { code?: string; param?: string; status?: number } = {}): Refusal {
  const { code, param, status = 400 } = about
  return new Refusal(status, {
    type: 'invalid_request_error',
    message,
    ...(code ? { code, doc_url: `https://stripe.com/docs/error-codes/${code.replaceAll('_', '-')}` } : {}),
    ...(param ? { param } : {}),
  })
}

/** A thing that is not there: 404 when it is the address itself, 400 when a parameter names it. */
export function noSuch(kind: string, id: string, param = 'id'): Refusal {
  const status = param === 'id' ? 404 : 400
  return invalid(`No such ${kind}: '${id}'`, { code: 'resource_missing', param, status })
}

/**
 * A parameter that Stripe has and this server does not. Refusing is the honest answer: ignoring it would
 * let a shop pass here and behave differently in production.
 */
export function notCarried(param: string): Refusal {
  return invalid(`'${param}' is a Stripe parameter which the local server does not carry.`, {
    code: 'local_not_carried',
    param,
  })
}
