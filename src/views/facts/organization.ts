import type { OrganizationLeaf } from 'schema-dts'
import type { Producer, ProducerSummary, ShopSettings } from '#content/shop.ts'
import type { Award } from '#content/source.ts'
import { type Language, say } from '#core/language.ts'
import { absolute, homePath, producerPath } from '#core/paths.ts'
import type { Told } from './place.ts'

/** Who sells: one thing under one name, however many pages speak of it. */
export const sellerName = (siteUrl: string): string => absolute(siteUrl, '/#penjual')

/** The shop itself, for the front page. */
export function sellerFacts({ name, tagline, seller }: ShopSettings, { siteUrl, language }: Told): OrganizationLeaf {
  return {
    '@type': 'Organization',
    '@id': sellerName(siteUrl),
    name,
    legalName: seller.name,
    slogan: say(tagline, language),
    url: absolute(siteUrl, homePath(language)),
    logo: absolute(siteUrl, '/apple-touch-icon.png'),
    email: seller.email,
    ...(seller.phone ? { telephone: seller.phone } : {}),
    address: seller.address,
  }
}

/** A maker in one line, where something else is told of. */
export function makerName(maker: ProducerSummary, { siteUrl, language }: Told): OrganizationLeaf {
  return {
    '@type': 'Organization',
    name: say(maker.name, language),
    url: absolute(siteUrl, producerPath(language, maker.slug)),
  }
}

/** Prizes of a work or a maker, each with its year. */
export function awardFacts(awards: readonly Award[] | undefined, language: Language): { award?: string[] } {
  return awards?.length ? { award: awards.map(({ title, year }) => `${say(title, language)}, ${year}`) } : {}
}

/** A maker on its own page. Nothing here is of a person; small counts have not come this far. */
export function makerFacts(maker: Producer, told: Told, image: string | undefined): OrganizationLeaf {
  const { language, siteUrl } = told
  return {
    ...makerName(maker, told),
    description: say(maker.summary, language),
    ...(image ? { image: absolute(siteUrl, image) } : {}),
    address: { '@type': 'PostalAddress', addressLocality: say(maker.place, language), addressCountry: 'ID' },
    ...(maker.skills.length > 0 ? { knowsAbout: maker.skills.map((skill) => say(skill, language)) } : {}),
    ...awardFacts(maker.awards, language),
    ...(maker.nib ? { identifier: { '@type': 'PropertyValue', propertyID: 'NIB', value: maker.nib } } : {}),
    ...(maker.headcount ? { numberOfEmployees: { '@type': 'QuantitativeValue', value: maker.headcount } } : {}),
  }
}
