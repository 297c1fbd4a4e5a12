// Every address of the lake in one table.

import * as account from './account.ts'
import { act } from './actions/act.ts'
import type { Answer } from './answer.ts'
import type { Call } from './call.ts'
import { showDocuments } from './documents.ts'
import { refusal } from './errors.ts'
import { exportDocuments } from './export.ts'
import { serveFile } from './files/serve.ts'
import { uploadFile } from './files/upload.ts'
import { listDocumentEvents } from './history/document-events.ts'
import { listReferences } from './history/references.ts'
import { showRevisions } from './history/revisions.ts'
import { listTransactions } from './history/transactions.ts'
import { serveImage } from './images/serve.ts'
import { uploadImage } from './images/upload.ts'
import { mutate } from './mutate.ts'
import { keepPreferences, showPreferences } from './people/keyvalue.ts'
import { fetchToken, listProviders, showSignIn, signOut, takeCode, tellSession } from './people/sign-in.ts'
import { runQuery } from './query.ts'
import { listen } from './streams/listen.ts'
import { live } from './streams/live.ts'
import { serveStudio } from './studio/serve.ts'

type Handle = (call: Call) => Answer | Promise<Answer>
/** `api` behind `/v<version>/`; `asset` open to every origin; `page` for people, on this origin alone. */
export type Kind = 'api' | 'asset' | 'page'
type Route = { method: 'GET' | 'POST' | 'PUT'; path: string; handle: Handle; usesGate?: boolean }

const apiRoutes: Route[] = [
  { method: 'GET', path: '/data/query/:dataset', handle: runQuery },
  { method: 'POST', path: '/data/query/:dataset', handle: runQuery },
  { method: 'GET', path: '/data/doc/:dataset/:ids', handle: showDocuments },
  { method: 'GET', path: '/data/export/:dataset', handle: exportDocuments },
  // Asked with each document that is opened, for the name of the server's shard.
  { method: 'GET', path: '/data/ping/:dataset', handle: account.ping },
  { method: 'POST', path: '/data/mutate/:dataset', handle: mutate },
  { method: 'POST', path: '/data/actions/:dataset', handle: act },
  { method: 'POST', path: '/assets/images/:dataset', handle: uploadImage },
  { method: 'POST', path: '/assets/files/:dataset', handle: uploadFile },
  { method: 'GET', path: '/data/listen/:dataset', handle: listen, usesGate: true },
  { method: 'GET', path: '/data/live/events/:dataset', handle: live, usesGate: true },
  { method: 'GET', path: '/data/history/:dataset/transactions/:ids', handle: listTransactions },
  { method: 'GET', path: '/data/history/:dataset/documents/:ids', handle: showRevisions },
  { method: 'GET', path: '/data/history/:dataset/events/documents/:id', handle: listDocumentEvents },
  { method: 'GET', path: '/data/references/:dataset/documents/:id/to', handle: listReferences },
  // At a gate too: where its timing can be read, the Studio warns of HTTP/1.1, which is right only for far servers.
  { method: 'GET', path: '/ping', handle: account.ping, usesGate: true },
  { method: 'GET', path: '/help', handle: account.listNothing },
  { method: 'GET', path: '/journey/:what', handle: account.offerNothing },
  { method: 'GET', path: '/check/cors', handle: account.checkCors },
  { method: 'GET', path: '/auth/providers', handle: listProviders },
  { method: 'GET', path: '/auth/fetch', handle: fetchToken },
  { method: 'GET', path: '/auth/id', handle: tellSession },
  { method: 'POST', path: '/auth/logout', handle: signOut },
  { method: 'GET', path: '/users/me', handle: account.currentUser },
  { method: 'GET', path: '/users/me/keyvalue/:keys', handle: showPreferences },
  { method: 'PUT', path: '/users/me/keyvalue', handle: keepPreferences },
  { method: 'GET', path: '/users/:ids', handle: account.showUsers },
  { method: 'GET', path: '/features', handle: account.listNothing },
  { method: 'GET', path: '/projects', handle: account.listProjects },
  { method: 'GET', path: '/projects/:project', handle: account.showProject },
  { method: 'GET', path: '/projects/:project/features', handle: account.listNothing },
  { method: 'GET', path: '/projects/:project/grants', handle: account.showGrants },
  { method: 'GET', path: '/projects/:project/roles', handle: account.listRoles },
  { method: 'GET', path: '/projects/:project/user-applications', handle: account.listNothing },
  { method: 'GET', path: '/projects/:project/datasets', handle: account.listDatasets },
  { method: 'GET', path: '/projects/:project/datasets/:dataset/acl', handle: account.showAccess },
  { method: 'GET', path: '/datasets', handle: account.listDatasets },
  { method: 'GET', path: '/intake/telemetry-status', handle: account.refuseTelemetry },
  { method: 'POST', path: '/intake/batch', handle: account.dropBeacon },
]

const assetRoutes: Route[] = [
  { method: 'GET', path: '/images/:project/:dataset/:file', handle: serveImage },
  { method: 'GET', path: '/images/:project/:dataset/:file/:vanity', handle: serveImage },
  { method: 'GET', path: '/files/:project/:dataset/:file', handle: serveFile },
  { method: 'GET', path: '/files/:project/:dataset/:file/:vanity', handle: serveFile },
]

const pageRoutes: Route[] = [
  { method: 'GET', path: '/masuk', handle: showSignIn },
  { method: 'POST', path: '/masuk', handle: takeCode },
]

/** Whatever is no address of the lake is one of the Studio, its deep links included. */
const studioRoute: Route = { method: 'GET', path: '', handle: serveStudio }

export type Found = {
  handle: Handle
  params: Record<string, string>
  apiVersion: string
  kind: Kind
  usesGate: boolean
}

/** @throws LakeError 404 for an unknown address, 405 for a known one with another method. */
export function findRoute(method: string, pathname: string): Found {
  const version = /^\/v(1|X|\d{4}-\d{2}-\d{2})(?=\/)/.exec(pathname)
  const path = version ? pathname.slice(version[0].length) : pathname
  const kind = version ? 'api' : /^\/(images|files)\//.test(path) ? 'asset' : 'page'
  const routes = { api: apiRoutes, asset: assetRoutes, page: pageRoutes }[kind]
  const matching = routes.flatMap((route) => {
    const params = matchPath(route.path, path)
    return params === undefined ? [] : [{ route, params }]
  })
  if (kind === 'page' && matching.length === 0) matching.push({ route: studioRoute, params: { path } })
  const wanted = method === 'HEAD' ? 'GET' : method
  const found = matching.find(({ route }) => route.method === wanted)
  if (found) {
    const { route, params } = found
    return { handle: route.handle, params, apiVersion: version?.[1] ?? '1', kind, usesGate: route.usesGate === true }
  }
  throw matching.length > 0
    ? refusal(405, `${method} is not allowed here`)
    : refusal(404, `No such address: ${pathname}`)
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
