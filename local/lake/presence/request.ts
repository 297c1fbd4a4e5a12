// One JSON-RPC request on a presence connection.
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Caller } from '../access.ts'
import { LakeError } from '../errors.ts'
import type { Crowd, Visitor } from './crowd.ts'

const session = z.string().min(1).max(128)
const request = z.object({
  id: z.union([z.string().max(128), z.number()]).optional(),
  method: z.string(),
  params: z.looseObject({}).optional(),
})
const authorization = z.object({ authorization: z.string() })
const announcement = z.object({ data: z.object({ sessionId: session, locations: z.array(z.unknown()).max(100) }) })
const named = z.object({ session })
const subscribed = z.object({ subscriptionId: z.string() })

/** As in @sanity/bifur-client's ERROR_CODES. */
const codes = { unauthorized: 4001, methodNotFound: -32601, invalidParams: -32602, parseError: -32700 }

class Refused extends Error {
  readonly code: number
  constructor(code: number, message: string) {
    super(message)
    this.code = code
  }
}

/** Answers a message, or says in JSON-RPC what is wrong with it; never throws. @param admit reads an Authorization. */
export function answerMessage(
  text: string,
  visitor: Visitor,
  crowd: Crowd,
  admit: (authorization: string) => Caller,
): object {
  let id: string | number | null = null
  try {
    const { method, params = {}, ...asked } = readRequest(text)
    id = asked.id ?? null
    return { jsonrpc: '2.0', id, result: resultOf(method, params, visitor, crowd, admit) }
  } catch (cause) {
    if (cause instanceof Refused) return { jsonrpc: '2.0', id, error: { code: cause.code, message: cause.message } }
    if (cause instanceof z.ZodError) {
      return { jsonrpc: '2.0', id, error: { code: codes.invalidParams, message: z.prettifyError(cause) } }
    }
    if (!(cause instanceof LakeError)) throw cause
    return { jsonrpc: '2.0', id, error: { code: codes.unauthorized, message: cause.message } }
  }
}

function readRequest(text: string): z.infer<typeof request> {
  try {
    return request.parse(JSON.parse(text))
  } catch {
    throw new Refused(codes.parseError, 'The message is no JSON-RPC request')
  }
}

function resultOf(
  method: string,
  params: object,
  visitor: Visitor,
  crowd: Crowd,
  admit: (authorization: string) => Caller,
): unknown {
  if (method === 'authorization') {
    visitor.caller = admit(authorization.parse(params).authorization)
    return 'ok'
  }
  if (visitor.caller === undefined) throw new Refused(codes.unauthorized, 'Session not found')
  switch (method) {
    case 'presence_subscribe': {
      const subscription = randomUUID()
      visitor.subscriptions.add(subscription)
      return subscription
    }
    case 'presence_unsubscribe':
      return visitor.subscriptions.delete(subscribed.parse(params).subscriptionId)
    case 'presence_rollcall':
      crowd.tell(visitor, { type: 'rollCall', session: named.parse(params).session })
      return 'ok'
    case 'presence_announce': {
      const { data } = announcement.parse(params)
      visitor.sessions.add(data.sessionId)
      crowd.tell(visitor, { type: 'state', m: data })
      return 'ok'
    }
    case 'presence_disconnect': {
      const { session } = named.parse(params)
      visitor.sessions.delete(session)
      crowd.tell(visitor, { type: 'disconnect', m: { session } })
      return 'ok'
    }
    default:
      throw new Refused(codes.methodNotFound, `There is no method ${method}`)
  }
}
