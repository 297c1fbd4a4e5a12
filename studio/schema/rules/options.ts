interface Named {
  readonly code?: string
  readonly name?: readonly Text[]
  readonly label?: readonly Text[]
}
interface Text {
  readonly language?: string
  readonly value?: string
}
export interface OptionOfProduct extends Named {
  readonly values?: readonly Named[]
}

/** What most shops call it; own words are as good. */
const usualOptions = ['ukuran', 'warna', 'model', 'motif']
const usualValues = ['s', 'm', 'l', 'xl', 'xxl', 'kecil', 'sedang', 'besar', 'putih', 'hitam', 'merah', 'biru', 'hijau']

/** As codes are written: "Biru Tua" is `biru-tua`, so that M and m are one. */
export function codeOf(typed: string): string {
  return typed
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
}

/**
 * The codes to choose from in a field, by the end of its path: of a variant's choice those that the product has, of the
 * product's own options the usual ones.
 */
export function codesFor(
  field: 'option' | 'value' | 'optionCode' | 'valueCode',
  options: readonly OptionOfProduct[] | undefined,
  chosen: string | undefined,
): readonly string[] {
  const known = (things: readonly Named[] | undefined) => (things ?? []).flatMap(({ code }) => code ?? [])
  switch (field) {
    case 'option':
      return known(options)
    case 'value':
      return known(options?.find(({ code }) => code === chosen)?.values)
    case 'optionCode':
      return usualOptions
    case 'valueCode':
      return usualValues
  }
}

/** No option stands twice, and no value of one: neither by code nor by what buyers read, however it is written. */
export function checkOptions(options: readonly OptionOfProduct[] | undefined): true | string {
  const doubled = doubledIn(options, ({ name }) => name)
  if (doubled) return `Pilihan “${doubled}” ada dua kali.`
  for (const { values, code } of options ?? []) {
    const value = doubledIn(values, ({ label }) => label)
    if (value)
      return `Nilai “${value}” ada dua kali pada ${code ?? 'pilihan ini'}. Huruf besar dan kecil dianggap sama.`
  }
  return true
}

function doubledIn(things: readonly Named[] | undefined, textsOf: (thing: Named) => readonly Text[] | undefined) {
  const met = new Set<string>()
  for (const thing of things ?? []) {
    const words = textsOf(thing)?.find(({ language }) => language === 'id')?.value
    const own = new Set([thing.code, words].flatMap((text) => codeOf(text ?? '').replace(/-$/, '') || []))
    for (const one of own) {
      if (met.has(one)) return words ?? thing.code
    }
    for (const one of own) met.add(one)
  }
  return undefined
}
