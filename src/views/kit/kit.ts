import type { Producer, Product } from '#content/shop.ts'
import { type Language, say } from '#core/language.ts'
import { kitCaptions } from '#core/messages/kit.ts'

export const uses = ['status', 'instagram', 'poster'] as const
export type Use = (typeof uses)[number]

export interface Caption {
  readonly use: Use
  readonly language: Language
  readonly text: string
}

const worksNamed = 3

/**
 * Ready texts in both languages, of what the catalogue holds and nothing else: no person is named in them. One whose
 * maker has no English summary still has its English text, with the summary as the maker wrote it.
 */
export function captionsOf(maker: Producer, products: readonly Product[], url: string): readonly Caption[] {
  const works = worksToShow(maker, products)
  return uses.flatMap((use) =>
    (['id', 'en'] as const).map((language) => {
      const names = new Intl.ListFormat(language).format(
        works.map(({ title }) => begins(say(title, language), language)),
      )
      const [name, place, summary] = [maker.name, maker.place, maker.summary].map((text) => say(text, language))
      const spoken = { name: name ?? '', place: place ?? '', summary: summary ?? '', works: names, url }
      return { use, language, text: kitCaptions[language][use](spoken) }
    }),
  )
}

/** The works that a kit shows: what editors put forward comes first; not what may be gone before a text is read. */
export const worksToShow = (maker: Producer, products: readonly Product[]): readonly Product[] =>
  products
    .filter(({ producer, variants }) => producer.id === maker.id && variants.some(isThereForLong))
    .slice(0, worksNamed)

const isThereForLong = ({ availability: { kind } }: Product['variants'][number]): boolean =>
  kind === 'made_to_order' || kind === 'in_stock'

/** A title inside a sentence. */
const begins = (title: string, language: Language): string =>
  title.charAt(0).toLocaleLowerCase(language) + title.slice(1)
