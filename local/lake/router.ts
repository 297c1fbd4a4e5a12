// Every address of the lake in one table. What the Studio needs on top (listener, history, presence) joins it here.
import { checkCors, currentUser, listDatasets, ping, showProject } from './account.ts'
import { act } from './actions/act.ts'
import type { Answer } from './answer.ts'
import type { Call } from './call.ts'
import { showDocuments } from './documents.ts'
import { refusal } from './errors.ts'
import { serveImage } from './images/serve.ts'
import { uploadImage } from './images/upload.ts'
import { mutate } from './mutate.ts'
import { runQuery } from './query.ts'

type Handle = (call: Call) => Answer | Promise<Answer>
type Route = { method: 'GET' | 'POST'; path: string; handle: Handle }

const apiRoutes: Route[] = [
  { method: 'GET', path: '/data/query/:dataset', handle: runQuery },
  { method: 'POST', path: '/data/query/:dataset', handle: runQuery },
  { method: 'GET', path: '/data/doc/:dataset/:ids', handle: showDocuments },
  { method: 'POST', path: '/data/mutate/:dataset', handle: mutate },
  { method: 'POST', path: '/data/actions/:dataset', handle: act },
  { method: 'POST', path: '/assets/images/:dataset', handle: uploadImage },
  { method: 'GET', path: '/ping', handle: ping },
  { method: 'GET', path: '/check/cors', handle: checkCors },
  { method: 'GET', path: '/users/me', handle: currentUser },
  { method: 'GET', path: '/projects/:project', handle: showProject },
  { method: 'GET', path: '/projects/:project/datasets', handle: listDatasets },
  { method: 'GET', path: '/datasets', handle: listDatasets },
]

const imageRoutes: Route[] = [
  { method: 'GET', path: '/images/:project/:dataset/:file', handle: serveImage },
  { method: 'GET', path: '/images/:project/:dataset/:file/:vanity', handle: serveImage },
]

export type Found = { handle: Handle; params: Record<string, string>; apiVersion: string; isImage: boolean }

/** @throws LakeError 404 for an unknown address, 405 for a known one with another method. */
export function findRoute(method: string, pathname: string): Found {
  const version = /^\/v(1|X|\d{4}-\d{2}-\d{2})(?=\/)/.exec(pathname)
  const path = version ? pathname.slice(version[0].length) : pathname
  const routes = version ? apiRoutes : imageRoutes
  let known = false
  for (const route of routes) {
    const params = matchPath(route.path, path)
    if (params === undefined) continue
    known = true
    if (route.method !== (method === 'HEAD' ? 'GET' : method)) continue
    return { handle: route.handle, params, apiVersion: version?.[1] ?? '1', isImage: routes === imageRoutes }
  }
  throw known ? refusal(405, `${method} is not allowed here`) : refusal(404, `No such address: ${pathname}`)
}

function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/')
  const given = path.split('/')
  if (wanted.length !== given.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const segment = given[index] ?? ''
    if (part.startsWith(':') && segment !== '') params[part.slice(1)] = decodeSegment(segment)
    else if (part !== segment) return undefined
  }
  return params
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    throw refusal(400, 'The address is not correctly percent-encoded')
  }
}
