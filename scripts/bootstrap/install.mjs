// Plain JavaScript for Node 20 with nothing installed: makes node_modules what package-lock.json says.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Installs what the lock file names; the Studio's packages (570 MB) only where they are needed, to check its schema.
 * Ends the process with a message when it cannot.
 */
export async function ensureInstalled(root, { withStudio = false } = {}) {
  const modules = join(root, 'node_modules')
  const lockText = readFileSync(join(root, 'package-lock.json'), 'utf8')
  const digest = createHash('sha256').update(lockText).digest('hex')
  const marker = join(modules, '.galeri-installed')
  const isStudioThere = () => !withStudio || existsSync(join(modules, 'sanity/package.json'))
  if (existsSync(marker) && readFileSync(marker, 'utf8') === digest && isStudioThere()) return
  if (!agrees(root, JSON.parse(lockText)) || !isStudioThere()) await install(root, withStudio)
  try {
    writeFileSync(marker, digest)
  } catch {
    // A folder that is read-only and complete is good enough.
  }
}

/** Whether what npm last installed here, by whatever command, is what the lock file names. */
function agrees(root, lock) {
  const hidden = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(hidden)) return false
  const installed = JSON.parse(readFileSync(hidden, 'utf8')).packages
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const direct = Object.keys({ ...dependencies, ...devDependencies })
  return (
    direct.every((name) => installed[`node_modules/${name}`]) &&
    Object.entries(installed).every(([path, { version }]) => lock.packages[path]?.version === version)
  )
}

async function install(root, withStudio) {
  const begun = Date.now()
  const seconds = () => Math.round((Date.now() - begun) / 1000)
  const size = withStudio ? 'the Studio’s too, about 1.4 GB' : 'about 870 MB'
  console.error(`• Installing packages (${size} on disk; once, and again when package-lock.json changes) …`)
  const tick = setInterval(() => console.error(`  still installing after ${seconds()} s`), 15_000)
  const code = await npm(root, [
    'ci',
    ...(withStudio ? [] : ['--workspaces=false']),
    '--no-audit',
    '--no-fund',
    '--ignore-scripts=false',
    '--loglevel=error',
  ])
  clearInterval(tick)
  if (code === 0) {
    console.error(`  done in ${seconds()} s`)
    return
  }
  console.error(`
The packages could not be installed: npm ended with ${code}, and what it said is above.
Most often there is no network, or no room on the disk, or this folder cannot be written:
  ${root}
Put that right and run the same command again; it goes on where it stopped.
`)
  process.exit(1)
}

function npm(root, args) {
  const script = process.env.npm_execpath
  const [program, first] = script?.endsWith('.js') ? [process.execPath, [script]] : ['npm', []]
  return new Promise((resolve) => {
    const child = spawn(program, [...first, ...args], {
      cwd: root,
      stdio: ['ignore', process.stderr, process.stderr],
      shell: process.platform === 'win32' && program === 'npm',
    })
    child.on('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.on('close', (code, signal) => resolve(code ?? signal))
  })
}
