import type { Content } from '#content/port.ts'
import type { Language } from '#core/language.ts'
import { writeLookbook } from '#paper/lookbook.ts'
import { bookOf, withPictures } from '#views/partner/book.ts'

/** Raised when the lookbook is drawn differently, so that no cache serves the old one. */
const recipe = 1

/** The lookbook as a PDF; null where pages are rendered on demand. */
export async function lookbookFile(content: Content, siteUrl: string, language: Language): Promise<Uint8Array | null> {
  const { book, pictures } = bookOf(await content.catalog(), { siteUrl, language })
  return content.keep({
    name: `lookbook-${language}`,
    extension: 'pdf',
    from: [recipe, book],
    pictures,
    make: (jpegs) => writeLookbook(withPictures(book, jpegs)),
  })
}

/** How large it is, for those who ask before they fetch it. */
export const lookbookBytes = async (...asked: Parameters<typeof lookbookFile>): Promise<number | undefined> =>
  (await lookbookFile(...asked))?.length

/** The file's own door. */
export async function lookbookResponse(content: Content, siteUrl: string, language: Language): Promise<Response> {
  const file = await lookbookFile(content, siteUrl, language)
  return file
    ? new Response(Buffer.from(file), { headers: { 'Content-Type': 'application/pdf' } })
    : new Response(null, { status: 404 })
}
