import { setTimeout as pause } from 'node:timers/promises'
import { allOff, type Switches as BankSwitches } from '../../../local/stripe/switches.ts'
import { scarce } from './goods.ts'
import { fewestKills } from './points.ts'
import type { Scene } from './scene.ts'

export interface Weather {
  /** Resolves when the last misfortune is over and everything is up again. */
  calm(): Promise<void>
}

// As many kills an order on a busy machine as on one at rest: a storm that kills faster than people order proves nothing.
const ordersAKill = 6
const mostPeaceMs = 10_000

interface Sharpness {
  /** Servers are killed at points of these names only. */
  readonly aim?: RegExp | undefined
  /** How many orders have come to an end so far. */
  readonly ended: () => number
}

const bearer = (scene: Scene) => ({ Authorization: `Bearer ${scene.shop.environment.JOBS_SECRET}` })

/**
 * Kills a server at a point or at any moment, restarts the database, loses, doubles, delays, forges and shuffles
 * webhooks, hangs the bank and the mail server, and has somebody count the shelf meanwhile.
 */
export function startWeather(scene: Scene, random: () => number, { aim, ended }: Sharpness): Weather {
  const { damage, points } = scene
  let isOver = false
  const upTo = (most: number) => Math.floor(random() * (most + 1))
  const sometimes = async (leastMs: number, mostMs: number, deed: () => unknown) => {
    for (;;) {
      const until = Date.now() + leastMs + random() * (mostMs - leastMs)
      while (Date.now() < until && !isOver) await pause(50)
      if (isOver) return
      // A misfortune that cannot happen just now (nobody answers on a busy machine) is no misfortune.
      await Promise.resolve(deed()).catch(() => {})
    }
  }
  // The first that comes by of the points with the fewest kills; the longer none comes, the more points are good enough.
  const killAtPoint = async (server: number) => {
    const fewest = fewestKills(points)
    const began = Date.now()
    const waited = () => Date.now() - began
    do {
      points.armed.set(server, { kills: fewest + 1 + Math.floor(waited() / 250) })
      await pause(20)
    } while (points.armed.has(server) && waited() < 2_000 && !isOver)
    if (points.armed.delete(server) && !isOver) scene.kill(server)
  }
  // With one question only, whoever comes to that point first.
  const killAtAim = async () => {
    const servers = [...scene.servers.keys()]
    for (const server of servers) points.armed.set(server, { kills: Infinity, aim })
    while (points.armed.size === servers.length && !isOver) await pause(20)
    points.armed.clear()
  }
  const kill = async () => {
    const killedAt = Date.now()
    const before = ended()
    const server = upTo(1)
    if (aim) await killAtAim()
    else if (random() < 0.25) scene.kill(server)
    else await killAtPoint(server)
    await scene.revived()
    const isPeace = () => Date.now() < killedAt + mostPeaceMs && ended() < before + ordersAKill
    while (!aim && isPeace() && !isOver) await pause(20)
  }
  const storms = [
    sometimes(200, 900, kill),
    sometimes(12_000, 30_000, () => scene.restartDatabase()),
    sometimes(1_000, 3_000, async () => {
      const troubles: Partial<BankSwitches> = {
        duplicate: upTo(2),
        delayMs: upTo(1) * 400,
        // Sometimes a few are lost, sometimes for a while all of them.
        drop: upTo(aim ? 1 : 3) === 0 ? 40 : upTo(2),
        reorder: upTo(1) * 3,
        failNext: upTo(1),
        rateLimitNext: upTo(1),
        cutNext: upTo(1),
        actThenCutNext: upTo(1),
        actThenFailNext: upTo(1),
        slowMs: upTo(1) * 200,
        refundPending: upTo(4) === 0 ? 1 : 0,
      }
      await scene.bank('switches', troubles)
      damage.bankTroubles++
    }),
    sometimes(20_000, 40_000, () => scene.bank('switches', { [upTo(1) === 0 ? 'hangNext' : 'actThenHangNext']: 1 })),
    sometimes(3_000, 6_000, async () => {
      await scene.mail({ hangNext: upTo(1), tempFailNext: upTo(2), dropAnswerNext: upTo(1) })
      damage.mailTroubles++
    }),
    sometimes(2_000, 5_000, () => forge(scene, random)),
    // Both servers' clocks strike at the same moment.
    sometimes(2_000, 5_000, () => {
      const strike = (url: string) =>
        fetch(`${url}/api/jobs`, { method: 'POST', headers: bearer(scene), signal: AbortSignal.timeout(20_000) })
      return Promise.allSettled(scene.urls.map(strike))
    }),
    sometimes(4_000, 12_000, () => recount(scene, 2 + upTo(8))),
  ]
  return {
    async calm() {
      isOver = true
      await Promise.all(storms)
      points.armed.clear()
      await scene.revived()
      await scene.bank('switches', allOff)
      await scene.mail({ hangNext: 0, tempFailNext: 0, dropAnswerNext: 0 })
    },
  }
}

/** Says that somebody has paid, with a signature that is missing, of another secret, or from long ago. */
async function forge(scene: Scene, random: () => number): Promise<void> {
  const attempt = await scene.db
    .selectFrom('payment_attempts')
    .select('session_id')
    .where('state', '=', 'open')
    .where('session_id', 'is not', null)
    .orderBy('created_at', 'desc')
    .executeTakeFirst()
    .catch(() => undefined)
  if (!attempt) return
  const object = {
    id: attempt.session_id,
    object: 'checkout.session',
    status: 'complete',
    payment_status: 'paid',
    payment_intent: `pi_forged${Math.floor(random() * 1e9)}`,
    amount_total: 100_000,
    currency: 'idr',
    created: Math.floor(Date.now() / 1000),
    metadata: {},
  }
  const event = {
    id: `evt_forged${Math.floor(random() * 1e9)}`,
    object: 'event',
    type: 'checkout.session.completed',
    created: object.created,
    data: { object },
  }
  const signature = [`t=${object.created},v1=${'0'.repeat(64)}`, 'v1=', `t=1,v1=${'a'.repeat(64)}`][
    Math.floor(random() * 3)
  ]
  const headers = { 'stripe-signature': signature ?? '' }
  scene.damage.forgeries++
  await fetch(`${scene.urls[1]}/api/stripe/webhook`, { method: 'POST', headers, body: JSON.stringify(event) }).catch(
    () => undefined,
  )
}

/** Somebody has counted the shelf: the CMS knows a new number from now on. */
export async function recount(scene: Scene, pieces: number, sku: string = scarce): Promise<void> {
  const at = `variants[sku == "${sku}"].availability`
  const product = await scene.lake.editor.fetch<string>('*[_type == "product" && $sku in variants[].sku][0]._id', {
    sku,
  })
  const count = { [`${at}.count`]: pieces, [`${at}.countedAt`]: new Date().toISOString() }
  await scene.lake.editor.patch(product).set(count).commit()
  scene.content.forget()
  scene.damage.recounts++
}
