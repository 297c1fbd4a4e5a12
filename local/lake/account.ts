// What clients ask about the lake itself, about the caller and about other people.
import { type Caller, mayPublish, mayWrite, type Role } from './access.ts'
import { type Answer, json } from './answer.ts'
import { type Call, requireDataset } from './call.ts'
import { refusal, sessionNotFound } from './errors.ts'
import { roleTitles } from './people/people.ts'

export function ping(): Answer {
  return json({ pong: true })
}

export function checkCors(): Answer {
  return json({ result: { allowed: true, withCredentials: true } })
}

/** Statistics of use are not collected here: they are taken and thrown away. */
export function dropBeacon(): Answer {
  return { status: 204, headers: {}, body: Buffer.alloc(0) }
}

export function refuseTelemetry(): Answer {
  return json({ status: 'denied' })
}

export function listNothing(): Answer {
  return json([])
}

/** What the hosted service would like to sell. */
export function offerNothing(): Answer {
  return json(null)
}

export function currentUser(call: Call): Answer {
  const { caller } = call
  if (caller.role === 'anonymous') throw sessionNotFound()
  return json({
    id: caller.id,
    name: caller.name,
    email: `${caller.role}@galeri.localhost`,
    profileImage: null,
    provider: 'local',
    role: caller.role,
    roles: [roleOf(caller.role)],
  })
}

/** One user, or several by ids with commas between; unknown ones are null in the list. */
export function showUsers(call: Call): Answer {
  if (call.caller.role === 'anonymous') throw sessionNotFound()
  const ids = (call.params.ids ?? '').split(',')
  const users = ids.map((id) => shownUser(call.lake.people.byId(id)))
  if (ids.length > 1) return json(users)
  if (!users[0]) throw refusal(404, 'User not found')
  return json(users[0])
}

function shownUser(person: Caller | undefined): object | null {
  if (!person) return null
  const { id, name, role } = person
  return { id, displayName: name, familyName: '', givenName: name, imageUrl: null, sanityUserId: id, role }
}

export function showProject(call: Call): Answer {
  requireProject(call)
  return json(projectOf(call))
}

export function listProjects(call: Call): Answer {
  if (call.caller.role === 'anonymous') throw sessionNotFound()
  return json([projectOf(call)])
}

function projectOf(call: Call): object {
  const members = call.lake.people.all.map(({ id, role }) => ({ id, role, isRobot: false, roles: [roleOf(role)] }))
  const { projectId } = call.lake
  return { id: projectId, displayName: 'Galeri Karya (lokal)', studioHost: null, members, features: [] }
}

export function listDatasets(call: Call): Answer {
  return json([{ name: call.lake.dataset, aclMode: 'public' }])
}

/** What the caller may do with which documents; the Studio greys out what is not in it. */
export function showAccess(call: Call): Answer {
  requireProject(call)
  requireDataset(call)
  const { caller } = call
  const writing = ['update', 'create', 'history', 'editHistory']
  const anybody = [{ filter: '_id in path("*")', permissions: ['read'] }]
  if (caller.role === 'anonymous') return json(anybody)
  if (mayPublish(caller)) return json([{ filter: '_id in path("**")', permissions: ['read', ...writing] }])
  const reading = { filter: '_id in path("**")', permissions: ['read', 'history'] }
  if (!mayWrite(caller)) return json([reading])
  const own =
    '_id in path("drafts.**") || _id in path("versions.**") || _type in ["sanity.imageAsset", "sanity.fileAsset"]'
  return json([reading, { filter: own, permissions: writing }])
}

export function showGrants(call: Call): Answer {
  requireProject(call)
  const names = call.caller.role === 'administrator' ? ['read', 'update'] : ['read']
  return json({ 'sanity.project': [{ grants: names.map((name) => ({ name })) }] })
}

export function listRoles(): Answer {
  return json((Object.keys(roleTitles) as Role[]).map(roleOf))
}

function roleOf(role: Role) {
  return { name: role, title: roleTitles[role], description: '' }
}

function requireProject(call: Call): void {
  if (call.params.project !== call.lake.projectId) throw refusal(404, 'Project not found')
}
