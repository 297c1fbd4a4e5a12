// Plain JavaScript for Node 20: which Node runs the project's TypeScript.
import { spawn, spawnSync } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'

/** Ends the process when the machine's Node is too old even to install. */
export function checkNode() {
  const major = Number(process.versions.node.split('.')[0])
  if (major >= 20) return
  console.error(`Node ${process.versions.node} is too old: install Node 20 or newer from https://nodejs.org/`)
  process.exit(1)
}

/** The installed Node 24, or the machine's own where it can run TypeScript by itself (22.18 and newer). */
export function findNode(root) {
  const installed = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (spawnSync(installed, ['--version']).status === 0) return installed
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath
  console.error(`
The npm package "node", which brings Node 24, has no program for this machine (${process.platform}, ${process.arch}),
and this machine's own Node ${process.versions.node} cannot run TypeScript. Install Node 24 and run the command again.
`)
  process.exit(1)
}

// Of a build that an editor waits for, a seventh was Node compiling the same packages once more.
const compiled = (root) => ({ NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled') })

/** Runs a program of the project and ends as it ends. Ctrl-C reaches it; we only wait. */
export function hand(node, args, environment, root) {
  const child = spawn(node, args, {
    cwd: root,
    env: { ...compiled(root), ...process.env, ...environment },
    // The channel tells it when we are killed outright.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    console.error(error.message)
    process.exit(1)
  })
  child.on('close', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)))
}
