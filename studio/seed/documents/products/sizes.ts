import type { Both } from '../build.ts'
import type { OptionSeed, SizeTableSeed, Stock, VariantSeed } from './product-seed.ts'

const size: Both = ['Ukuran', 'Size']

/** The option "Ukuran" with these letters, smallest first. */
export const sizeOption = (letters: readonly string[]): OptionSeed => ({
  code: 'ukuran',
  name: size,
  values: Object.fromEntries(letters.map((letter) => [letter.toLowerCase(), [letter, letter] as const])),
})

/** One variant for each size, `<sku>-<SIZE>`; each size costs `step` more than the one before. */
export function sized(
  sku: string,
  letters: readonly string[],
  first: { readonly price: number; readonly step: number; readonly grams: number },
  stock: (letter: string) => Stock,
): readonly VariantSeed[] {
  return letters.map((letter, index) => ({
    sku: `${sku}-${letter}`,
    price: first.price + index * first.step,
    grams: first.grams + index * 20,
    stock: stock(letter),
    choose: { ukuran: letter.toLowerCase() },
  }))
}

const chest: Both = ['Lingkar dada (cm)', 'Chest (cm)']
const length: Both = ['Panjang (cm)', 'Length (cm)']

/** Adults' shirts, S to XXL. */
export const shirtSizes: SizeTableSeed = {
  columns: [size, chest, length],
  rows: [
    ['S', '96', '68'],
    ['M', '102', '70'],
    ['L', '108', '72'],
    ['XL', '114', '74'],
    ['XXL', '122', '76'],
  ],
}

/** Mukena: the upper part is measured from the forehead. */
export const mukenaSizes: SizeTableSeed = {
  columns: [
    size,
    ['Panjang atasan (cm)', 'Upper part (cm)'],
    ['Panjang bawahan (cm)', 'Lower part (cm)'],
    ['Tinggi badan (cm)', 'Height of the wearer (cm)'],
  ],
  rows: [
    ['M', '115', '105', '150-160'],
    ['L', '122', '110', '160-168'],
    ['XL', '130', '115', '168-178'],
  ],
}

/** Children's mukena, by height. */
export const childMukenaSizes: SizeTableSeed = {
  columns: [
    size,
    ['Panjang atasan (cm)', 'Upper part (cm)'],
    ['Panjang bawahan (cm)', 'Lower part (cm)'],
    ['Tinggi badan (cm)', 'Height of the wearer (cm)'],
  ],
  rows: [
    ['S', '75', '68', '105-115'],
    ['M', '85', '76', '116-128'],
    ['L', '95', '85', '129-140'],
  ],
}

/** School uniforms: shirt and what is worn below. */
export const schoolSizes = (rows: readonly (readonly string[])[]): SizeTableSeed => ({
  columns: [size, chest, ['Lingkar pinggang (cm)', 'Waist (cm)'], ['Tinggi badan (cm)', 'Height of the wearer (cm)']],
  rows,
})
