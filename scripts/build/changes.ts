import type { Catalog } from '#content/port.ts'
import { type Language, languages } from '#core/language.ts'
import {
  homePath,
  producerPath,
  producersPath,
  productPath,
  productsPath,
  storiesPath,
  storyPath,
} from '#core/paths.ts'

type Dated = Pick<Catalog, 'products' | 'producers' | 'stories'>

/** When what a page shows was last changed in the CMS (ISO instants), by address; a list changes with what it lists. */
export function changesOf({ products, producers, stories }: Dated): ReadonlyMap<string, string> {
  const changes = new Map<string, string>()
  const note = (path: string, at: string) => {
    if (at > (changes.get(path) ?? '')) changes.set(path, at)
  }
  const lists = [
    { things: products, pathOf: productPath, listPath: productsPath },
    { things: producers, pathOf: producerPath, listPath: producersPath },
    { things: stories, pathOf: storyPath, listPath: storiesPath },
  ]
  const noteIn = (language: Language) => {
    for (const { things, pathOf, listPath } of lists) {
      for (const { slug, published } of things) {
        if (!published) continue
        for (const path of [pathOf(language, slug), listPath(language), homePath(language)]) {
          note(path, published.updatedAt)
        }
      }
    }
  }
  languages.forEach(noteIn)
  return changes
}
