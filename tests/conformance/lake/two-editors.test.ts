// Two editors in one document, each with what an open document is in the Studio: a BufferedDocument of @sanity/mutator
// (createObservableBufferedDocument.ts) fed by a listener as in getPairListener.ts. sequentializeListenerEvents.ts says
// when a document is out of sync: when an event's previousRev is not the revision before it.
import { BufferedDocument, Mutation } from '@sanity/mutator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenLake, openLake, tokens } from './open-lake.ts'

const draftId = 'drafts.story'
const eventually = { timeout: 60_000, interval: 20 }

let lake: OpenLake

beforeAll(async () => {
  lake = await openLake()
})

afterAll(() => lake.close())

type Arrived = {
  type: string
  transactionId: string
  previousRev?: string
  resultRev: string
  mutations: never[]
  effects: { apply: unknown; revert: unknown }
}

async function openEditor() {
  const client = lake.clientWith({ token: tokens.write })
  const document = new BufferedDocument((await client.getDocument(draftId)) as never)
  let revision = document.LOCAL?._rev
  const breaks: string[] = []
  document.commitHandler = ({ mutation, success, failure }) => {
    const actions = mutation.mutations.map(({ patch }) => {
      const { id: _id, ...rest } = patch as { id: string }
      return { actionType: 'sanity.action.document.edit', draftId, publishedId: 'story', patch: rest } as const
    })
    // As in checkoutPair.ts: one request a commit, the transaction's id given by the mutator.
    client.action(actions as never, { transactionId: mutation.transactionId as string }).then(success, failure)
  }
  const listening = client
    .listen('*[_id in $ids]', { ids: ['story', draftId] }, {
      includeResult: false,
      includeAllVersions: true,
      events: ['welcome', 'mutation'],
      effectFormat: 'mendoza',
    } as never)
    .subscribe((event) => {
      const { type, previousRev, resultRev, ...mutation } = event as unknown as Arrived
      if (type !== 'mutation') return welcomed()
      if (previousRev !== revision) breaks.push(`${previousRev} after ${revision}`)
      revision = resultRev
      document.arrive(new Mutation({ ...mutation, resultRev, ...(previousRev ? { previousRev } : {}) }))
    })
  let welcomed: (value?: unknown) => void = () => undefined
  await new Promise((resolve) => {
    welcomed = resolve
  })
  return {
    document,
    breaks,
    edit(patch: object) {
      document.add(new Mutation({ mutations: [{ patch: { id: draftId, ...patch } }] as never }))
      return document.commit()
    },
    close: () => listening.unsubscribe(),
  }
}

test('two hundred edits in a row of two editors in one field and one list: nothing lost, nobody out of sync', async () => {
  await lake.writer.create({ _id: draftId, _type: 'story', text: '', count: 0, list: [] })
  const [first, second] = [await openEditor(), await openEditor()]
  const commits: Promise<void>[] = []
  for (let edit = 0; edit < 100; edit += 1) {
    for (const [name, editor] of Object.entries({ a: first, b: second })) {
      const items = [{ _key: `${name}${edit}` }]
      const text = `${editor.document.LOCAL?.text ?? ''}${name}`
      commits.push(editor.edit({ inc: { count: 1 }, set: { text }, insert: { after: 'list[-1]', items } }))
    }
    // Now and then one waits for the other, as people do; in between they write at the same time.
    if (edit % 10 === 9) await Promise.all(commits)
  }
  await Promise.all(commits)
  const settled = async () => {
    const stored = await lake.writer.getDocument(draftId)
    for (const { document } of [first, second]) {
      expect(document.document.HEAD).toMatchObject({ _rev: stored?._rev })
      expect(document.LOCAL).toMatchObject({ text: stored?.text, count: stored?.count, list: stored?.list })
    }
  }
  await expect.poll(() => settled().then(() => true), eventually).toBe(true)
  const stored = await lake.writer.getDocument(draftId)
  expect(stored).toMatchObject({ count: 200 })
  const keys = (stored?.list ?? []) as { _key: string }[]
  expect(new Set(keys.map(({ _key }) => _key)).size).toBe(200)
  expect([first.breaks, second.breaks]).toEqual([[], []])
  first.close()
  second.close()
}, 120_000)

test('what a day of edits has made of a document is undone to any earlier revision, as history restores it', async () => {
  const { _rev } = await lake.writer.create({ _id: 'letter', _type: 'note', text: 'pertama', tags: ['a'] })
  for (let edit = 0; edit < 20; edit += 1)
    await lake.writer
      .patch('letter')
      .set({ text: `ke-${edit}` })
      .commit()
  await lake.writer.patch('letter').unset(['tags']).commit()
  // As useRestore / historyOperations.restore of the Studio: the document at the revision, put back under its id.
  const url = `/data/history/production/documents/letter?revision=${_rev}`
  const { documents } = await lake.writer.request<{ documents: { _id: string; _type: string }[] }>({ url })
  const [then] = documents
  if (!then) throw new Error('the revision is forgotten')
  await lake.writer.createOrReplace(then)
  expect(await lake.writer.getDocument('letter')).toMatchObject({ text: 'pertama', tags: ['a'] })
})
