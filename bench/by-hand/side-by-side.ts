/** What is measured, and the least it could take. Each deed has its own thing to do it to, made before. */
export interface Rivals<Thing> {
  readonly name: string
  prepare(): Promise<Thing>
  ours(thing: Thing): Promise<void>
  bare(thing: Thing): Promise<void>
}

interface Measured {
  readonly perSecond: number[]
  readonly times: number[]
}

// As many as a shop's two servers would do at once for the same goods.
const atOnce = 4
const aRound = 50

/**
 * `orders` by each, in short rounds one after the other, so that whatever else this machine does meets both. Says how
 * they compare; true where ours does at least half as many a second and its p99, of all rounds, is at most twice the other's.
 */
export async function sideBySide<Thing>(rivals: Rivals<Thing>, orders: number): Promise<boolean> {
  for (let warm = 0; warm < 50; warm++) await rivals.ours(await rivals.prepare())
  for (let warm = 0; warm < 50; warm++) await rivals.bare(await rivals.prepare())
  const ours: Measured = { perSecond: [], times: [] }
  const bare: Measured = { perSecond: [], times: [] }
  for (let done = 0; done < orders; done += aRound) {
    await measure(rivals.prepare, rivals.ours, ours)
    await measure(rivals.prepare, rivals.bare, bare)
  }
  const [speed, bareSpeed] = [median(ours.perSecond), median(bare.perSecond)]
  const [slowest, bareSlowest] = [p99(ours.times), p99(bare.times)]
  const ratios = { speed: speed / bareSpeed, slowest: slowest / bareSlowest }
  console.log(`${rivals.name.padEnd(15)} ${speed.toFixed(0)} orders/s, p99 ${slowest.toFixed(1)} ms`)
  console.log(`one statement   ${bareSpeed.toFixed(0)} orders/s, p99 ${bareSlowest.toFixed(1)} ms`)
  console.log(
    `ratio           ${ratios.speed.toFixed(2)} (0.5 wanted), p99 ${ratios.slowest.toFixed(2)} times (2 at most), over ${orders} orders each`,
  )
  return ratios.speed >= 0.5 && ratios.slowest <= 2
}

async function measure<Thing>(
  prepare: () => Promise<Thing>,
  deed: (thing: Thing) => Promise<void>,
  into: Measured,
): Promise<void> {
  const things = await Promise.all(Array.from({ length: aRound }, prepare))
  const began = performance.now()
  const one = async () => {
    for (let next = things.pop(); next !== undefined; next = things.pop()) {
      const at = performance.now()
      await deed(next)
      into.times.push(performance.now() - at)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  into.perSecond.push((aRound / (performance.now() - began)) * 1000)
}

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0
const p99 = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0
