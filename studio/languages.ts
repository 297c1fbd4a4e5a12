import { internationalizedArray } from 'sanity-plugin-internationalized-array'

/** Indonesian first, English beside it: the field types that hold a text in both. */
export const languages = internationalizedArray({
  languages: [
    { id: 'id', title: 'Indonesia' },
    { id: 'en', title: 'Inggris' },
  ],
  // None: a field that is merely looked at is not written in. What is required begins in Indonesian by its initial value.
  defaultLanguages: [],
  fieldTypes: ['string', 'text', 'richText'],
  languageDisplay: 'titleOnly',
  // One button a language is enough, and this one would be in English.
  buttonAddAll: false,
  // A published document keeps its order: opening it must not make a draft.
  restoreOrder: false,
})
