import type { ListenEvent, ListenOptions, SanityClient } from '@sanity/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenLake, openLake } from './open-lake.ts'

let lake: OpenLake

beforeAll(async () => {
  lake = await openLake()
})

afterAll(() => lake.close())

type Heard = ListenEvent<Record<string, unknown>> & Record<string, unknown>

/** Listens with the real client; `next` waits for the next event of all that came. */
async function listenTo(client: SanityClient, query: string, options: ListenOptions = {}) {
  const heard: Heard[] = []
  let tell = () => {}
  let failed: unknown
  const subscription = client
    .listen(query, {}, { events: ['welcome', 'mutation', 'reconnect', 'reset'], ...options } as never)
    .subscribe({
      next: (event) => {
        heard.push(event as Heard)
        tell()
      },
      error: (cause) => {
        failed = cause
        tell()
      },
    })
  const next = async (): Promise<Heard> => {
    while (heard.length === 0 && failed === undefined) {
      await new Promise<void>((resolve) => {
        tell = resolve
      })
    }
    const event = heard.shift()
    if (event === undefined) throw failed
    return event
  }
  return { next, stop: () => subscription.unsubscribe() }
}

test('a listener is welcomed, then hears what appears, changes and goes, each revision following the last', async () => {
  const { next, stop } = await listenTo(lake.writer, '*[_type == "story" && open == true]')
  expect(await next()).toMatchObject({ type: 'welcome', listenerName: expect.any(String) })
  const transactionId = 'first-of-all'
  await lake.writer.create({ _id: 'drafts.s', _type: 'story', open: true }, { transactionId } as never)
  const appeared = await next()
  expect(appeared).toMatchObject({
    type: 'mutation',
    documentId: 'drafts.s',
    transition: 'appear',
    mutations: [{ create: { _id: 'drafts.s', open: true } }],
    identity: 'local-editor',
    transactionTotalEvents: 1,
    visibility: 'query',
  })
  expect(appeared).not.toHaveProperty('previousRev')
  expect(appeared.resultRev).toBe(appeared.transactionId)
  await lake.writer.patch('drafts.s').set({ title: 'Batik' }).commit()
  const updated = await next()
  expect(updated).toMatchObject({
    transition: 'update',
    previousRev: appeared.resultRev,
    mutations: [{ patch: { id: 'drafts.s', set: { title: 'Batik' } } }],
    result: { _id: 'drafts.s', title: 'Batik' },
  })
  await lake.writer.patch('drafts.s').set({ open: false }).commit()
  expect(await next()).toMatchObject({ transition: 'disappear', previousRev: updated.resultRev })
  stop()
})

test('a transaction on several documents says how many events it has', async () => {
  const { next, stop } = await listenTo(lake.writer, '*[_type == "pair"]', { includeResult: false })
  await next()
  await lake.writer.transaction().create({ _id: 'p1', _type: 'pair' }).create({ _id: 'p2', _type: 'pair' }).commit()
  const two = [await next(), await next()]
  expect(two.map((event) => event.transactionTotalEvents)).toEqual([2, 2])
  expect(two.map((event) => event.transactionCurrentEvent)).toEqual([1, 2])
  expect(two.some((event) => 'result' in event)).toBe(false)
  stop()
})

test('publishing tells of the draft that went and of the document that came, as one transaction', async () => {
  await lake.writer.create({ _id: 'drafts.q', _type: 'quilt', title: 'Perca' })
  const { next, stop } = await listenTo(lake.writer, '*[_id in ["q", "drafts.q"]]')
  await next()
  await lake.writer.action({
    actionType: 'sanity.action.document.publish',
    draftId: 'drafts.q',
    publishedId: 'q',
  })
  const events = [await next(), await next()]
  expect(events.map(({ documentId, transition }) => [documentId, transition])).toEqual([
    ['q', 'appear'],
    ['drafts.q', 'disappear'],
  ])
  expect(new Set(events.map(({ transactionId }) => transactionId)).size).toBe(1)
  stop()
})

test('a listener for one id hears of that document alone', async () => {
  await lake.writer.create({ _id: 'one', _type: 'note' })
  const { next, stop } = await listenTo(lake.writer, '*[_id == "one"]')
  await next()
  await lake.writer.create({ _id: 'another', _type: 'note' })
  await lake.writer.patch('one').set({ title: 'ini' }).commit()
  expect(await next()).toMatchObject({ documentId: 'one', transition: 'update' })
  stop()
})

test('only the filter of a query counts, and versions are heard by who asks for them', async () => {
  const counted = await listenTo(lake.writer, 'count(*[_type == "tale"] | order(_id) [0..3]{title})')
  const versions = await listenTo(lake.writer, '*[_type == "tale"]', { includeAllVersions: true })
  await Promise.all([counted.next(), versions.next()])
  await lake.writer.create({ _id: 'no-tale', _type: 'note' })
  await lake.writer.create({ _id: 'versions.fair.t', _type: 'tale' })
  await lake.writer.create({ _id: 'drafts.t', _type: 'tale' })
  expect(await counted.next()).toMatchObject({ documentId: 'drafts.t' })
  expect([await versions.next(), await versions.next()].map(({ documentId }) => documentId)).toEqual([
    'versions.fair.t',
    'drafts.t',
  ])
  counted.stop()
  versions.stop()
})

test('anonymous listeners learn nothing of what a reference leads to that they may not read', async () => {
  await lake.writer.create({ _id: 'rahasia.x', _type: 'secret', word: 'melati' })
  const { next, stop } = await listenTo(lake.anonymous, '*[_type == "hint" && (open || of->word == "melati")]')
  await next()
  const of = { _type: 'reference', _ref: 'rahasia.x' }
  await lake.writer.create({ _id: 'hint-1', _type: 'hint', of })
  await lake.writer.create({ _id: 'hint-2', _type: 'hint', open: true })
  expect(await next()).toMatchObject({ documentId: 'hint-2' })
  stop()
})

test('anonymous listeners hear nothing of drafts', async () => {
  const { next, stop } = await listenTo(lake.anonymous, '*[_type == "secret"]')
  await next()
  await lake.writer.create({ _id: 'drafts.hidden', _type: 'secret' })
  await lake.writer.create({ _id: 'open', _type: 'secret' })
  expect(await next()).toMatchObject({ documentId: 'open' })
  stop()
})

test('a query that cannot be run is told to the listener', async () => {
  const { next, stop } = await listenTo(lake.writer, '*[')
  await expect(next()).rejects.toThrow()
  stop()
})

test('who comes back with the last event it heard gets what it missed, and is told when that is forgotten', async () => {
  const { transactionId } = await lake.writer.transaction().create({ _id: 'r', _type: 'resumed' }).commit()
  await lake.writer.patch('r').set({ step: 1 }).commit()
  await lake.writer.patch('r').set({ step: 2 }).commit()
  const address = new URL(`${lake.url}/v2025-02-19/data/listen/production`)
  address.searchParams.set('query', '*[_id == "r"]')
  address.searchParams.set('enableResume', 'true')
  const resumed = await frames(address, `${transactionId}#r`, 3)
  expect(resumed.map(({ name }) => name)).toEqual(['welcomeback', 'mutation', 'mutation'])
  expect(resumed.map(({ data }) => data.mutations).slice(1)).toEqual([
    [{ patch: { id: 'r', set: { step: 1 } } }],
    [{ patch: { id: 'r', set: { step: 2 } } }],
  ])
  expect((await frames(address, 'forgotten#r', 1))[0]).toMatchObject({ name: 'reset' })
})

test('a browser is sent to another port by a ticket that lets it in once', async () => {
  const address = `${lake.url}/v2025-02-19/data/listen/production?query=*`
  const { status, headers } = await fetch(address, { headers: { origin: lake.url }, redirect: 'manual' })
  expect(status).toBe(307)
  const gate = new URL(headers.get('location') ?? '')
  expect(gate.port).not.toBe(new URL(lake.url).port)
  expect((await frames(gate, '', 1))[0]).toMatchObject({ name: 'welcome' })
  // @sanity/client's reconnectOnConnectionFailure tries again after 5xx and gives up for good after 4xx.
  expect((await fetch(gate)).status).toBe(503)
})

test('more streams than one port holds go to a second one', async () => {
  const ports = new Set<string>()
  for (let stream = 0; stream < 7; stream += 1) {
    const address = `${lake.url}/v2025-02-19/data/live/events/production`
    const { headers } = await fetch(address, { headers: { origin: lake.url }, redirect: 'manual' })
    ports.add(new URL(headers.get('location') ?? '').port)
  }
  expect(ports.size).toBeGreaterThan(1)
})

test('live content says that something published has changed', async () => {
  const messages: string[] = []
  const client = lake.anonymous.withConfig({ apiVersion: 'vX' })
  const changed = new Promise<void>((resolve, reject) => {
    client.live.events().subscribe({
      next: (event) => {
        messages.push(event.type)
        if (event.type === 'message') resolve()
        else if (event.type === 'welcome') void lake.writer.create({ _type: 'news' })
      },
      error: reject,
    })
  })
  await changed
  expect(messages).toEqual(['welcome', 'message'])
})

/** The first frames of a stream, read without any client. */
async function frames(address: URL, lastEventId: string, count: number) {
  const stop = new AbortController()
  const headers = lastEventId === '' ? {} : { 'last-event-id': lastEventId }
  const response = await fetch(address, { headers, signal: stop.signal })
  const found: { name: string | undefined; data: Record<string, unknown> }[] = []
  let text = ''
  for await (const chunk of response.body ?? []) {
    text += new TextDecoder().decode(chunk)
    const parts = text.split('\n\n')
    text = parts.pop() ?? ''
    for (const part of parts) {
      const data = /^data: (.*)$/m.exec(part)?.[1]
      if (data) found.push({ name: /^event: (.*)$/m.exec(part)?.[1], data: JSON.parse(data) })
    }
    if (found.length >= count) break
  }
  stop.abort()
  return found
}

test('forty listeners at once each hear every edit, in order, and only those of their query', async () => {
  const listeners = await Promise.all(
    Array.from({ length: 40 }, (_, number) => listenTo(lake.writer, `*[_type == "crowd" && room == ${number % 2}]`)),
  )
  for (const { next } of listeners) expect(await next()).toMatchObject({ type: 'welcome' })
  for (const room of [0, 1]) await lake.writer.create({ _id: `crowd-${room}`, _type: 'crowd', room, count: 0 })
  for (let edit = 0; edit < 10; edit += 1) {
    for (const room of [0, 1]) await lake.writer.patch(`crowd-${room}`).inc({ count: 1 }).commit()
  }
  for (const [number, { next, stop }] of listeners.entries()) {
    let revision: unknown
    for (let event = 0; event < 11; event += 1) {
      const heard = await next()
      expect(heard).toMatchObject({ documentId: `crowd-${number % 2}`, transition: event === 0 ? 'appear' : 'update' })
      expect(heard.previousRev).toBe(revision)
      revision = heard.resultRev
    }
    stop()
  }
})
