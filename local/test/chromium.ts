import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The browser for tests: CHROME_PATH, or the first one the machine has. */
export function findChromium(): string | undefined {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)]
  const places = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...applications]
  return [process.env.CHROME_PATH ?? '', ...places].filter(Boolean).find(isProgram)
}

/** Installs Debian's Chromium. Throws with what to do where that cannot be. */
export function installChromium(): string {
  const apt = spawnSync('apt-get', ['--version']).status === 0
  if (!apt) throw new Error('There is no Chromium here. Install Chromium or Chrome, or name it: CHROME_PATH=/its/path')
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '--non-interactive']
  const quiet = ['-q', '-y', '-o', 'Dpkg::Use-Pty=0']
  aptGet([...asRoot, 'apt-get', 'update', '-q'])
  aptGet([...asRoot, 'apt-get', 'install', ...quiet, '--no-install-recommends', 'chromium', 'fonts-liberation'])
  const found = findChromium()
  if (!found) throw new Error('apt-get installed chromium, but it is not where it should be. Name it: CHROME_PATH=…')
  return found
}

function aptGet(command: readonly string[]): void {
  const [program = '', ...args] = command
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status } = spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'], env: environment })
  if (status === 0) return
  throw new Error(`${command.join(' ')} ended with ${status}. Install Chromium yourself, or name it: CHROME_PATH=…`)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return existsSync(path)
  } catch {
    return false
  }
}
