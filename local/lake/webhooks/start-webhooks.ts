// Watches the dataset and reports every committed change.
import { join } from 'node:path'
import type { Lake } from '../call.ts'
import type { LakeDocument } from '../dataset/document.ts'
import { hireCourier } from './courier.ts'
import { openQueue } from './queue.ts'
import { type Happening, reportOf } from './report.ts'
import type { Webhook } from './webhook.ts'

export type Webhooks = { close(): Promise<void> }

/** Reports what changes from now on, and what an earlier run could not deliver. */
export async function startWebhooks(lake: Lake, dataFolder: string, webhooks: Webhook[]): Promise<Webhooks> {
  const { store } = lake
  const queue = await openQueue(join(dataFolder, 'webhooks.json'))
  const courier = hireCourier(queue, webhooks)
  // Documents are never changed in place, so this is the dataset as it was before the change that is told of next.
  const before = new Map(store.documents)
  let reporting = Promise.resolve()

  async function report(happenings: Happening[]): Promise<void> {
    const place = { projectId: lake.projectId, dataset: lake.dataset, documents: store.documents }
    for (const happening of happenings) {
      for (const webhook of webhooks) {
        try {
          const delivery = await reportOf(webhook, happening, place)
          if (delivery) queue.add([delivery])
        } catch (cause) {
          console.error(`lake: the filter or projection of the webhook ${webhook.id} cannot be run`, cause)
        }
      }
    }
    courier.go()
  }

  store.onChange(({ transactionId, time, put, remove }) => {
    const changed: [string, LakeDocument | null][] = [
      ...put.map((document): [string, LakeDocument] => [document._id, document]),
      ...remove.map((id): [string, null] => [id, null]),
    ]
    const happenings = changed.map(([id, after]) => ({ transactionId, time, before: before.get(id) ?? null, after }))
    for (const [id, after] of changed) {
      if (after) before.set(id, after)
      else before.delete(id)
    }
    reporting = reporting.then(() => report(happenings))
  })
  courier.go()
  return {
    async close() {
      await reporting
      await courier.close()
    },
  }
}
