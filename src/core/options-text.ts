import { type Language, type LocalText, say } from './language.ts'

/** "Ukuran: L, Warna: nila"; empty for a product without options. */
export function optionsText(
  { options }: { readonly options: readonly { readonly name: LocalText; readonly value: LocalText }[] },
  language: Language,
): string {
  return options.map(({ name, value }) => `${say(name, language)}: ${say(value, language)}`).join(', ')
}
