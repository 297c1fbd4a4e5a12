// What the lake answers when it refuses, in the shapes that @sanity/client turns into its ClientError.
// Shapes and sentences follow the hosted API as far as the client's and the Studio's sources show them.
export class LakeError extends Error {
  readonly status: number
  readonly body: object

  constructor(status: number, message: string, body: object) {
    super(message)
    this.status = status
    this.body = body
  }
}

const titles: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  413: 'Payload Too Large',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
}

/** The plain shape `{statusCode, error, message}` of everything that is neither a query nor a mutation. */
export function refusal(status: number, message: string, more: object = {}): LakeError {
  return new LakeError(status, message, { statusCode: status, error: titles[status] ?? 'Error', message, ...more })
}

export function sessionNotFound(): LakeError {
  return refusal(401, 'Session not found', { errorCode: 'SIO-401-ANF' })
}

/** @param at start and end of the offending text, in characters from the query's start. */
export function queryParseError(description: string, query: string, at: { start: number; end: number }): LakeError {
  return new LakeError(400, description, { error: { type: 'queryParseError', description, query, ...at } })
}

/** The query is well-formed, but this lake cannot run it. */
export function queryEvaluationError(reason: string): LakeError {
  const description = `The local lake cannot run this query: ${reason}`
  return new LakeError(400, description, { error: { type: 'queryEvaluationError', description } })
}

/** One mutation of a transaction failed, so all of it did. `detail.type` is what clients switch on. */
export function mutationError(
  status: number,
  index: number,
  detail: { type: string; description: string; [more: string]: unknown },
): LakeError {
  const description = `The mutation(s) failed: ${detail.description}`
  return new LakeError(status, description, {
    error: { type: 'mutationError', description, items: [{ error: detail, index }] },
  })
}

/** One action failed, so all of its request did. */
export function actionError(status: number, index: number, detail: { type: string; description: string }): LakeError {
  const { description } = detail
  return new LakeError(status, description, {
    error: { type: 'actionError', description, items: [{ error: detail, index }] },
  })
}
