// What package.json's commands call: `node scripts/run.mjs <command> [arguments]`. Works on Node 20 and newer on a
// fresh clone: installs what is missing, then hands over to the project's own Node.
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './bootstrap/install.mjs'
import { localEnvironment } from './bootstrap/local-environment.mjs'
import { checkNode, findNode, hand } from './bootstrap/node.mjs'

/** Each command's program; some use the shop that runs here when they are given no database, some check the Studio. */
const commands = {
  start: { program: ['local/start/start.ts'] },
  dev: { program: ['local/start/start.ts', '--dev'] },
  test: { program: ['local/test/test.ts'], checksStudio: true },
  'test:full': { program: ['local/test/test.ts', '--full'], checksStudio: true },
  check: { program: ['local/test/test.ts', '--only', 'types,lint,architecture'], checksStudio: true },
  build: { program: ['scripts/build.ts'], usesLocalShop: true },
  storm: { program: ['tests/faults/storm/program.ts'] },
  'storm:planted': { program: ['tests/faults/planted/program.ts'] },
  'last-piece': { program: ['tests/faults/last-piece/program.ts'] },
  mutation: { program: ['tests/mutation/program.ts'] },
  bench: { program: ['bench/run.ts'] },
  migrate: { program: ['scripts/migrate.ts'], usesLocalShop: true },
  audit: { program: ['scripts/audit.ts'], usesLocalShop: true },
  'desk:invite': { program: ['scripts/desk-invite.ts'], usesLocalShop: true },
  'content:edit': { program: ['local/lake/edit.ts'] },
  'content:export': { program: ['local/lake/carry/export.ts'] },
  'content:import': { program: ['local/lake/carry/import.ts'] },
}

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const [name, ...rest] = process.argv.slice(2)
const command = Object.hasOwn(commands, name ?? '') ? commands[name] : undefined
if (!command) {
  console.error(`There is no command ${name}. There are: ${Object.keys(commands).join(', ')}`)
  process.exit(1)
}

checkNode()
const environment = command.usesLocalShop ? localEnvironment(root) : {}
await ensureInstalled(root, { withStudio: command.checksStudio === true })
hand(findNode(root), [...command.program, ...rest], environment, root)
