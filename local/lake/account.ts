// What clients ask about the lake itself and about the caller.
import { type Answer, json } from './answer.ts'
import type { Call } from './call.ts'
import { refusal, sessionNotFound } from './errors.ts'

export function ping(): Answer {
  return json({ pong: true })
}

export function checkCors(): Answer {
  return json({ result: { allowed: true, withCredentials: true } })
}

export function currentUser(call: Call): Answer {
  if (call.caller === 'anonymous') throw sessionNotFound()
  const role = call.caller === 'writer' ? 'editor' : 'viewer'
  return json({
    id: `local-${role}`,
    name: role === 'editor' ? 'Editor lokal' : 'Pembaca lokal',
    email: `${role}@localhost`,
    profileImage: null,
    provider: 'local',
    role,
    roles: [{ name: role, title: role, description: '' }],
  })
}

export function showProject(call: Call): Answer {
  const { projectId } = call.lake
  if (call.params.project !== projectId) throw refusal(404, 'Project not found')
  return json({ id: projectId, displayName: 'Galeri Karya (lokal)', studioHost: null, members: [], features: [] })
}

export function listDatasets(call: Call): Answer {
  return json([{ name: call.lake.dataset, aclMode: 'public' }])
}
