import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startStripe } from '../../../local/stripe/server.ts'
import { askLocal, cart, clientOf, listen, secretKey, type Webhook, webhookSecret } from './shop.ts'

let folder = ''
const children = new Set<ChildProcess>()

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stripe-'))
})

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL')
  children.clear()
  await rm(folder, { recursive: true })
})

const options = (webhook: Webhook) => ({
  port: 0,
  dataFolder: folder,
  secretKey,
  webhookSecret,
  webhookUrl: webhook.url,
  retryDelaysMs: [5, 5, 5],
})

/** The server in a process of its own, so that it can be killed. */
async function startChild(webhook: Webhook): Promise<{ child: ChildProcess; port: number }> {
  const script = `
    import { startStripe } from ${JSON.stringify(new URL('../../../local/stripe/server.ts', import.meta.url).href)}
    const { port } = await startStripe(${JSON.stringify(options(webhook))})
    console.log(port)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.add(child)
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  return { child, port: Number(line) }
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
  children.delete(child)
}

test('Killed in the middle of many creations, it has every session it said yes to, and one for each key', async () => {
  const webhook = await listen()
  const { child, port } = await startChild(webhook)
  const stripe = clientOf(port, { timeout: 2000 })
  const known: { key: string; id: string }[] = []
  let enough: () => void = () => undefined
  const thirty = new Promise<void>((resolve) => {
    enough = resolve
  })
  const keys = Array.from({ length: 200 }, (_, place) => `pay_${place}`)
  const work = Promise.allSettled(
    keys.map(async (key) => {
      const { id } = await stripe.checkout.sessions.create(cart({ client_reference_id: key }), { idempotencyKey: key })
      known.push({ key, id })
      if (known.length === 30) enough()
    }),
  )
  await thirty
  await kill(child)
  await work

  const second = await startChild(webhook)
  const after = clientOf(second.port)
  expect(known.length).toBeGreaterThanOrEqual(30)
  for (const { key, id } of known) {
    expect((await after.checkout.sessions.retrieve(id)).client_reference_id).toBe(key)
  }
  for (const key of keys.slice(0, 50)) {
    await after.checkout.sessions.create(cart({ client_reference_id: key }), { idempotencyKey: key })
  }
  const references: (string | null)[] = []
  for await (const session of after.checkout.sessions.list({ limit: 100 })) references.push(session.client_reference_id)
  expect(new Set(references).size).toBe(references.length)
})

test('An event that could not be brought before the kill is brought after it', async () => {
  const webhook = await listen()
  webhook.answer = () => null
  const { child, port } = await startChild(webhook)
  const { id } = await clientOf(port).checkout.sessions.create(cart())
  await askLocal(`http://127.0.0.1:${port}`, `pay/${id}`, {})
  await webhook.hears('checkout.session.completed')
  await kill(child)
  webhook.answer = () => 200
  await startChild(webhook)
  const [first, second] = await webhook.hears('checkout.session.completed', 2)
  expect(second?.id).toBe(first?.id)
  expect(second?.data.object).toMatchObject({ id, payment_status: 'paid' })
})

test('Half a line at the end, as a kill leaves it, is cut off and written over', async () => {
  const webhook = await listen()
  const one = await startStripe(options(webhook))
  const { id } = await clientOf(one.port).checkout.sessions.create(cart())
  await one.close()
  await appendFile(join(folder, 'journal.ndjson'), '[{"table":"sessions","id":"cs_half","val')
  const two = await startStripe(options(webhook))
  const other = await clientOf(two.port).checkout.sessions.create(cart())
  await two.close()
  const three = await startStripe(options(webhook))
  const { data } = await clientOf(three.port).checkout.sessions.list()
  await three.close()
  expect(data.map((session) => session.id)).toEqual([other.id, id])
})

test('A session keeps its address when the server comes back on another port', async () => {
  const webhook = await listen()
  const one = await startStripe(options(webhook))
  const { id } = await clientOf(one.port).checkout.sessions.create(cart())
  await one.close()
  const two = await startStripe(options(webhook))
  const session = await clientOf(two.port).checkout.sessions.retrieve(id)
  expect(session.url).toBe(`${two.url}/c/pay/${id}`)
  expect((await fetch(String(session.url))).status).toBe(200)
  await two.close()
})

test('A journal that is mostly history is made short at the next start', async () => {
  const webhook = await listen()
  const one = await startStripe(options(webhook))
  const { id } = await clientOf(one.port).checkout.sessions.create(cart())
  await one.close()
  const path = join(folder, 'journal.ndjson')
  const [line = ''] = (await readFile(path, 'utf8')).split('\n')
  await appendFile(path, `${line}\n`.repeat(1100))
  const two = await startStripe(options(webhook))
  expect((await clientOf(two.port).checkout.sessions.list()).data.map((session) => session.id)).toEqual([id])
  await two.close()
  expect((await readFile(path, 'utf8')).split('\n').length).toBeLessThan(10)
})

test('A port that is taken is said, not swallowed', async () => {
  const webhook = await listen()
  const one = await startStripe(options(webhook))
  await expect(startStripe({ ...options(webhook), port: one.port, dataFolder: join(folder, 'b') })).rejects.toThrow(
    'EADDRINUSE',
  )
  await one.close()
})
