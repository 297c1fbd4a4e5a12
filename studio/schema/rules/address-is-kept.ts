import type { ValidationContext } from 'sanity'
import { askedLately } from './asked-lately.ts'
import { checkAddress } from './slug.ts'

interface Slug {
  readonly current?: string
}

/** A published address is left only where the old one leads on: by `previousSlugs`, or not at all. */
export const addressIsKept =
  (remembers: boolean) =>
  async (slug: Slug | undefined, context: ValidationContext): Promise<true | string> => {
    const { document } = context
    if (!document?._id.startsWith('drafts.') || !slug?.current) return true
    const id = document._id.replace(/^drafts\./, '')
    const published = await askedLately<string | null>(context, '*[_id == $id][0].slug.current', { id })
    const previous = remembers ? ((document.previousSlugs as readonly string[] | undefined) ?? []) : null
    return checkAddress(published ?? undefined, slug.current, previous)
  }
