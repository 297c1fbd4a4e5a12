// One request as the handlers see it, and the lake that they act on.
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { Caller } from './access.ts'
import type { Store } from './dataset/store.ts'
import type { Views } from './dataset/view.ts'
import { refusal } from './errors.ts'
import type { FileShelf } from './files/shelf.ts'
import type { ImageShelf } from './images/shelf.ts'
import type { People } from './people/people.ts'
import type { Preferences } from './people/preferences.ts'
import type { Sessions } from './people/sessions.ts'
import type { StudioFiles } from './studio/files.ts'

export type Lake = {
  projectId: string
  dataset: string
  /** Where the lake answers, without a slash at the end; asset documents carry it in `url`. */
  baseUrl: string
  store: Store
  views: Views
  images: ImageShelf
  files: FileShelf
  people: People
  sessions: Sessions
  preferences: Preferences
  /** The Studio's files, or how far they are; undefined where none is wanted. */
  studio: (() => StudioFiles) | undefined
  shopUrl: string | undefined
}

export type Call = {
  lake: Lake
  caller: Caller
  /** The date in `/v2025-02-19/`; `1` for `/v1/`, `X` for the experimental one. */
  apiVersion: string
  params: Record<string, string>
  query: URLSearchParams
  headers: IncomingHttpHeaders
  body(limitBytes: number): Promise<Buffer>
}

/** Reads a whole request body. @throws LakeError 413 once more than `limitBytes` came or were announced. */
export async function readBody(request: IncomingMessage, limitBytes: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limitBytes) throw tooLarge(limitBytes)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > limitBytes) throw tooLarge(limitBytes)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** @throws LakeError 400 when the body is not a JSON object. */
export async function readJson(call: Call, limitBytes: number): Promise<Record<string, unknown>> {
  const value = await readJsonValue(call, limitBytes)
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  throw refusal(400, 'The request body must be a JSON object')
}

/** Any JSON; undefined for what is none. */
export async function readJsonValue(call: Call, limitBytes: number): Promise<unknown> {
  const text = (await call.body(limitBytes)).toString('utf8')
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** @throws LakeError 404 when the address names a dataset that is not here. */
export function requireDataset(call: Call): void {
  const { lake, params } = call
  if (params.project !== undefined && params.project !== lake.projectId) throw refusal(404, 'Project not found')
  if (params.dataset === lake.dataset) return
  throw refusal(404, `Dataset not found: dataset "${params.dataset}" not found for project ID "${lake.projectId}"`)
}

function tooLarge(limitBytes: number) {
  return refusal(413, `The request body must not be larger than ${limitBytes} bytes`)
}
