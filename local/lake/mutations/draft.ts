// The dataset as one transaction has it so far: what is there, and what the transaction put over it.
import type { Documents, LakeDocument } from '../dataset/document.ts'

export type Stamp = { transactionId: string; time: string; author: string }

export type Result = {
  id: string
  operation: 'create' | 'update' | 'delete' | 'none'
  document?: LakeDocument | undefined
}

export type Place = { projectId: string; dataset: string }

/** The dataset as the transaction has it so far; null in `touched` is a deleted document. */
export type Draft = {
  touched: Map<string, LakeDocument | null>
  get(id: string): LakeDocument | undefined
  all(): Map<string, LakeDocument>
}

export function openDraft(documents: Documents): Draft {
  const touched = new Map<string, LakeDocument | null>()
  return {
    touched,
    get: (id) => (touched.has(id) ? (touched.get(id) ?? undefined) : documents.get(id)),
    all() {
      const all = new Map(documents)
      for (const [id, document] of touched) {
        if (document) all.set(id, document)
        else all.delete(id)
      }
      return all
    },
  }
}
