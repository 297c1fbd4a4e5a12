import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { buildShop } from '../../support/built-shop.ts'
import { runStorm } from './storm.ts'

/**
 * `npm run storm -- --orders 10000 --seed 7 [--minutes 60] [--result file.json]`: orders through every misfortune, then the
 * proof that all came out right. `--sabotage <sql>` takes something away from the database first, `--aim <pattern>` kills only
 * at points of such names, `--built <file>` takes a build that is there (the variables of a `BuiltShop`).
 */
const { values } = parseArgs({
  options: {
    orders: { type: 'string', default: '300' },
    seed: { type: 'string', default: String(Date.now() % 1e6) },
    minutes: { type: 'string' },
    buyers: { type: 'string' },
    result: { type: 'string' },
    built: { type: 'string' },
    aim: { type: 'string' },
    sabotage: { type: 'string', multiple: true, default: [] },
  },
})

const ready = values.built ? (JSON.parse(readFileSync(values.built, 'utf8')) as Record<string, string>) : null
const built = ready ? { environment: ready, close: async () => {} } : await buildShop()
// What else it started ends when it is gone: servers by their line to it, the database by its guard.
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => built.close().then(() => process.exit(1)))
const storm = await runStorm({
  built: built.environment,
  orders: Number(values.orders),
  seed: Number(values.seed),
  // The longer, the denser: what a short storm has in seconds apart comes at once.
  buyers: Number(values.buyers ?? (Number(values.orders) < 1000 ? 10 : 24)),
  ...(values.minutes ? { mostMinutes: Number(values.minutes) } : {}),
  sabotage: values.sabotage,
  ...(values.aim ? { aim: new RegExp(values.aim) } : {}),
  say: (words) => console.log(`  ${new Date().toISOString().slice(11, 19)} ${words}`),
})
await built.close()
if (values.result) writeFileSync(values.result, `${JSON.stringify(storm, null, 2)}\n`)

const counts = (row: Readonly<Record<string, number>>) =>
  Object.entries(row)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')
const kills = Object.values(storm.points)
console.log(`
storm: seed ${storm.seed}, ${storm.wished} orders wished, ${storm.orders} placed, ${storm.paid} paid, ${storm.seconds} s
       ${storm.handoffs} hand-offs, ${storm.letters} letters, ${storm.refunds} refunds, ${storm.escalations} escalations
       endings: ${counts(storm.endings)}
       deeds: ${counts(storm.deeds)}
       damage: ${counts(storm.damage)}
       points between two steps: ${kills.length}, killed at: ${kills.filter((count) => count > 0).length}
       violations: ${storm.violations.length}`)
for (const words of [...storm.violations, ...storm.gaveUp].slice(0, 60)) console.log(`  ${words}`)
process.exit(storm.violations.length === 0 ? 0 : 1)
