// Words that packages have written into their code, where no bundle of texts reaches them. The Studio is built with ours in their
// place (docs/decisions/266); a test holds each of them to the package as it is installed.
import drag from './fixed/drag.json' with { type: 'json' }
import dragList from './fixed/drag-list.json' with { type: 'json' }
import languages from './fixed/languages.json' with { type: 'json' }
import media from './fixed/media.json' with { type: 'json' }
import order from './fixed/order.json' with { type: 'json' }
import ui from './fixed/ui.json' with { type: 'json' }

/** By file under `node_modules`: pieces of code as they stand there, or plain words where something is named or said. */
export const fixedWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '@sanity/ui/dist/index.js': only(ui, 'Close dialog'),
  '@sanity/ui/dist/autocomplete.js': only(ui, 'Clear', 'Open'),
  '@sanity/ui/dist/textInput-DhYi5cPT.js': only(ui, 'Clear'),
  '@sanity/orderable-document-list/dist/index.js': order,
  '@hello-pangea/dnd/dist/dnd.esm.js': dragList,
  '@dnd-kit/core/dist/core.esm.js': drag,
  'sanity-plugin-internationalized-array/dist/index.js': languages,
  'sanity-plugin-media/dist/index.js': media,
}

function only(words: Readonly<Record<string, string>>, ...keys: readonly string[]) {
  return Object.fromEntries(keys.map((key) => [key, words[key] ?? key]))
}

const said =
  /((?:\b(?:children|title|text|label|placeholder|message|description|header|headerTitle|tooltip|confirmText|asc|desc)|"aria-label"): (?:\w+ \? )?|return |\? |placeholder: \w+ \? )"([^"\n]+)"/g

/** A package's code with our words. */
export function withOurWords(code: string, words: Readonly<Record<string, string>>): string {
  const pieces = Object.entries(words).filter(([theirs]) => isPiece(theirs))
  const replaced = pieces.reduce((text, [theirs, ours]) => text.replaceAll(theirs, () => ours), code)
  return replaced.replace(said, (whole, before: string, theirs: string) => {
    // What reads JSON as a module adds a `default`, which is no word.
    const ours: unknown = Object.hasOwn(words, theirs) ? words[theirs] : undefined
    return typeof ours !== 'string' ? whole : `${before}${JSON.stringify(ours)}`
  })
}

/** Code rather than a word: replaced wherever it stands. */
export function isPiece(theirs: string): boolean {
  return /["`$\\\n]|^You |^Movement/.test(theirs)
}

/** For Vite, which builds the Studio. */
export function fixedWordsPlugin() {
  return {
    name: 'galeri-fixed-words',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      const file = Object.keys(fixedWords).find((name) => id.split('?')[0]?.endsWith(`/node_modules/${name}`))
      return file === undefined ? null : { code: withOurWords(code, fixedWords[file] ?? {}), map: null }
    },
  }
}
