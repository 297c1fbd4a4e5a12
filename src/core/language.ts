export const languages = ['id', 'en'] as const
export type Language = (typeof languages)[number]

/** Each language by its own name, and as short as a narrow screen needs it. */
export const languageNames = {
  id: { name: 'Bahasa Indonesia', short: 'ID' },
  en: { name: 'English', short: 'EN' },
} as const satisfies Record<Language, { name: string; short: string }>

export function otherLanguage(language: Language): Language {
  return language === 'id' ? 'en' : 'id'
}

/** A text people read: Indonesian always, English where an editor has written it. */
export interface LocalText {
  readonly id: string
  readonly en?: string
}

/** The text in the wanted language, or in Indonesian where there is no translation. */
export function say(text: LocalText, language: Language): string {
  return language === 'en' && text.en ? text.en : text.id
}

/** The `lang` attribute a text needs on a page in `language`: set only where it falls back. */
export function langOf(text: LocalText, language: Language): Language | undefined {
  return language === 'en' && !text.en ? 'id' : undefined
}

type Messages = { readonly [key: string]: string | readonly string[] | ((...values: never[]) => string) | Messages }
type Widened<T> = T extends string
  ? string
  : T extends (...values: infer V) => string
    ? (...values: V) => string
    : { readonly [K in keyof T]: Widened<T[K]> }

/**
 * The texts of one area of the shop. Indonesian is complete; English has the same shape, and until an area is
 * translated its English page falls back as a whole.
 */
export function messages<const T extends Messages>(id: T, en?: Widened<T>): (language: Language) => Widened<T> {
  return (language) => (language === 'en' && en ? en : (id as unknown as Widened<T>))
}
