import { sql } from 'kysely'
import { deskPath, handoffPath, orderPath } from '#core/paths.ts'
import { deriveToken } from '#core/secret-token.ts'
import { invite } from '#desk/invitation.ts'
import { chance } from '../../support/chance.ts'
import { takeUpInvitation } from '../../support/desk-visitor.ts'
import type { Ask } from './buyers.ts'
import type { Scene } from './scene.ts'

const officerEmail = 'petugas@badai.example'

/** The same person decides the same about the same thing, however often they look at it. */
const mindOf = (id: string): number =>
  chance([...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7))()

/** Each of them, so many at a time. */
async function several<T>(atOnce: number, all: readonly T[], deed: (one: T) => Promise<void>): Promise<void> {
  const rest = all.values()
  const hand = async () => {
    for (const one of rest) await deed(one)
  }
  await Promise.all(Array.from({ length: atOnce }, hand))
}

/** A deed that must not be: a storm whose officers are not let in proves little. */
export const lockedOut = 'locked out'

type Fields = readonly (readonly [string, string])[]

/** Makers who answer, buyers who agree and receive, officers who confirm, refund and hand over: all by their forms. */
export interface People {
  /** What was done, by name. */
  readonly deeds: Map<string, number>
  /** Goes once over what waits for somebody. */
  work(most: number): Promise<void>
  /** Officers find the money of transfers whose time is over. */
  findLateTransfers(): Promise<void>
}

export async function bringPeople({ db, shop }: Scene, ask: Ask): Promise<People> {
  const deeds = new Map<string, number>()
  const secret = shop.environment.LINK_SECRET ?? ''
  const invitation = new URL(`${deskPath('undangan', await invite(db, officerEmail, 'officer', new Date()))}`, shop.url)
  const { cookie } = await takeUpInvitation((path, init) => ask(0, path, init), invitation.href)

  const note = (what: string): void => {
    deeds.set(what, (deeds.get(what) ?? 0) + 1)
  }
  const post = async (what: string, path: string, fields: Fields): Promise<void> => {
    const body = new URLSearchParams(fields.map(([name, value]) => [name, value]))
    for (let tries = 1; tries <= 5; tries++) {
      const server = mindOf(path) < 0.5 ? 0 : 1
      const { status, headers } = await ask(server, path, { method: 'POST', body, headers: { cookie } })
      if (status !== 303) return
      // Whoever is led to the door has done nothing.
      if (!headers.get('location')?.includes(deskPath('masuk'))) return note(what)
    }
    note(lockedOut)
  }
  const atDesk = (what: string, orderId: string, fields: Fields) => post(what, deskPath('pesanan', orderId), fields)
  const handoffLink = (id: string, version: number) =>
    handoffPath(deriveToken(secret, { kind: 'handoff', id, version }))
  const orderLink = (id: string, version: number) => orderPath(deriveToken(secret, { kind: 'order', id, version }))

  const answerWork = async (most: number) => {
    const rows = await db
      .selectFrom('handoffs')
      .innerJoin('parcels', 'parcels.id', 'handoffs.parcel_id')
      .innerJoin('orders', 'orders.id', 'handoffs.order_id')
      .select(['handoffs.id', 'handoffs.state', 'handoffs.token_version', 'handoffs.order_id', 'handoffs.ship_by'])
      .select(['handoffs.proposed_day', 'handoffs.problem', 'parcels.method', 'parcels.pickup_code'])
      .select('orders.token_version as order_version')
      .where('handoffs.state', 'in', ['offered', 'accepted', 'making', 'ready', 'shipped'])
      // Whoever looks at a letter just now, of today or of an hour ago.
      .orderBy(sql`random()`)
      .limit(2 * most)
      .execute()
    // Four in ten never answer while the storm lasts.
    await several(4, rows.filter(({ id }) => mindOf(id) <= 0.6).slice(0, most), async (row) => {
      const mind = mindOf(row.id)
      const maker = handoffLink(row.id, row.token_version)
      const buyer = orderLink(row.order_id, row.order_version)
      if (row.state === 'offered' && row.proposed_day) {
        const answer = mind < 0.04 ? 'disagree' : 'agree'
        await post(answer, buyer, [
          ['action', answer],
          ['handoff', row.id],
        ])
      } else if (row.state === 'offered' && mind < 0.08) {
        const day = new Date(Date.parse(row.ship_by) + 5 * 86_400_000).toISOString().slice(0, 10)
        await post('propose', maker, [
          ['action', 'propose'],
          ['day', day],
        ])
      } else if (row.state === 'offered' && mind < 0.22)
        await post('decline', maker, [
          ['action', 'decline'],
          ['reason', 'busy'],
        ])
      else if (row.state === 'offered') await post('accept', maker, [['action', 'accept']])
      else if (row.state === 'accepted' && mind < 0.3) await post('start', maker, [['action', 'start']])
      else if (row.state === 'accepted' || row.state === 'making') {
        const isShipped = row.method === 'courier'
        await post(isShipped ? 'ship' : 'ready', maker, [
          ['action', isShipped ? 'ship' : 'ready'],
          ['courier', 'JNE'],
          ['trackingNumber', `BADAI-${row.id.slice(-6)}`],
        ])
      } else if (row.state === 'ready')
        await atDesk('pickup', row.order_id, [
          ['wish', 'pickup'],
          ['handoff', row.id],
          ['code', row.pickup_code ?? ''],
        ])
      else if (row.state === 'shipped' && mind < 0.5)
        await post('received', buyer, [
          ['action', 'received'],
          ['handoff', row.id],
        ])
    })
  }

  const giveBack = async (most: number) => {
    const rows = await db
      .selectFrom('escalations')
      .select(['order_id', 'line_ids', 'id'])
      .where('closed_at', 'is', null)
      .where('order_id', 'is not', null)
      .orderBy('opened_at', 'desc')
      .limit(most)
      .execute()
    const toGiveBack = rows.filter(({ id, line_ids }) => line_ids.length > 0 && mindOf(id) <= 0.8)
    await several(2, toGiveBack, async ({ id, order_id, line_ids }) => {
      if (!order_id) return
      const lines = line_ids.map((line) => ['lines', line] as const)
      const fields: Fields = [
        ['wish', 'refund'],
        ['reason', 'perajin berhalangan'],
        ['sure', 'ya'],
        ['transferReference', `KEMBALI-${id.slice(-8)}`],
        ...lines,
      ]
      // Pressed twice at the same moment, as impatient hands do.
      await Promise.all(
        mindOf(id) < 0.4
          ? [atDesk('refund', order_id, fields), atDesk('refund', order_id, fields)]
          : [atDesk('refund', order_id, fields)],
      )
    })
  }

  const confirmTransfers = async (most: number, states: readonly ('awaiting_payment' | 'expired')[]) => {
    const rows = await db
      .selectFrom('orders')
      .innerJoin('payment_requests', 'payment_requests.order_id', 'orders.id')
      .innerJoin('payment_attempts', 'payment_attempts.request_id', 'payment_requests.id')
      .select(['orders.id', 'orders.number', 'orders.total'])
      .where('payment_attempts.provider', '=', 'transfer')
      .where('payment_attempts.state', '!=', 'paid')
      .where('orders.state', 'in', [...states])
      .limit(most)
      .execute()
    for (const { id, number, total } of rows) {
      const mind = mindOf(id)
      if (states.includes('awaiting_payment') ? mind > 0.75 : mind < 0.85) continue
      const isWrong = mind < 0.08
      await atDesk(isWrong ? 'wrong transfer' : 'transfer', id, [
        ['wish', 'transfer'],
        ['reference', `TRF ${number}`],
        ['amount', String(isWrong ? total - 1 : total)],
        ['different', 'ya'],
      ])
    }
  }

  return {
    deeds,
    async work(most) {
      await Promise.all([answerWork(most), giveBack(most), confirmTransfers(most, ['awaiting_payment'])])
    },
    findLateTransfers: () => confirmTransfers(1000, ['expired']),
  }
}
