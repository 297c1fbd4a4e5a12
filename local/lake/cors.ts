// Cross-origin rules: the Studio may stand on another port. No cookie is ever read, so echoing any origin gives nothing
// away that an anonymous caller would not get; tokens travel only in a header that a foreign page cannot fill in.
import type { IncomingHttpHeaders } from 'node:http'
import type { Answer } from './answer.ts'

const preflightLifetimeSeconds = 86_400

/** Headers for every API answer. `null`, which browsers send after a cross-origin redirect, is echoed too. */
export function corsHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  if (headers.origin === undefined) return { Vary: 'Origin' }
  return { 'Access-Control-Allow-Origin': headers.origin, 'Access-Control-Allow-Credentials': 'true', Vary: 'Origin' }
}

export function preflight(headers: IncomingHttpHeaders): Answer {
  const asked = headers['access-control-request-headers'] ?? 'authorization, content-type'
  return {
    status: 204,
    headers: {
      ...corsHeaders(headers),
      'Access-Control-Allow-Methods': 'GET, HEAD, POST, PUT, DELETE, OPTIONS',
      'Access-Control-Allow-Headers': asked,
      'Access-Control-Max-Age': String(preflightLifetimeSeconds),
    },
    body: Buffer.alloc(0),
  }
}
