import { setTimeout as pause } from 'node:timers/promises'
import { auditInvariants } from '#sale/audit.ts'
import { chance } from '../../support/chance.ts'
import { type Ending, patientAsk, shopOnce } from './buyers.ts'
import { plenty, rushed, scarce } from './goods.ts'
import { keepLetters } from './letters.ts'
import { bringPeople, lockedOut } from './people.ts'
import { untilQuiet } from './quiet.ts'
import { scanLinks } from './readers.ts'
import { openScene, type Scene, type SceneWanted } from './scene.ts'
import { type BankLedger, judge, type Verdict } from './verdict.ts'
import { recount, startWeather } from './weather.ts'

export interface StormWanted extends SceneWanted {
  readonly orders: number
  readonly seed: number
  /** No order is begun after so many minutes. */
  readonly mostMinutes?: number
  /** So many order at the same time. */
  readonly buyers?: number
  readonly say?: (words: string) => void
}

export interface Storm extends Verdict {
  readonly seed: number
  readonly wished: number
  readonly endings: Readonly<Record<string, number>>
  readonly deeds: Readonly<Record<string, number>>
  readonly damage: Readonly<Record<string, number>>
  /** Each point between two steps, with how often a server was killed there. */
  readonly points: Readonly<Record<string, number>>
  readonly gaveUp: readonly string[]
  readonly seconds: number
}

const usualBuyers = 10
const crowd = 8
const piecesForCrowd = 3

/** Orders through every misfortune, then quiet, then the verdict. The seed repeats the choices, not the moments. */
export async function runStorm(wanted: StormWanted): Promise<Storm> {
  const { orders, seed, mostMinutes = Infinity, buyers = usualBuyers, say } = wanted
  const began = Date.now()
  const scene = await openScene(wanted)
  try {
    const ask = patientAsk(scene)
    for (const sku of plenty) await patiently(() => recount(scene, orders * 3 + 100, sku))
    await patiently(() => recount(scene, 4, scarce))
    await patiently(() => recount(scene, piecesForCrowd, rushed))
    const letters = keepLetters(scene)
    const people = await bringPeople(scene, ask)
    const endings: Record<string, number> = {}
    const gaveUp: string[] = []
    let given = 0
    let ended = 0
    const buyOnce = async (order: number, rush?: Parameters<typeof shopOnce>[4]) => {
      const ending: Ending = await shopOnce(scene, ask, seed, order, rush).catch((error: unknown) => {
        gaveUp.push(error instanceof Error ? error.message : String(error))
        return 'gaveUp'
      })
      endings[ending] = (endings[ending] ?? 0) + 1
      ended++
    }
    const isTime = () => given < orders && Date.now() - began < mostMinutes * 60_000
    const buyer = async () => {
      while (isTime()) await buyOnce(given++)
    }

    // In fair weather first: that shows the points between two steps.
    const fair = Math.min(3, orders)
    for (; given < fair; given++) await buyOnce(given)
    await arrived(scene)
    say?.(`${scene.points.passed.size} points between two steps`)
    const rush = meeting(Math.min(crowd, orders - given))
    await Promise.all(Array.from({ length: rush.size }, () => buyOnce(given++, rush)))
    // At once: when nobody pays, time heals what was held too often.
    const inRush = (await auditInvariants(scene.db)).map(({ invariant, what }) => `${invariant}: ${what} (in the rush)`)
    const weather = wanted.isCalm ? null : startWeather(scene, chance(seed), { aim: wanted.aim, ended: () => ended })
    let isOver = false
    const working = (async () => {
      while (!isOver) {
        // A restart of the database interrupts whoever looks at it.
        await people.work(25).catch(() => {})
        await pause(400)
      }
    })()
    const report = setInterval(() => say?.(`${given} of ${orders} orders, ${scene.damage.kills} kills`), 60_000)
    await Promise.all(Array.from({ length: buyers }, buyer))
    clearInterval(report)
    isOver = true
    await working
    await weather?.calm()
    const stormEnded = Date.now()
    say?.('calm again')
    await untilQuiet(scene, () => people.findLateTransfers())
    say?.('quiet')
    const scanned = await scanLinks(scene, ask)
    await letters.close()
    const ledger = await ledgerOf(scene)
    const said = scene.servers.map((server) => server.said)
    const verdict = await judge({ db: scene.db, ledger, letters, stormEnded, said })
    const { givenUp, cut, ...damage } = scene.damage
    const { passed, killed } = scene.points
    return {
      ...verdict,
      violations: [
        ...verdict.violations,
        ...scanned,
        ...inRush,
        ...(people.deeds.has(lockedOut) ? ['the officer is not let in'] : []),
      ],
      seed,
      wished: given,
      endings,
      deeds: Object.fromEntries(people.deeds),
      damage: { ...damage, givenUp: givenUp(), cut: cut() },
      points: Object.fromEntries([...passed.keys()].sort().map((name) => [name, killed.get(name) ?? 0])),
      gaveUp,
      seconds: Math.round((Date.now() - began) / 1000),
    }
  } finally {
    await scene.close()
  }
}

async function ledgerOf({ bank }: Scene): Promise<BankLedger> {
  const parts = await Promise.all(['sessions', 'refunds', 'deliveries'].map((part) => bank(`ledger/${part}`)))
  return Object.assign({}, ...(parts as Partial<BankLedger>[]))
}

/** Nobody goes on before all have come. */
function meeting(size: number) {
  let come = 0
  let open = () => {}
  const all = new Promise<void>((resolve) => {
    open = resolve
  })
  const arrive = (): Promise<void> => {
    if (++come === size) open()
    // Whoever could not even get the form is not waited for.
    return Promise.race([all, pause(60_000, undefined, { ref: false })])
  }
  return { size, sku: rushed, arrive }
}

async function patiently(deed: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await deed()
    } catch (error) {
      if (tries === 10) throw error
    }
  }
}

/** Waits until the letters of the first orders are sent, or for a while: a line may have been cut already. */
async function arrived({ db }: Scene): Promise<void> {
  for (let tries = 0; tries < 80; tries++) {
    const unsent = await db.selectFrom('outbox').select('id').where('state', '!=', 'sent').execute()
    if (unsent.length === 0) return
    await pause(100)
  }
}
