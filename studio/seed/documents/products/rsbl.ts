import { care, made, type ProductSeed, packing, ready, single } from './product-seed.ts'

const wooden = {
  categories: ['kayu', 'rumah-dapur'],
  techniques: ['kerajinan-kayu'],
  materials: ['kayu'],
  care: care.wood,
  packaging: packing.fragile,
} as const
const chair = {
  ...wooden,
  categories: ['kayu'],
  pickupOnly: true,
  packaging: [
    'Tidak dikirim. Diambil di galeri, sudah dibungkus kertas dan kain.',
    'Not sent. Collected at the gallery, wrapped in paper and cloth.',
  ],
} as const

/** Woodwork: tissue boxes, a knife block, chairs. */
export const rsbl: readonly ProductSeed[] = [
  {
    ...wooden,
    slug: 'tempat-tisu-kayu-jati',
    english: 'Wooden tissue box',
    summary: [
      'Tempat tisu kayu dengan sambungan ekor burung di tiap sudut. Alasnya dapat digeser.',
      'A wooden tissue box, dovetailed at each corner. Its base slides out.',
    ],
    about: [
      `Empat papan disambung tanpa paku, jadi seratnya berjalan terus mengelilingi kotak. Alasnya ditarik untuk mengisi tisu ukuran biasa.

      Serat tiap papan berbeda; yang Anda terima tidak akan persis sama dengan gambarnya.`,
      `Four boards join without a nail, so the grain runs on around the box. The base slides out to take tissues of the usual size.

      No two boards have the same grain; yours will not be quite like the picture.`,
    ],
    dimensions: ['26 × 14 × 10 cm', '26 × 14 × 10 cm'],
    aliases: ['kotak tisu', 'tempat tissue'],
    variants: single('RSBL-TISU-PANJANG', 135_000, 950, ready(11)),
    featured: 4,
  },
  {
    ...wooden,
    slug: 'tempat-tisu-kayu-kubus',
    english: 'Cube tissue box',
    summary: [
      'Tempat tisu kubus dari dua warna kayu, dengan lubang lonjong yang halus di tepinya.',
      'A cube tissue box in two tones of wood, with a smooth oval slot.',
    ],
    about: [
      `Untuk tisu gulung atau tisu kotak kecil. Kayu gelap di sudut dan kayu terang di sisi saling mengunci.`,
      `For a roll or a small box of tissues. Dark wood at the corners and light wood at the sides lock into each other.`,
    ],
    dimensions: ['14 × 14 × 14 cm', '14 × 14 × 14 cm'],
    aliases: ['kotak tisu', 'tempat tissue'],
    variants: single('RSBL-TISU-KUBUS', 110_000, 700, ready(13)),
  },
  {
    ...wooden,
    slug: 'tempat-pisau-kayu',
    english: 'Wooden knife block',
    summary: [
      'Tempat pisau miring untuk empat pisau dapur. Pisau tidak termasuk.',
      'A slanted block for four kitchen knives. Knives not included.',
    ],
    about: [
      `Celahnya tegak, jadi mata pisau tidak menekan kayu. Di bawahnya ada kaki karet supaya tidak bergeser saat pisau ditarik.

      Dibuat setelah dipesan.`,
      `The slots stand upright, so no edge presses on the wood. Rubber feet keep it still when a knife is drawn.

      Made when ordered.`,
    ],
    dimensions: ['22 × 12 × 24 cm', '22 × 12 × 24 cm'],
    aliases: ['rak pisau', 'blok pisau'],
    variants: single('RSBL-PISAU-4', 155_000, 1900, made(8, 6)),
  },
  {
    ...chair,
    slug: 'kursi-kayu-sandar',
    english: 'Wooden chair with back rest',
    summary: [
      'Kursi makan kayu dengan sandaran bilah tegak. Diambil di galeri.',
      'A wooden dining chair with upright slats. Collected at the gallery.',
    ],
    about: [
      `Sandarannya sedikit condong, dudukannya dicekungkan. Kakinya disambung dengan pasak dan diperkuat palang, jadi tidak goyah bila digeser.

      Kursi dibuat setelah dipesan dan terlalu besar untuk kurir, jadi Anda mengambilnya di galeri.`,
      `Its back leans a little and the seat is hollowed. The legs are pegged and braced, so it does not wobble when moved.

      It is made when ordered and too large for a courier, so you collect it at the gallery.`,
    ],
    dimensions: ['45 × 48 × 88 cm, tinggi dudukan 45 cm', '45 × 48 × 88 cm, seat 45 cm high'],
    variants: [{ sku: 'RSBL-KURSI-SANDAR', price: 475_000, grams: 6500, stock: made(15, 3), packed: [50, 50, 92] }],
    aliases: ['kursi makan'],
  },
  {
    ...chair,
    slug: 'bangku-kayu-kecil',
    english: 'Low wooden stool',
    summary: [
      'Kursi pendek berkaki tiga dengan dudukan bulat. Berdiri tegak di lantai yang tidak rata.',
      'A low three-legged stool with a round seat. Steady on any floor.',
    ],
    about: [
      `Tiga kaki tidak pernah goyah. Dudukannya dipotong melintang, jadi lingkar tahunnya terlihat.

      Untuk duduk di dapur, memasang sepatu, atau menaruh pot. Diambil di galeri.`,
      `Three legs never rock. The seat is cut across, so the tree’s rings show.

      For the kitchen, for putting on shoes, or for a plant. Collected at the gallery.`,
    ],
    dimensions: ['Garis tengah 30 cm, tinggi 28 cm', '30 cm across, 28 cm high'],
    variants: [{ sku: 'RSBL-KURSI-PENDEK', price: 165_000, grams: 2800, stock: ready(4), packed: [34, 34, 32] }],
    aliases: ['dingklik', 'bangku kecil'],
  },
]
