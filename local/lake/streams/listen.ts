// GET /data/listen: tells what happens to the documents that a query finds, in order, from now or from where it broke off.
import { mayReadPrivate } from '../access.ts'
import type { Answer } from '../answer.ts'
import { type Call, requireDataset } from '../call.ts'
import type { Happened } from '../dataset/past.ts'
import { LakeError } from '../errors.ts'
import { filterFinds } from '../groq/evaluate.ts'
import { freshId } from '../mutations/fresh-id.ts'
import { eventsOf, viewOfOne, type Wanted } from './events.ts'
import { type Outlet, streamAnswer } from './stream.ts'

const mostReplayed = 1000

export async function listen(call: Call): Promise<Answer> {
  requireDataset(call)
  const wanted = wantedBy(call)
  const problem = await problemOf(wanted)
  if (problem) return streamAnswer((outlet) => refuse(outlet, problem))
  return streamAnswer((outlet) => follow(call, wanted, outlet))
}

function wantedBy({ query, caller, lake }: Call): Wanted {
  const groq = query.get('query') ?? ''
  const params = parametersIn(query)
  const isOff = (name: string) => query.get(name) === 'false'
  return {
    finds: (document) =>
      filterFinds(groq, params, viewOfOne(document, lake.store.documents, mayReadPrivate(caller)), lake),
    mayReadPrivate: mayReadPrivate(caller),
    withVersions: query.get('includeAllVersions') === 'true',
    includeMutations: !isOff('includeMutations'),
    includeResult: query.get('includeResult') === 'true',
    includePreviousRevision: query.get('includePreviousRevision') === 'true',
    withEffects: query.get('effectFormat') === 'mendoza',
  }
}

function parametersIn(query: URLSearchParams): Record<string, unknown> {
  const given = [...query].filter(([name]) => name.startsWith('$'))
  return Object.fromEntries(given.map(([name, value]) => [name.slice(1), JSON.parse(value)]))
}

/** Tries the query on nothing, so that a bad one is told at once and not with the first change. */
async function problemOf(wanted: Wanted): Promise<string | undefined> {
  const nothing = { _id: 'x', _type: 'x', _rev: 'x', _createdAt: '', _updatedAt: '' }
  try {
    await wanted.finds(nothing)
    return undefined
  } catch (cause) {
    return cause instanceof LakeError ? cause.message : 'The parameters of the query cannot be read'
  }
}

/** A browser sees only the message of a stream, not the status of an answer. */
function refuse(outlet: Outlet, message: string): () => void {
  outlet.send('channelError', { message })
  outlet.close()
  return () => undefined
}

function follow(call: Call, wanted: Wanted, outlet: Outlet): () => void {
  let isOpen = true
  let turn = Promise.resolve()
  const tell = (happened: Happened) => {
    turn = turn
      .then(async () => {
        if (!isOpen) return
        for (const event of await eventsOf(happened, wanted)) outlet.send('mutation', event, event.eventId)
      })
      .catch((cause) => {
        console.error('lake: a listener could not be told', cause)
        outlet.close()
      })
  }
  const missed = missedBy(call)
  const listenerName = freshId()
  if (missed === 'nothing') outlet.send('welcome', { listenerName })
  else if (missed === 'too much') outlet.send('reset', { listenerName })
  else {
    outlet.send('welcomeback', { listenerName })
    for (const happened of missed) tell(happened)
  }
  const stop = call.lake.store.onChange(tell)
  return () => {
    isOpen = false
    stop()
  }
}

/** What happened since the last event that a returning listener heard. */
function missedBy({ query, headers, lake }: Call): readonly Happened[] | 'nothing' | 'too much' {
  const last = headers['last-event-id'] ?? query.get('lastEventId')
  if (query.get('enableResume') !== 'true' || typeof last !== 'string' || last === '') return 'nothing'
  const { past } = lake.store
  const index = past.indexOf(last.split('#')[0] ?? '')
  const missed = index === -1 ? [] : past.all().slice(index + 1)
  return index === -1 || missed.length > mostReplayed ? 'too much' : missed
}
