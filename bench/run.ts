// `npm run bench`: every other file of this room, one after the other, each a subject of its own. `--only till` runs one;
// `--all` measures every page in every way, which takes an hour.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const { values } = parseArgs({ options: { only: { type: 'string' }, all: { type: 'boolean' } } })
const subjects = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => file.slice(0, -3))
const wanted = values.only?.split(',') ?? subjects
const slow = wanted.filter((subject) => {
  console.log(`\n── ${subject} ──`)
  const program = join(import.meta.dirname, `${subject}.ts`)
  return (
    spawnSync(process.execPath, ['--expose-gc', program, ...(values.all ? ['--all'] : [])], { stdio: 'inherit' })
      .status !== 0
  )
})
if (slow.length > 0) console.log(`\nBelow what is wanted: ${slow.join(', ')}`)
process.exit(slow.length === 0 ? 0 : 1)
