import { care, made, type ProductSeed, packing, ready, single } from './product-seed.ts'
import { childMukenaSizes, mukenaSizes, shirtSizes, sized, sizeOption } from './sizes.ts'

const embroidered = {
  techniques: ['bordir-sulam', 'jahit-konveksi'],
  materials: ['katun', 'benang-sulam'],
  care: care.embroidery,
  packaging: packing.folded,
} as const
const mukena = { ...embroidered, categories: ['mukena-busana'], aliases: ['mukenah', 'rukuh', 'telekung'] } as const
const clothes = { ...embroidered, categories: ['mukena-busana'] } as const
const tableSet = {
  ...embroidered,
  categories: ['taplak-bordir'],
  aliases: ['set taplak', 'alas piring', 'taplak bordir'],
} as const

const adults = ['M', 'L', 'XL']
const children = ['S', 'M', 'L']
const shirts = ['S', 'M', 'L', 'XL', 'XXL']

/** Sewn and embroidered: mukena, clothes, table sets. */
export const psbr: readonly ProductSeed[] = [
  {
    ...mukena,
    slug: 'mukena-bordir-melati',
    english: 'Jasmine-embroidered mukena',
    summary: [
      'Mukena putih dua potong dengan bordir melati di tepinya. Katunnya ringan dan tidak menerawang.',
      'A white two-piece mukena edged with jasmine embroidery. The cotton is light and not sheer.',
    ],
    about: [
      `Bordir melatinya hanya di tepi, jadi kain tetap jatuh dan sejuk. Karet di dagu dijahit dua baris supaya tidak mudah kendur, dan bagian bawahnya bertali.

      Dilengkapi kantong dari kain yang sama.`,
      `The jasmine runs along the edge only, so the cloth stays light and cool. The chin elastic is sewn twice to last, and the lower part ties.

      It comes with a pouch of the same cloth.`,
    ],
    options: [sizeOption(adults)],
    sizes: mukenaSizes,
    variants: sized('PSBR-MKN-MELATI', adults, { price: 225_000, step: 10_000, grams: 600 }, (size) =>
      size === 'XL' ? made(6, 8) : ready(size === 'M' ? 9 : 12),
    ),
    featured: 3,
  },
  {
    ...mukena,
    slug: 'mukena-bordir-biru-laut',
    english: 'Sea-blue embroidered mukena',
    summary: [
      'Mukena biru lembut dengan bordir ombak, lengkap dengan kantongnya. Enak dibawa bepergian.',
      'A soft blue mukena with wave embroidery and its pouch. Easy to take along.',
    ],
    about: [
      `Ombaknya dibordir dengan benang sewarna, terlihat saat kain bergerak. Kantongnya bertali dan muat di tas kerja.

      Dibuat menurut ukuran yang Anda pilih.`,
      `The waves are worked in thread of the same blue and show as the cloth moves. The pouch fits a work bag.

      Made in the size you choose.`,
    ],
    options: [sizeOption(adults)],
    sizes: mukenaSizes,
    variants: sized('PSBR-MKN-BIRU', adults, { price: 245_000, step: 10_000, grams: 580 }, () => made(7, 10)),
  },
  {
    ...mukena,
    slug: 'mukena-anak-bordir',
    english: 'Star-embroidered child’s mukena',
    summary: [
      'Mukena anak kuning muda dengan bordir bintang kecil. Mudah dikenakan sendiri.',
      'A light yellow child’s mukena with small embroidered stars. Easy to put on alone.',
    ],
    about: [
      `Potongannya longgar dan karetnya lembut, jadi anak dapat mengenakannya tanpa dibantu. Bintangnya dibordir rapat supaya tidak tersangkut.`,
      `It is cut wide and its elastic is soft, so a child manages alone. The stars are worked close, so that nothing catches.`,
    ],
    options: [sizeOption(children)],
    sizes: childMukenaSizes,
    variants: sized('PSBR-MKN-ANAK', children, { price: 145_000, step: 10_000, grams: 350 }, (size) =>
      ready({ S: 6, M: 10, L: 8 }[size] ?? 5),
    ),
  },
  {
    ...clothes,
    slug: 'blus-bordir-sulur',
    english: 'Vine-embroidered blouse',
    summary: [
      'Blus katun dengan bordir sulur di garis leher, untuk kerja maupun kondangan.',
      'A cotton blouse with vines embroidered at the neckline, for work or a wedding.',
    ],
    about: [
      `Sulurnya mulai dari bahu kiri dan berakhir di bahu kanan tanpa terputus. Di sisi ada belahan kecil supaya leluasa duduk.`,
      `The vine runs from left shoulder to right without a break. Small slits at the sides leave room to sit.`,
    ],
    options: [sizeOption(shirts)],
    sizes: shirtSizes,
    variants: sized('PSBR-BLUS-SULUR', shirts, { price: 185_000, step: 5_000, grams: 280 }, (size) =>
      size === 'XXL' ? made(7, 6) : ready({ S: 5, M: 8, L: 8, XL: 4 }[size] ?? 4),
    ),
    aliases: ['atasan bordir', 'baju bordir'],
  },
  {
    ...clothes,
    slug: 'kemeja-koko-bordir',
    english: 'Embroidered koko shirt',
    summary: [
      'Baju koko lengan panjang dengan bordir di belahan depan dan kerah.',
      'A long-sleeved koko shirt embroidered at the placket and the collar.',
    ],
    about: [
      `Bordirnya segitiga tumpal kecil yang berulang, seperti tepi kain. Kerahnya tegak dan diberi pelapis supaya tidak melipat.

      Dibuat setelah dipesan.`,
      `The embroidery repeats small tumpal triangles, like the border of a cloth. The stand-up collar is lined so that it does not fold.

      Made when ordered.`,
    ],
    options: [sizeOption(shirts)],
    sizes: shirtSizes,
    variants: sized('PSBR-KOKO', shirts, { price: 195_000, step: 5_000, grams: 320 }, () => made(7, 12)),
    aliases: ['baju koko', 'baju takwa'],
  },
  {
    ...tableSet,
    slug: 'set-taplak-bordir-teratai',
    english: 'Lotus table set',
    summary: [
      'Taplak panjang, empat alas piring, dan empat serbet dengan bordir teratai.',
      'A runner, four placemats and four napkins embroidered with lotus.',
    ],
    about: [
      `Satu set untuk empat orang. Di taplak panjang teratainya mekar; di serbet masih kuncup.

      Isi: satu taplak panjang, empat alas piring, empat serbet.`,
      `A set for four. On the runner the lotus is open; on the napkins it is still in bud.

      One runner, four placemats, four napkins.`,
    ],
    dimensions: [
      'Taplak 180 × 40 cm, alas 45 × 32 cm, serbet 40 × 40 cm',
      'Runner 180 × 40 cm, mats 45 × 32 cm, napkins 40 × 40 cm',
    ],
    variants: single('PSBR-SET-TERATAI', 385_000, 900, made(10, 4)),
    featured: 10,
  },
  {
    ...tableSet,
    slug: 'set-taplak-bordir-padi',
    english: 'Rice-ear table set',
    summary: [
      'Taplak panjang dan enam alas piring dengan bordir bulir padi warna kunyit.',
      'A runner and six placemats with rice ears in turmeric yellow.',
    ],
    about: [
      `Bulir padi dibordir satu per satu dan merunduk ke arah piring. Warna dasarnya mori, jadi cocok dengan piring apa pun.`,
      `The ears are worked grain by grain and bow towards the plate. On undyed ground they go with any china.`,
    ],
    dimensions: ['Taplak 200 × 40 cm, alas 45 × 32 cm', 'Runner 200 × 40 cm, mats 45 × 32 cm'],
    variants: single('PSBR-SET-PADI', 345_000, 850, ready(5)),
  },
]
