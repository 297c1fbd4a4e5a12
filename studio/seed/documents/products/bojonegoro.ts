import { care, made, type ProductSeed, packing, ready, type VariantSeed } from './product-seed.ts'
import { schoolSizes, shirtSizes, sized, sizeOption } from './sizes.ts'

const uniform = {
  categories: ['seragam-masker'],
  techniques: ['jahit-konveksi'],
  care: care.cotton,
  packaging: packing.folded,
} as const
const letters = ['S', 'M', 'L', 'XL']
const office = ['S', 'M', 'L', 'XL', 'XXL']

const below = {
  code: 'bawahan',
  name: ['Bawahan', 'Lower part'],
  values: { celana: ['Celana', 'Trousers'], rok: ['Rok', 'Skirt'] },
} as const

/** Every size with trousers and with a skirt. */
function schoolVariants(sku: string, price: number, weekly: number): readonly VariantSeed[] {
  return letters.flatMap((letter, index) =>
    (['celana', 'rok'] as const).map((part) => ({
      sku: `${sku}-${letter}-${part === 'celana' ? 'CLN' : 'ROK'}`,
      price: price + index * 5_000,
      grams: 380 + index * 30,
      stock: made(6, weekly),
      choose: { ukuran: letter.toLowerCase(), bawahan: part },
    })),
  )
}

/** Masks and uniforms. */
export const bojonegoro: readonly ProductSeed[] = [
  {
    ...uniform,
    slug: 'masker-kain-tiga-lapis',
    english: 'Three-layer cloth masks, pack of 5',
    summary: [
      'Lima masker kain berlipit tiga lapis, dengan kawat hidung dan tali yang tidak menarik telinga.',
      'Five pleated cloth masks in three layers, with a nose wire and loops that do not pull.',
    ],
    about: [
      `Lapis luar rapat, lapis tengah penyaring, lapis dalam katun lembut. Kampuhnya diobras, jadi tahan dicuci berkali-kali.

      Masker kain untuk pemakaian sehari-hari, bukan alat medis.`,
      `A close outer layer, a filtering middle, soft cotton within. Its seams are overlocked to bear many washes.

      For everyday use; not a medical device.`,
    ],
    materials: ['katun'],
    dimensions: ['20 × 10 cm', '20 × 10 cm'],
    packaging: packing.flat,
    options: [
      {
        code: 'ukuran',
        name: ['Ukuran', 'Size'],
        values: { anak: ['Anak', 'Child'], dewasa: ['Dewasa', 'Adult'] },
      },
    ],
    variants: [
      { sku: 'BJN-MASKER-ANAK', price: 35_000, grams: 70, stock: ready(40), choose: { ukuran: 'anak' } },
      { sku: 'BJN-MASKER-DEWASA', price: 40_000, grams: 80, stock: ready(60), choose: { ukuran: 'dewasa' } },
    ],
    aliases: ['masker kain', 'masker 3 lapis'],
  },
  {
    ...uniform,
    slug: 'seragam-sd-putih-merah',
    english: 'Primary school uniform',
    summary: [
      'Setelan seragam SD: kemeja putih lengan pendek dan celana atau rok merah.',
      'A primary school set: white short-sleeved shirt with red trousers or skirt.',
    ],
    about: [
      `Kelim bawahnya dilebihkan 4 cm, jadi dapat diturunkan saat anak bertambah tinggi. Pinggangnya berkaret di belakang.

      Untuk satu kelas atau lebih, tuliskan jumlah tiap ukuran pada catatan pesanan.`,
      `The hem holds 4 cm in reserve, to be let down as a child grows. The waist is elastic behind.

      For a class or more, write how many of each size in the note of your order.`,
    ],
    materials: ['oxford', 'katun-drill'],
    options: [sizeOption(letters), below],
    sizes: schoolSizes([
      ['S', '68', '54', '110-120'],
      ['M', '74', '58', '121-130'],
      ['L', '80', '62', '131-140'],
      ['XL', '88', '68', '141-150'],
    ]),
    variants: schoolVariants('BJN-SD', 115_000, 20),
    aliases: ['seragam sd', 'baju sekolah', 'putih merah'],
    featured: 11,
  },
  {
    ...uniform,
    slug: 'seragam-smp-putih-biru',
    english: 'Junior secondary school uniform',
    summary: [
      'Setelan seragam SMP: kemeja putih dan celana atau rok biru tua.',
      'A junior secondary set: white shirt with navy trousers or skirt.',
    ],
    about: [
      `Kain bawahannya drill yang tidak mudah kusut. Saku dan kancing dijahit dua kali; di situlah seragam biasanya menyerah lebih dulu.`,
      `The lower part is drill that creases little. Pockets and buttons are sewn twice, for there a uniform gives way first.`,
    ],
    materials: ['oxford', 'katun-drill'],
    options: [sizeOption(letters), below],
    sizes: schoolSizes([
      ['S', '84', '64', '140-148'],
      ['M', '90', '68', '149-156'],
      ['L', '96', '74', '157-164'],
      ['XL', '104', '82', '165-172'],
    ]),
    variants: schoolVariants('BJN-SMP', 135_000, 20),
    aliases: ['seragam smp', 'baju sekolah', 'putih biru'],
  },
  {
    ...uniform,
    slug: 'seragam-kantor',
    english: 'Office uniform shirt',
    categories: ['seragam-masker', 'mukena-busana'],
    summary: [
      'Kemeja seragam kantor warna khaki dengan dua saku. Bisa satu potong, bisa satu kantor.',
      'A khaki office shirt with two pockets. One piece, or a whole office.',
    ],
    about: [
      `Bahunya diberi pelapis supaya tetap rapi sampai sore. Panjang lengan dapat diminta pendek atau panjang lewat catatan pesanan, tanpa tambahan harga.`,
      `Its yoke is lined to look tidy until evening. Ask for short or long sleeves in the note of your order, at the same price.`,
    ],
    materials: ['katun-drill'],
    options: [sizeOption(office)],
    sizes: shirtSizes,
    variants: sized('BJN-KANTOR', office, { price: 165_000, step: 5_000, grams: 300 }, () => made(7, 15)),
    aliases: ['seragam dinas', 'pdh', 'kemeja kerja'],
  },
]
