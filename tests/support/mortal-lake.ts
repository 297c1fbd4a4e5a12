import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createClient, type SanityClient } from '@sanity/client'
import { freshFolder } from './folder.ts'
import { node } from './node.ts'
import type { Door } from './studio-desk.ts'

const token = 'write-token-of-the-test'

export interface MortalLake extends Door {
  readonly writer: SanityClient
  /** As a power cut does it. */
  kill(): Promise<void>
  /** Again on the same port, with what was on the disk. */
  comeAgain(): Promise<void>
  close(): Promise<void>
}

/** An empty lake in a process of its own, with the Studio that the run's shop has built. */
export async function startMortalLake(): Promise<MortalLake> {
  const folder = await freshFolder()
  const dataFolder = join(folder.path, 'lake')
  const first = await run(dataFolder, '0')
  const { url } = first
  let { child } = first
  const kill = async () => {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  return {
    url,
    codes: JSON.parse(await readFile(join(dataFolder, 'people.json'), 'utf8')),
    writer: createClient({
      ...{ projectId: 'demo', dataset: 'production', apiHost: url, apiVersion: '2026-11-01', token },
      ...{ useProjectHostname: false, useCdn: false, perspective: 'raw' },
    }),
    kill,
    async comeAgain() {
      child = (await run(dataFolder, new URL(url).port)).child
    },
    async close() {
      await kill()
      await folder.remove()
    },
  }
}

async function run(dataFolder: string, port: string): Promise<{ child: ChildProcess; url: string }> {
  const program = join(import.meta.dirname, 'lake-process.ts')
  const child = spawn(node, [program, dataFolder, token, port, process.env.STUDIO_FOLDER ?? ''], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const [url] = (await once(createInterface(child.stdout), 'line')) as [string]
  return { child, url }
}
