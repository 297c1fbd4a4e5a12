// GET and PUT /users/me/keyvalue: a person's preferences over HTTP.
import { type Answer, json } from '../answer.ts'
import { type Call, readJsonValue } from '../call.ts'
import { refusal, sessionNotFound } from '../errors.ts'
import type { Pair } from './preferences.ts'

const bodyLimitBytes = 64 * 1024

export function showPreferences(call: Call): Answer {
  const { id, role } = call.caller
  if (role === 'anonymous') throw sessionNotFound()
  const keys = (call.params.keys ?? '').split(',')
  return json(keys.map((key) => ({ key, value: call.lake.preferences.get(id, key) })))
}

export async function keepPreferences(call: Call): Promise<Answer> {
  const { id, role } = call.caller
  if (role === 'anonymous') throw sessionNotFound()
  const pairs = await readJsonValue(call, bodyLimitBytes)
  if (!Array.isArray(pairs) || !pairs.every(isPair)) throw refusal(400, 'The body must be an array of {key, value}')
  await call.lake.preferences.set(id, pairs)
  return json(pairs)
}

function isPair(value: unknown): value is Pair {
  return typeof value === 'object' && value !== null && typeof (value as Partial<Pair>).key === 'string'
}
