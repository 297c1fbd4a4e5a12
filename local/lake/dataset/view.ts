// The dataset as one caller sees it in one perspective. Views are made once and kept until the next change.
import { refusal } from '../errors.ts'
import { type Documents, isPublishedId, type LakeDocument, publishedIdOf } from './document.ts'
import { type Perspective, showsUnpublished } from './perspective.ts'
import type { Store } from './store.ts'

export type View = {
  list: LakeDocument[]
  /** The documents of the list. */
  byId: Documents
  /** Where references lead, when that is more than the list. */
  beyond?: Pick<Documents, 'get'>
}

export type Views = { of(perspective: Perspective, mayReadPrivate: boolean): View }

const keptViews = 16

export function keepViews(store: Store): Views {
  let revision = store.revision()
  const kept = new Map<string, View>()
  return {
    /** @throws LakeError 401 when an anonymous caller asks for drafts or a release. */
    of(perspective, mayReadPrivate) {
      if (showsUnpublished(perspective) && !mayReadPrivate) {
        throw refusal(401, 'This perspective shows unpublished documents and requires a token')
      }
      if (revision !== store.revision() || kept.size >= keptViews) kept.clear()
      revision = store.revision()
      const key = `${mayReadPrivate} ${perspective}`
      const view = kept.get(key) ?? makeView(store.documents, perspective, mayReadPrivate)
      kept.set(key, view)
      return view
    },
  }
}

function makeView(documents: Documents, perspective: Perspective, mayReadPrivate: boolean): View {
  const visible = [...documents.values()].filter((document) => mayReadPrivate || !document._id.includes('.'))
  const list = listOf(visible, perspective)
  return { list, byId: new Map(list.map((document) => [document._id, document])) }
}

function listOf(documents: LakeDocument[], perspective: Perspective): LakeDocument[] {
  if (perspective === 'raw') return documents
  if (perspective === 'raw without versions') return documents.filter(({ _id }) => !_id.startsWith('versions.'))
  return layered(documents, perspective)
}

function layered(documents: LakeDocument[], layers: string[]): LakeDocument[] {
  const onlyPublished = layers.length === 1
  const shown = new Map<string, LakeDocument>()
  for (const layer of layers) {
    for (const document of documents) {
      const id = publishedIdOf(document._id)
      if (layerOf(document._id) !== layer || shown.has(id)) continue
      shown.set(id, onlyPublished ? document : asShown(document, id))
    }
  }
  return [...shown.values()]
}

const knownAsShown = new WeakMap<LakeDocument, LakeDocument>()

/** The same object every time: what is known of a document (the words in it) need not be found out again. */
function asShown(document: LakeDocument, id: string): LakeDocument {
  const known = knownAsShown.get(document) ?? { ...document, _id: id, _originalId: document._id }
  knownAsShown.set(document, known)
  return known
}

function layerOf(id: string): string {
  if (isPublishedId(id)) return 'published'
  return id.startsWith('drafts.') ? 'drafts' : (id.split('.')[1] ?? '')
}
