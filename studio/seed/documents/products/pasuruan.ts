import { care, made, type ProductSeed, packing, ready, single } from './product-seed.ts'

const holder = {
  categories: ['rumah-dapur'],
  techniques: ['jahit-konveksi'],
  materials: ['katun', 'dakron'],
  care: care.cotton,
  packaging: packing.paper,
} as const

/** Fabric holders for a guest table. */
export const pasuruan: readonly ProductSeed[] = [
  {
    ...holder,
    slug: 'tempat-tisu-kain-pasuruan',
    english: 'Quilted tissue holder',
    summary: [
      'Tempat tisu dari kain berlapis dengan pita. Lembut, tidak menggores meja atau dasbor.',
      'A quilted fabric tissue holder with a bow. Soft on a table or a dashboard.',
    ],
    about: [
      `Dakron di antara dua lapis kain membuatnya berdiri tegak. Pita di sisi dibuka untuk mengganti isi, lalu diikat lagi.`,
      `Wadding between two layers makes it stand. Undo the bow to refill it, and tie it again.`,
    ],
    dimensions: ['24 × 13 × 9 cm', '24 × 13 × 9 cm'],
    aliases: ['kotak tisu', 'tempat tissue', 'handycraft'],
    variants: single('PSR-TISU-KAIN', 55_000, 180, ready(26)),
  },
  {
    ...holder,
    slug: 'tempat-gelas-air-mineral',
    english: 'Holder for six cups of water',
    summary: [
      'Tempat kain bergagang untuk enam gelas air mineral, supaya meja tamu rapi.',
      'A fabric carrier with a handle for six cups of water, to keep a guest table tidy.',
    ],
    about: [
      `Enam sekatnya kaku, jadi gelas tidak saling menekan saat diangkat. Dasarnya dapat dilepas untuk dicuci. Air dan gelas tidak termasuk.`,
      `Its six cells are stiff, so cups do not press on each other when lifted. The base comes out for washing. Water and cups not included.`,
    ],
    dimensions: ['24 × 16 × 10 cm, gagang 12 cm', '24 × 16 × 10 cm, handle 12 cm'],
    aliases: ['tempat aqua', 'wadah air gelas'],
    variants: single('PSR-GELAS-6', 75_000, 260, ready(17)),
  },
  {
    ...holder,
    slug: 'tempat-sendok-kain',
    english: 'Cutlery roll',
    summary: [
      'Gulungan kain untuk enam pasang sendok dan garpu; dibawa piknik atau disimpan di laci.',
      'A fabric roll for six spoons and forks, for a picnic or a drawer.',
    ],
    about: [
      `Tiap kantong dijahit dua kali di ujungnya supaya tidak jebol. Gulung, ikat pitanya, selesai. Sendok dan garpu tidak termasuk.`,
      `Each pocket is sewn twice at its end to hold. Roll it, tie the ribbon, done. Cutlery not included.`,
    ],
    dimensions: ['Terbuka 42 × 26 cm', 'Open 42 × 26 cm'],
    aliases: ['dompet sendok', 'wadah sendok garpu'],
    variants: single('PSR-SENDOK-GULUNG', 45_000, 140, ready(21)),
  },
  {
    ...holder,
    slug: 'set-meja-tamu-pasuruan',
    english: 'Guest-table set',
    summary: [
      'Tempat tisu, tempat gelas, dan tempat sendok dari kain yang sama. Pilih warnanya.',
      'Holders for tissues, cups and cutlery in one cloth. Choose its colour.',
    ],
    about: [
      `Tiga barang, satu motif, lebih hemat daripada dibeli terpisah. Dibuat setelah dipesan supaya kainnya satu gulungan.`,
      `Three things in one pattern, for less than bought singly. Made when ordered, so that all come from one bolt.`,
    ],
    dimensions: ['Seperti masing-masing barangnya', 'As the single pieces'],
    options: [
      {
        code: 'warna',
        name: ['Warna', 'Colour'],
        values: { kunyit: ['Kuning kunyit', 'Turmeric yellow'], nila: ['Biru nila', 'Indigo blue'] },
      },
    ],
    variants: [
      { sku: 'PSR-SET-KUNYIT', price: 160_000, grams: 600, stock: made(5, 10), choose: { warna: 'kunyit' } },
      { sku: 'PSR-SET-NILA', price: 160_000, grams: 600, stock: made(5, 10), choose: { warna: 'nila' } },
    ],
    aliases: ['hampers', 'bingkisan', 'handycraft'],
  },
]
