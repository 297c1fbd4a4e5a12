import { expect } from 'vitest'
import type { Database } from '#database/connection.ts'
import type { OfficerRole } from '#database/tables.ts'
import { type Acted, actOnOrder } from '#desk/act-on-order.ts'
import { connectAuth, type DeskAuth } from '#desk/auth.ts'
import { type Inbox, readInbox } from '#desk/inbox.ts'
import { parseInboxQuery } from '#desk/inbox-query.ts'
import { acceptInvitation, invite } from '#desk/invitation.ts'
import type { Officer } from '#desk/officer.ts'
import { type DeskOrder, deskOrder } from '#desk/order-page.ts'
import { listOrders } from '#desk/orders-list.ts'
import { parseOrdersQuery } from '#desk/orders-query.ts'
import type { LineDraft, OrderDraft } from '#sale/order-draft.ts'
import { aDraft, aLine, aParcel } from './drafts.ts'
import { knowProducers } from './paid-order.ts'
import { codeOn } from './telephone.ts'
import { linkSecret, openTill, siteUrl, type Till } from './till.ts'

export const password = 'kata sandi yang panjang'

export const formOf = (fields: Readonly<Record<string, string>>): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

export const deskAuth = (db: Database): DeskAuth =>
  connectAuth({ db, siteUrl: 'https://toko.example', secret: 'an auth secret for tests, long enough to be one' })

/** What a browser would send back. */
export const cookieOf = (cookies: readonly string[]): Headers =>
  new Headers({
    cookie: cookies
      .filter((cookie) => !/Max-Age=0/i.test(cookie))
      .map((cookie) => cookie.split(';')[0] ?? '')
      .join('; '),
  })

/** An officer who took up their invitation. */
export async function anOfficer(db: Database, email: string, role: OfficerRole): Promise<void> {
  const token = await invite(db, email, role, new Date())
  const accepted = await acceptInvitation(
    db,
    token,
    formOf({ name: 'Petugas Contoh', password, again: password }),
    new Date(),
  )
  if (!accepted.ok) throw new Error(accepted.reason)
}

/** Their telephone, set up: the session in which it was, its key in letters, the code given and the recovery codes. */
export async function withTelephone(auth: DeskAuth, email: string) {
  const entered = await auth.signIn(email, password)
  if (entered?.next !== 'enrol') throw new Error('nothing to set up')
  const headers = cookieOf(entered.cookies)
  const officer = await auth.officerOf(headers)
  const key = officer && (await auth.pendingKey(officer))
  if (!key) throw new Error('no key')
  const code = codeOn(key.letters)
  const enrolled = await auth.enrol(headers, code, new Date())
  if (!enrolled.ok) throw new Error('the first code was refused')
  return { key, code, before: headers, session: cookieOf(enrolled.cookies), recoveryCodes: enrolled.recoveryCodes }
}

export const ground = { siteUrl, linkSecret }

/** A till with an officer at the desk behind it; the producers `upt` and `kube` get letters. */
export interface Desk {
  readonly till: Till
  readonly officer: Officer
  /** An order that is to be paid by bank transfer: Rp 73.000. */
  transferOrder(changes?: Partial<OrderDraft>): Promise<string>
  act(orderId: string, fields: Readonly<Record<string, string>>): Promise<Acted>
  pageOf(orderId: string): Promise<DeskOrder>
  /** What officers did, as the order's history tells it. */
  deeds(orderId: string): Promise<readonly string[]>
  /** Ids of the orders on the list; `query` as behind the `?`. */
  search(query: string): Promise<readonly string[]>
  /** What waits, by kind. */
  count(): Promise<Inbox['counts']>
}

/** `wanted`: what stands between it and its database, as for `openTill`. */
export async function openDesk(wanted: Parameters<typeof openTill>[0] = {}): Promise<Desk> {
  const till = await openTill(wanted)
  const { db } = till
  await knowProducers(till, 'upt', 'kube')
  await anOfficer(db, 'petugas@meja.example', 'officer')
  const officer = await db.selectFrom('desk_users').select(['id', 'name', 'email', 'role']).executeTakeFirstOrThrow()
  const pageOf = async (orderId: string) => {
    const page = await deskOrder(db, orderId)
    expect(page).not.toBeNull()
    return page as DeskOrder
  }
  return {
    till,
    officer,
    pageOf,
    async transferOrder(changes = {}) {
      const placed = await till.place(aDraft([aParcel('upt', [made('TISU')])], { provider: 'transfer', ...changes }))
      if (!placed.ok) throw new Error('not placed')
      return placed.orderId
    },
    act: (orderId, fields) =>
      actOnOrder({ db, gateway: till.gateway, ...ground, officer, now: new Date() }, orderId, formOf(fields)),
    async deeds(orderId) {
      const { history } = await pageOf(orderId)
      return history.filter(({ who }) => who === 'officer').map(({ what, name }) => `${what} by ${name}`)
    },
    async search(query) {
      const { orders } = await listOrders(db, parseOrdersQuery(new URLSearchParams(query)))
      return orders.map(({ id }) => id)
    },
    count: async () => (await readInbox(db, parseInboxQuery(new URLSearchParams()), new Date())).counts,
  }
}

/** A line that is made after the sale. */
export const made = (sku: string): LineDraft => aLine(sku, { count: null })
