// The dataset as one transaction has it so far: what is there, and what the transaction put over it.
import type { Documents, LakeDocument } from '../dataset/document.ts'

export type Stamp = { transactionId: string; time: string; author: string; request?: string }

export type Result = {
  id: string
  operation: 'create' | 'update' | 'delete' | 'none'
  document?: LakeDocument | undefined
}

export type Place = { projectId: string; dataset: string }

/** The dataset as the transaction has it so far; null in `touched` is a deleted document. */
export type Draft = {
  touched: Map<string, LakeDocument | null>
  /** Patches by document; a document that was also created, replaced or deleted has none. */
  patches: Map<string, object[] | null>
  /** Of which nothing is to be remembered. */
  purged: Set<string>
  get(id: string): LakeDocument | undefined
  all(): Map<string, LakeDocument>
}

export function openDraft(documents: Documents): Draft {
  const touched = new Map<string, LakeDocument | null>()
  return {
    touched,
    patches: new Map(),
    purged: new Set(),
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
