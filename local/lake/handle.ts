// From a request on the wire to an answer on the wire: origin rules, who calls, which handler, what went wrong.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { callerOf, robots, type Tokens } from './access.ts'
import { type Answer, json, send } from './answer.ts'
import { type Lake, readBody } from './call.ts'
import { corsHeaders, preflight } from './cors.ts'
import { LakeError, refusal } from './errors.ts'
import { findRoute } from './router.ts'
import { type Gates, isBrowser } from './streams/gates.ts'

export type Door = {
  opened: Promise<Lake>
  /** Done when the first import is; requests wait for it, so that nobody sees half a dataset. */
  seeded: Promise<void>
  seedToken: string
  tokens: Tokens
  gates: Gates
}

/** Never throws: one request that cannot even be answered must not take the lake down. */
export async function answerRequest(request: IncomingMessage, response: ServerResponse, door: Door): Promise<void> {
  try {
    await answerOn(response, request, door)
  } catch (cause) {
    console.error(`lake: ${request.method} ${request.url?.split('?')[0]} could not be answered`, cause)
    response.destroy()
  }
}

async function answerOn(response: ServerResponse, request: IncomingMessage, door: Door): Promise<void> {
  const answer = await answerFor(request, door).catch((cause) => answerForError(cause, request))
  // What is left of a refused body is not worth reading.
  const isUnread = !request.complete
  send(
    response,
    isUnread ? { ...answer, headers: { ...answer.headers, Connection: 'close' } } : answer,
    request.method !== 'HEAD',
  )
  if (isUnread) response.once('finish', () => request.destroy())
}

async function answerFor(request: IncomingMessage, door: Door): Promise<Answer> {
  if (request.method === 'OPTIONS') return preflight(request.headers)
  const url = URL.parse(request.url ?? '/', 'http://lake')
  if (url === null) throw refusal(400, 'The address cannot be read')
  const found = findRoute(request.method ?? 'GET', url.pathname)
  const lake = await door.opened
  requireProject(request, lake)
  const isSeeding = request.headers.authorization === `Bearer ${door.seedToken}`
  // The import itself asks without a token whether a picture that it has uploaded before is still there.
  if (!isSeeding && found.kind === 'api') await door.seeded
  const signedIn = (token: string) => lake.people.byId(lake.sessions.personOf(token) ?? '')
  const caller = isSeeding ? robots.write : callerOf(request.headers, door.tokens, signedIn)
  const handle = async () =>
    found.handle({
      lake,
      caller,
      apiVersion: found.apiVersion,
      params: found.params,
      query: url.searchParams,
      headers: request.headers,
      body: (limitBytes) => readBody(request, limitBytes),
    })
  const answer = await (found.usesGate && isBrowser(request) ? door.gates.ticketFor(request, handle) : handle())
  return found.kind === 'api' ? { ...answer, headers: { ...corsHeaders(request.headers), ...answer.headers } } : answer
}

function answerForError(cause: unknown, request: IncomingMessage): Answer {
  const error = cause instanceof LakeError ? cause : refusal(500, 'The lake could not do this')
  if (!(cause instanceof LakeError))
    console.error(`lake: ${request.method} ${request.url?.split('?')[0]} failed`, cause)
  const answer = json(error.body, error.status)
  return { ...answer, headers: { ...corsHeaders(request.headers), ...answer.headers } }
}

/** The project stands in the host (`demo.localhost`) or in a header; where it is named, it must be ours. */
function requireProject(request: IncomingMessage, lake: Lake): void {
  const host = /^([a-z0-9-]+)\.localhost(?::\d+)?$/i.exec(request.headers.host ?? '')?.[1]
  const named = host ?? request.headers['x-sanity-project-id']
  if (named !== undefined && named !== lake.projectId) throw refusal(404, 'Project not found')
}
