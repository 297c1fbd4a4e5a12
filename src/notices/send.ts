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

/**
 * Sends the letters that are due, a few side by side so that a slow one delays no other. Gives how many were sent.
 * May run in several processes at once. Each letter is leased only when its turn comes: what a killed process had
 * in hand is a letter or five, and another process takes them up within the minute.
 */
export async function sendDue(post: PostOffice, limit = 20): Promise<number> {
  const first = await takeDue(post.db, post.now(), Math.min(atOnce, limit))
  let left = limit - first.length
  let sent = 0
  const another = async (): Promise<OutboxRow | undefined> =>
    left-- > 0 ? (await takeDue(post.db, post.now(), 1))[0] : undefined
  const sender = async (taken: OutboxRow): Promise<void> => {
    for (let row: OutboxRow | undefined = taken; row; row = await another()) if (await sendOne(post, row)) sent++
  }
  await Promise.all(first.map(sender))
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
