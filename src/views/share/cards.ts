import type { ShareCard } from '#content/cards/card.ts'
import type { Producer, ProducerSummary, Product, Story } from '#content/shop.ts'
import { formatDate } from '#core/day.ts'
import { type Language, say } from '#core/language.ts'
import { storefront } from '#core/messages/storefront.ts'
import { formatRupiah } from '#core/money.ts'
import { motifOf } from '#core/motif/motif.ts'
import { motifOfMaker } from '#core/motif/of-maker.ts'

const motif = (maker: ProducerSummary | undefined) => (maker ? motifOfMaker(maker) : motifOf('galeri-karya'))

/** A product: its picture, its maker's name and border, and its price, as its page says it. */
export function productCard(product: Product, language: Language): ShareCard {
  const texts = storefront(language)
  const prices = product.variants.map(({ price }) => price)
  const lowest = Math.min(...prices)
  const price = formatRupiah(lowest, language)
  const isSample = product.variants.some(({ samplePrice }) => samplePrice)
  return {
    picture: product.pictures[0],
    above: say(product.producer.name, language),
    title: say(product.title, language),
    below: [
      Math.max(...prices) > lowest ? `${texts.product.from} ${price}` : price,
      ...(isSample ? [texts.product.samplePrice] : []),
    ].join(' · '),
    motif: motif(product.producer),
    shopName: texts.shopName,
  }
}

/** A maker: a picture of its work, or its cloth. */
export function makerCard(maker: Producer, language: Language): ShareCard {
  const texts = storefront(language)
  return {
    picture: maker.picture,
    above: texts.producer.kinds[maker.kind],
    title: say(maker.name, language),
    below: say(maker.place, language),
    motif: motif(maker),
    shopName: texts.shopName,
  }
}

/** A story: its picture and its day, with the border of the first maker it tells of. */
export function storyCard(story: Story, language: Language): ShareCard {
  const texts = storefront(language)
  return {
    picture: story.picture,
    above: texts.stories,
    title: say(story.title, language),
    below: formatDate(story.date, language),
    motif: motif(story.producers[0]),
    shopName: texts.shopName,
  }
}
