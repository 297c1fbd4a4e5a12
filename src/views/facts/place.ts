import type { Language } from '#core/language.ts'

/** Where facts for machines are told: the shop's own address, and the language of the page they stand on. */
export interface Told {
  readonly siteUrl: string
  readonly language: Language
}
