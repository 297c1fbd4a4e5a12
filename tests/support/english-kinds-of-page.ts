import { counterpartOrHome } from '#core/counterpart.ts'
import { englishWords } from '#core/paths.ts'
import { kindsOfPage } from './kinds-of-page.ts'

/** The same kinds of page at their English addresses. */
export const englishKindsOfPage: typeof kindsOfPage = kindsOfPage.map(({ kind, from, link }) => ({
  kind,
  from: from === '/tidak-ada/' ? '/en/not-there/' : counterpartOrHome(from, 'en'),
  ...(link && { link: inEnglish(link) }),
}))

/** `^\/produk\/…` becomes `^\/en\/products\/…`. */
function inEnglish({ source }: RegExp): RegExp {
  return new RegExp(source.replace(/^\^\\\/([a-z-]+)/, (_, word) => `^\\/en\\/${englishWords[word]}`))
}
