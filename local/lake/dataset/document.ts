// A document as the lake keeps it. Documents are never changed in place: a new revision is a new object.
export type LakeDocument = {
  _id: string
  _type: string
  _rev: string
  _createdAt: string
  _updatedAt: string
  [field: string]: unknown
}

export type Documents = ReadonlyMap<string, LakeDocument>

export function isPublishedId(id: string): boolean {
  return !id.startsWith('drafts.') && !id.startsWith('versions.')
}

/** `drafts.x` and `versions.<release>.x` belong to `x`. */
export function publishedIdOf(id: string): string {
  if (id.startsWith('drafts.')) return id.slice('drafts.'.length)
  if (id.startsWith('versions.')) return id.split('.').slice(2).join('.')
  return id
}

/** Letters, digits, `_`, `-` and single inner dots, 128 at most: what the hosted lake accepts. */
export function isDocumentId(id: unknown): id is string {
  return typeof id === 'string' && id.length <= 128 && /^[A-Za-z0-9_][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)*$/.test(id)
}
