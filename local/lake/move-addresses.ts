// Asset documents carry their full address. When the lake answers on another port than last time, they follow it.
import type { Store } from './dataset/store.ts'
import { freshId } from './mutations/fresh-id.ts'

/** Not an edit: revisions stay. @param baseUrl without a slash at the end. */
export async function moveAssetAddresses(store: Store, baseUrl: string): Promise<void> {
  await store.transact((documents) => {
    const put = [...documents.values()]
      .filter((document) => document._type === 'sanity.imageAsset' || document._type === 'sanity.fileAsset')
      .map((document) => ({ ...document, url: `${baseUrl}/${document.path}` }))
      .filter((document) => documents.get(document._id)?.url !== document.url)
    const change = { transactionId: freshId(), time: new Date().toISOString(), author: 'lake', put, remove: [] }
    return { change: put.length === 0 ? null : change, outcome: undefined }
  })
}
