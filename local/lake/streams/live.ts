// GET /data/live/events: says only that something has changed; who shows content then asks again.
import type { Answer } from '../answer.ts'
import { type Call, requireDataset } from '../call.ts'
import { isPublishedId } from '../dataset/document.ts'
import type { Happened } from '../dataset/past.ts'
import { syncTagOf } from '../query.ts'
import { streamAnswer } from './stream.ts'

export function live(call: Call): Answer {
  requireDataset(call)
  const tags = [syncTagOf(call.lake.dataset)]
  const withDrafts = call.query.get('includeDrafts') === 'true' && call.caller.role !== 'anonymous'
  const concerns = ({ touched }: Happened) => withDrafts || touched.some(({ id }) => isPublishedId(id))
  return streamAnswer((outlet) => {
    outlet.send('welcome', { id: String(call.lake.store.revision()) })
    return call.lake.store.onChange((happened) => {
      const id = String(happened.sequence)
      if (concerns(happened)) outlet.send('message', { id, tags }, id)
    })
  })
}
