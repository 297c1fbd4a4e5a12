import type { Catalog } from '#content/port.ts'
import type { Picture, Product } from '#content/shop.ts'
import { type Language, say } from '#core/language.ts'
import { lookbookTexts } from '#core/messages/lookbook.ts'
import { partnerTexts } from '#core/messages/partners.ts'
import { storefront } from '#core/messages/storefront.ts'
import { formatRupiah } from '#core/money.ts'
import { motifOf } from '#core/motif/motif.ts'
import { motifOfMaker } from '#core/motif/of-maker.ts'
import { absolute, bulkOrderPath, lookbookPath, producerPath } from '#core/paths.ts'
import type { Lookbook } from '#paper/lookbook.ts'
import { capacities, type Featured, lookbook } from './capacity.ts'

/** Makers of whom the whole lookbook tells; the partners' page shows fewer. */
export const makersInBook = 8

type Shown = Pick<Catalog, 'producers' | 'products' | 'settings'>
type Drawn = Lookbook['spreads'][number]['works'][number]
interface Told {
  readonly siteUrl: string
  readonly language: Language
}

export const featured = ({ producers, products }: Pick<Shown, 'producers' | 'products'>): readonly Featured[] =>
  lookbook(producers, products, makersInBook)

/** The lookbook's words, and its pictures in the order in which they are shown; all of it is in the catalogue. */
export function bookOf(catalog: Shown, told: Told): { readonly book: Lookbook; readonly pictures: readonly Picture[] } {
  const { language, siteUrl } = told
  const texts = lookbookTexts(language)
  const makers = featured(catalog)
  const address = (path: string) => absolute(siteUrl, path)
  const changes = makers.flatMap(({ maker, works }) => [maker, ...works.map(({ product }) => product)])
  const at = changes
    .map(({ published }) => published?.updatedAt ?? '')
    .sort()
    .at(-1)
  const book: Lookbook = {
    language,
    title: texts.title,
    lead: texts.leadOf(makers.length),
    shop: catalog.settings.name,
    address: short(address(lookbookPath(language))),
    at: new Date(at || 0),
    motif: motifOf('galeri-karya'),
    spreads: makers.map((one) => spreadOf(one, told)),
    closing: {
      title: texts.closing,
      lines: [
        ...texts.steps,
        texts.write(catalog.settings.seller.email),
        ...(hasSamples(makers) ? [texts.sample] : []),
      ],
      link: { text: texts.ask(short(address(bulkOrderPath(language)))), url: address(bulkOrderPath(language)) },
      tableTitle: texts.table,
      table: capacityTable(catalog, language),
    },
    page: texts.page,
  }
  return { book, pictures: makers.flatMap(({ works }) => works.map(({ cover }) => cover)) }
}

/** The same with its pictures, as JPEG in the order of `pictures`. */
export function withPictures(book: Lookbook, jpegs: readonly Uint8Array[]): Lookbook {
  let next = 0
  const drawn = (work: Drawn): Drawn => ({ ...work, jpeg: jpegs[next++] ?? work.jpeg })
  return { ...book, spreads: book.spreads.map((spread) => ({ ...spread, works: spread.works.map(drawn) })) }
}

const short = (url: string): string => url.replace(/^https?:\/\//, '')
const hasSamples = (makers: readonly Featured[]): boolean =>
  makers.some(({ works }) => works.some(({ product }) => product.variants.some(({ samplePrice }) => samplePrice)))

function spreadOf({ maker, works }: Featured, { siteUrl, language }: Told): Lookbook['spreads'][number] {
  const texts = lookbookTexts(language)
  const name = say(maker.name, language)
  const url = absolute(siteUrl, producerPath(language, maker.slug))
  const skills = maker.skills.map((skill) => say(skill, language)).join(', ')
  return {
    motif: motifOfMaker(maker),
    above: `${storefront(language).producer.kinds[maker.kind]}, ${say(maker.place, language)}`,
    name,
    summary: say(maker.summary, language),
    works: works.map(({ product, cover }) => ({
      title: say(product.title, language),
      price: priceOf(product, language),
      alt: say(cover.alt, language),
      jpeg: new Uint8Array(),
    })),
    facts: [
      ...(skills ? [[texts.skills, skills] as const] : []),
      ...(maker.weeklyCapacity ? [[texts.weekly, texts.perWeek(maker.weeklyCapacity)] as const] : []),
      ...maker.awards.map(
        ({ title, year, source }) => [texts.award, `${say(title, language)}, ${year} (${source.publisher})`] as const,
      ),
    ],
    link: { text: short(url), alt: texts.qrAlt(name), url },
  }
}

function priceOf({ variants }: Product, language: Language): string {
  const prices = variants.map(({ price }) => price)
  const lowest = formatRupiah(Math.min(...prices), language)
  return Math.max(...prices) > Math.min(...prices) ? `${storefront(language).product.from} ${lowest}` : lowest
}

function capacityTable({ producers, products }: Shown, language: Language): Lookbook['closing']['table'] {
  const { capacity } = partnerTexts(language)
  return {
    columns: [
      { title: capacity.maker, share: 4 },
      { title: capacity.skills, share: 4 },
      { title: capacity.weekly, share: 2, align: 'right' },
    ],
    rows: capacities(producers, products).map(({ maker, weekly }) => [
      say(maker.name, language),
      maker.skills.map((skill) => say(skill, language)).join(', '),
      capacity.pieces(weekly),
    ]),
    size: 10,
  }
}
