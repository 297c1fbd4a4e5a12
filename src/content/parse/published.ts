import type { Published } from '../published.ts'

interface Row {
  readonly _createdAt: string
  readonly _updatedAt: string
  readonly previousSlugs: readonly string[] | null
}

const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** What is no address leads nowhere and is left out. */
export function publishedOf({ _createdAt, _updatedAt, previousSlugs }: Row): { readonly published: Published } {
  const slugs = (previousSlugs ?? []).filter((slug) => slug.length <= 200 && slugPattern.test(slug))
  return { published: { createdAt: _createdAt, updatedAt: _updatedAt, previousSlugs: slugs } }
}
