import type { Database } from '#database/connection.ts'
import { inTransaction } from '#database/transaction.ts'
import { escalate } from '#escalations/escalation.ts'
import { compose, type Letterhead, type WrittenLetter } from './compose.ts'
import { failureOf, type Mailer } from './mailer.ts'
import { markDead, markSent, type OutboxRow, postpone, takeDue } from './outbox.ts'

export interface PostOffice {
  readonly db: Database
  readonly mail: Mailer
  readonly letterhead: Letterhead
  readonly officerEmail: string
  readonly now: () => Date
}

const atOnce = 5
// Of letters side by side, so many may be for one domain: one that is slow leaves the others their turn.
const atOnceToOneDomain = 2
// How soon a sender without work looks again while others are still busy: a new letter need not wait for a slow one.
const lookAgainMs = 500

// The officers' own have none, and count as one.
const domainOf = (row: OutboxRow): string => row.to_address.split('@')[1] ?? ''

/**
 * Sends the letters that are due, a few side by side so that a slow one delays no other. Gives how many were sent.
 * May run in several processes at once. Each letter is leased only when its turn comes: what a killed process had
 * in hand is a letter or five, and another process takes them up within the minute.
 */
export async function sendDue(post: PostOffice, limit = 20): Promise<number> {
  const busy: string[] = []
  let left = limit
  let sent = 0
  // One look at a time, so that two senders do not both think that a domain has room.
  let looking: Promise<unknown> = Promise.resolve()
  const next = async (): Promise<OutboxRow | undefined> => {
    if (left <= 0) return undefined
    const full = busy.filter((domain) => busy.filter((other) => other === domain).length >= atOnceToOneDomain)
    const [row] = await takeDue(post.db, post.now(), 1, [...new Set(full)])
    if (!row) return undefined
    left--
    busy.push(domainOf(row))
    return row
  }
  const another = (): Promise<OutboxRow | undefined> => {
    const found = looking.then(next)
    looking = found.catch(() => {})
    return found
  }
  const resting = new Set<() => void>()
  const rest = (): Promise<void> =>
    new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer)
        resting.delete(wake)
        resolve()
      }
      const timer = setTimeout(wake, lookAgainMs)
      resting.add(wake)
    })
  const sender = async (): Promise<void> => {
    for (;;) {
      const row = await another()
      if (row) {
        try {
          if (await sendOne(post, row)) sent++
        } finally {
          busy.splice(busy.indexOf(domainOf(row)), 1)
          for (const wake of [...resting]) wake()
        }
      } else if (left > 0 && busy.length > 0) await rest()
      else return
    }
  }
  await Promise.all(Array.from({ length: atOnce }, sender))
  return sent
}

async function sendOne(post: PostOffice, row: OutboxRow): Promise<boolean> {
  const letter = composed(row, post.letterhead)
  if (!letter) {
    await giveUp(post, row, 'compose')
    return false
  }
  try {
    const to = row.to_address === 'officer' ? post.officerEmail : row.to_address
    await post.mail.send({ to, messageId: row.message_id, ...letter })
  } catch (error) {
    const failure = failureOf(error)
    const isPostponed = !failure.permanent && (await postpone(post.db, row, failure.code, post.now()))
    if (!isPostponed) await giveUp(post, row, failure.code)
    return false
  }
  await markSent(post.db, row.id, post.now())
  return true
}

/** Null for a letter that cannot be written (data of an unknown shape): trying again would not help it. */
function composed(row: OutboxRow, letterhead: Letterhead): WrittenLetter | null {
  try {
    return compose(row, letterhead)
  } catch {
    return null
  }
}

/** A letter that cannot be sent is an escalation (and no letter about it, or a dead mail server would feed itself). */
async function giveUp(post: PostOffice, row: OutboxRow, code: string): Promise<void> {
  const now = post.now()
  await inTransaction(post.db, async (trx) => {
    await markDead(trx, row.id, code)
    const detail = { letter: row.kind, code, handoff: row.handoff_id }
    await escalate(trx, { kind: 'letter_dead', subject: row.id, orderId: row.order_id, detail }, now)
  })
}
