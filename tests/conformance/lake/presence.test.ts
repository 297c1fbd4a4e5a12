// Driven by @sanity/bifur-client, which the Studio's presence-store.ts and connection-status-store.ts stand on.
import { createRequire } from 'node:module'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { type OpenLake, openLake, tokens } from './open-lake.ts'

type Bifur = {
  listen(method: string): { subscribe(next: (event: object) => void): { unsubscribe(): void } }
  request(method: string, params: object): { subscribe(next: (result: unknown) => void): { unsubscribe(): void } }
}
const { fromSanityClient } = createRequire(import.meta.resolve('sanity'))('@sanity/bifur-client') as {
  fromSanityClient(client: object): Bifur
}

let lake: OpenLake
const ends: (() => void)[] = []

beforeAll(async () => {
  lake = await openLake()
})

afterAll(async () => {
  for (const end of ends) end()
  await lake.close()
})

/** One tab: what it hears, and how it speaks. */
function openTab(token: string) {
  const bifur = fromSanityClient(lake.clientWith({ token }))
  const heard: object[] = []
  const listening = bifur.listen('presence').subscribe((event) => heard.push(event))
  const close = () => listening.unsubscribe()
  ends.push(close)
  const ask = (method: string, params: object) =>
    new Promise((resolve) => {
      bifur.request(method, params).subscribe(resolve)
    })
  return { heard, ask, close }
}

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 20_000 })
const locations = [{ type: 'document', documentId: 'drafts.a', path: ['title'], lastActiveAt: '2026-11-21T00:00:00Z' }]

test('two editors see where the other is, and that the other has gone', async () => {
  const first = openTab(tokens.write)
  const second = openTab(tokens.read)
  await second.ask('presence_rollcall', { session: 'tab-2' })
  await eventually(() => expect(first.heard).toContainEqual({ type: 'rollCall', i: 'local-viewer', session: 'tab-2' }))
  await first.ask('presence_announce', { data: { sessionId: 'tab-1', locations } })
  const state = { type: 'state', i: 'local-editor', m: { sessionId: 'tab-1', locations } }
  await eventually(() => expect(second.heard).toContainEqual(state))
  await first.ask('presence_disconnect', { session: 'tab-1' })
  const gone = { type: 'disconnect', i: 'local-editor', m: { session: 'tab-1' } }
  await eventually(() => expect(second.heard).toContainEqual(gone))
})

test('a tab that crashes is gone for the others, though it said nothing', async () => {
  const watcher = openTab(tokens.read)
  await watcher.ask('presence_rollcall', { session: 'watcher' })
  const socket = new WebSocket(`${lake.url.replace('http', 'ws')}/v2025-02-19/socket/production`)
  const say = (id: string, method: string, params: object) =>
    socket.send(JSON.stringify({ jsonrpc: '2.0', id, method, params }))
  await new Promise((resolve) => socket.once('open', resolve))
  say('1', 'authorization', { authorization: `Bearer ${tokens.write}` })
  say('2', 'presence_announce', { data: { sessionId: 'crashing', locations } })
  await eventually(() => expect(watcher.heard).toContainEqual(expect.objectContaining({ type: 'state' })))
  socket.terminate()
  const gone = { type: 'disconnect', i: 'local-editor', m: { session: 'crashing' } }
  await eventually(() => expect(watcher.heard).toContainEqual(gone))
})

test('who is not signed in, and what is no request, is refused in JSON-RPC and the connection stays', async () => {
  const socket = new WebSocket(`${lake.url.replace('http', 'ws')}/v1/socket/production`)
  const answers: { id: unknown; error?: { code: number }; result?: unknown }[] = []
  socket.on('message', (data) => answers.push(JSON.parse(String(data))))
  await new Promise((resolve) => socket.once('open', resolve))
  socket.send(JSON.stringify({ jsonrpc: '2.0', id: 'a', method: 'presence_subscribe' }))
  socket.send(
    JSON.stringify({ jsonrpc: '2.0', id: 'b', method: 'authorization', params: { authorization: 'Bearer no' } }),
  )
  socket.send('{')
  const authorization = `Bearer ${tokens.read}`
  socket.send(JSON.stringify({ jsonrpc: '2.0', id: 'c', method: 'authorization', params: { authorization } }))
  socket.send(JSON.stringify({ jsonrpc: '2.0', id: 'd', method: 'presence_teleport' }))
  socket.send(JSON.stringify({ jsonrpc: '2.0', id: 'e', method: 'presence_announce', params: { data: {} } }))
  await eventually(() => expect(answers).toHaveLength(6))
  expect(answers.map(({ id, error }) => [id, error?.code])).toEqual([
    ['a', 4001],
    ['b', 4001],
    [null, -32700],
    ['c', undefined],
    ['d', -32601],
    ['e', -32602],
  ])
  socket.terminate()
})

test('another dataset has no room here', async () => {
  const socket = new WebSocket(`${lake.url.replace('http', 'ws')}/v1/socket/other`)
  const error = await new Promise<Error>((resolve) => socket.once('error', resolve))
  expect(error.message).toContain('404')
})
