// Who is signed in. A token is 256 random bits; the file keeps its digest, so that reading it lets nobody in.
import { createHash, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeDurably } from '../dataset/snapshot.ts'

type Session = { digest: string; personId: string; endsAt: number }

export type Sessions = {
  /** A single-use id that the Studio's address carries back, good for a minute. */
  invite(personId: string): string
  /** Turns such an id into a token, once. */
  redeem(sid: string): Promise<string | undefined>
  personOf(token: string): string | undefined
  end(token: string): Promise<void>
}

const lifetimeMs = 30 * 24 * 60 * 60 * 1000
const inviteLifetimeMs = 60_000
const mostSessions = 200

export async function openSessions(folder: string, now: () => number): Promise<Sessions> {
  const path = join(folder, 'sessions.json')
  let sessions = JSON.parse(await readFile(path, 'utf8').catch(() => '[]')) as Session[]
  const invited = new Map<string, { personId: string; endsAt: number }>()
  const keep = async (next: Session[]) => {
    sessions = next.filter(({ endsAt }) => endsAt > now()).slice(-mostSessions)
    await writeDurably(path, Buffer.from(JSON.stringify(sessions)), 0o600)
  }
  return {
    invite(personId) {
      for (const [sid, { endsAt }] of invited) if (endsAt <= now()) invited.delete(sid)
      const sid = randomBytes(24).toString('base64url')
      invited.set(sid, { personId, endsAt: now() + inviteLifetimeMs })
      return sid
    },
    async redeem(sid) {
      const invitation = invited.get(sid)
      invited.delete(sid)
      if (!invitation || invitation.endsAt <= now()) return undefined
      const token = `sk${randomBytes(32).toString('base64url')}`
      await keep([...sessions, { digest: digestOf(token), personId: invitation.personId, endsAt: now() + lifetimeMs }])
      return token
    },
    personOf(token) {
      const digest = digestOf(token)
      return sessions.find((session) => session.digest === digest && session.endsAt > now())?.personId
    },
    end: (token) => keep(sessions.filter(({ digest }) => digest !== digestOf(token))),
  }
}

function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
