import { startPostgres } from '../../../local/postgres/server.ts'
import type { Switches as BankSwitches } from '../../../local/stripe/switches.ts'
import type { RunningShop } from '../../support/shop.ts'

export interface Scene {
  readonly shop: RunningShop
  readonly postgres: { readonly port: number; readonly dataFolder: string; pid: number; close(): Promise<void> }
  readonly random: () => number
}

/** What has happened so far. */
export interface Damage {
  kills: number
  databaseRestarts: number
  bankTroubles: number
  mailTroubles: number
}

export interface Weather {
  readonly damage: Damage
  /** Resolves when the last misfortune is over and everything is up again. */
  calm(): Promise<void>
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Sets the payment stand-in's switches. */
export async function atBank(shop: RunningShop, path: string, wish?: object): Promise<unknown> {
  const url = `${shop.environment.STRIPE_API_URL}/_local/${path}`
  const answer = await fetch(url, wish ? { method: 'POST', body: JSON.stringify(wish) } : {})
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}

const atMail = (shop: RunningShop, wish: object) =>
  fetch(new URL('/api/switches', shop.inboxUrl), { method: 'POST', body: JSON.stringify(wish) })

/** Kills the server, restarts the database, loses, doubles, delays and shuffles webhooks, hangs the mail server. */
export function startStorm({ shop, postgres, random }: Scene): Weather {
  const damage: Damage = { kills: 0, databaseRestarts: 0, bankTroubles: 0, mailTroubles: 0 }
  let isOver = false
  const now = (most: number) => Math.floor(random() * (most + 1))
  const sometimes = async (leastMs: number, mostMs: number, deed: () => Promise<void>) => {
    for (;;) {
      const until = Date.now() + leastMs + random() * (mostMs - leastMs)
      while (Date.now() < until && !isOver) await pause(100)
      if (isOver) return
      await deed()
    }
  }
  const storms = [
    sometimes(2_000, 9_000, async () => {
      await shop.server.end('SIGKILL')
      damage.kills++
      await shop.server.start()
    }),
    sometimes(12_000, 30_000, async () => {
      // SIGQUIT is PostgreSQL's immediate shutdown: nothing is finished, the log is replayed at the next start.
      process.kill(postgres.pid, 'SIGQUIT')
      await postgres.close()
      damage.databaseRestarts++
      const again = await startPostgres({ port: postgres.port, dataFolder: postgres.dataFolder, say: () => {} })
      Object.assign(postgres, { pid: again.pid, close: again.close })
    }),
    sometimes(1_000, 3_000, async () => {
      const troubles: Partial<BankSwitches> = {
        duplicate: now(2),
        delayMs: now(1) * 400,
        drop: now(2),
        reorder: now(1) * 3,
        failNext: now(1),
        actThenCutNext: now(1),
        actThenFailNext: now(1),
      }
      await atBank(shop, 'switches', troubles)
      damage.bankTroubles++
    }),
    sometimes(3_000, 6_000, async () => {
      await atMail(shop, { hangNext: now(1), tempFailNext: now(1), dropAnswerNext: now(1) })
      damage.mailTroubles++
    }),
  ]
  return {
    damage,
    async calm() {
      isOver = true
      await Promise.all(storms)
      await atBank(shop, 'switches', {
        duplicate: 0,
        delayMs: 0,
        drop: 0,
        reorder: 0,
        failNext: 0,
        actThenCutNext: 0,
        actThenFailNext: 0,
      })
      await atMail(shop, { hangNext: 0, tempFailNext: 0, dropAnswerNext: 0 })
    },
  }
}
