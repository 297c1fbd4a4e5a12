// A lake that is older than approvals: what was on the shop stays there, once. Later starts change nothing.
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { approvalIdOf, digestOf, isApprovable } from '../../../src/core/approval.ts'
import { robots } from '../access.ts'
import type { Lake } from '../call.ts'
import { isPublishedId } from '../dataset/document.ts'
import { writeDurably } from '../dataset/snapshot.ts'
import { approvalDocument } from './under-approval.ts'

export async function approveWhatWasThere({ store }: Lake, dataFolder: string): Promise<void> {
  const marker = join(dataFolder, 'approvals-kept')
  if (!store.documents.has('shopSettings') || (await readFile(marker).then(Boolean, () => false))) return
  await store.transact((documents) => {
    const stamp = { transactionId: randomUUID(), time: new Date().toISOString(), author: robots.write.id }
    const put = [...documents.values()]
      .filter(({ _id, _type }) => isApprovable(_type) && isPublishedId(_id) && !documents.has(approvalIdOf(_id)))
      .map((document) => {
        const added = { digest: digestOf(document), approvedBy: stamp.author, approvedAt: document._createdAt }
        const entry = { ...added, authors: [stamp.author], means: 'import' as const }
        return approvalDocument(document._id, [entry], undefined, stamp, document._createdAt)
      })
    return { change: put.length > 0 ? { ...stamp, put, remove: [] } : null, outcome: undefined }
  })
  await writeDurably(marker, Buffer.from('1'))
}
