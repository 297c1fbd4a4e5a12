import { care, galleryOnly, made, onlyOne, type ProductSeed, packing, ready, single } from './product-seed.ts'

const batik = {
  categories: ['kain-batik'],
  techniques: ['batik-tulis'],
  materials: ['mori-prima', 'malam-batik'],
  care: care.batik,
  packaging: packing.folded,
  aliases: ['batik tulis', 'batik asli'],
} as const
const mat = {
  categories: ['rumah-dapur'],
  techniques: ['jahit-konveksi'],
  materials: ['kain-perca'],
  care: care.cotton,
  packaging: packing.paper,
  aliases: ['kesed', 'kesek', 'keset kaki'],
} as const
const cloth = {
  categories: ['taplak-bordir'],
  techniques: ['bordir-sulam'],
  materials: ['katun', 'benang-sulam'],
  care: care.embroidery,
  packaging: packing.folded,
  aliases: ['taplak sulam', 'sulaman'],
} as const

/** Batik, embroidery and patchwork by elders' hands. */
export const pstw: readonly ProductSeed[] = [
  {
    ...batik,
    slug: 'batik-tulis-sekar-jagad',
    english: 'Sekar jagad batik cloth',
    summary: [
      'Kain batik tulis dengan petak-petak seperti peta; tiap petak diisi motif lain.',
      'Hand-drawn batik in patches like a map, each filled with another pattern.',
    ],
    about: [
      `Sekar jagad berarti bunga dunia: satu kain memuat banyak ragam. Di kain ini ada lebih dari dua puluh isian, semuanya ditorehkan dengan canting.

      Warnanya soga dan nila. Ini satu-satunya lembar dengan susunan petak seperti ini.`,
      `Sekar jagad means the flowers of the world: one cloth holds many kinds. This one has over twenty fillings, all drawn with a canting.

      Its colours are soga brown and indigo. No other length has its patches laid like this.`,
    ],
    dimensions: ['240 × 110 cm', '240 × 110 cm'],
    variants: single('PSTW-BATIK-SEKAR', 850_000, 450, onlyOne),
    featured: 2,
  },
  {
    ...batik,
    slug: 'selendang-batik-truntum',
    english: 'Truntum batik shawl',
    summary: [
      'Selendang batik tulis dengan bintang-bintang truntum kecil pada dasar gelap.',
      'A hand-drawn batik shawl with small truntum stars on a dark ground.',
    ],
    about: [
      `Truntum sering dikenakan orang tua pada hari pernikahan anaknya: tanda kasih yang tumbuh lagi. Bintangnya kecil dan rapat, jadi canting yang dipakai paling halus.`,
      `Parents often wear truntum at a child’s wedding: love that grows anew. The stars are small and close, so the finest canting is used.`,
    ],
    dimensions: ['200 × 55 cm', '200 × 55 cm'],
    variants: single('PSTW-SLD-TRUNTUM', 375_000, 220, onlyOne),
  },
  {
    ...mat,
    slug: 'keset-perca-bulat',
    english: 'Round patchwork mat',
    summary: [
      'Keset bulat dari kepang kain perca aneka warna. Tebal, menyerap, mudah dicuci.',
      'A round mat braided from offcuts in many colours. Thick, absorbent, easy to wash.',
    ],
    about: [
      `Potongan kain dipilah menurut warna, dikepang tiga, lalu dijahit melingkar dari tengah. Susunan warnanya mengikuti kain yang ada, jadi tiap keset lain.`,
      `Offcuts are sorted by colour, braided in three and sewn round from the middle. The colours follow the cloth at hand, so each mat is another.`,
    ],
    dimensions: ['Garis tengah 55 cm', '55 cm across'],
    variants: single('PSTW-KESET-BULAT', 45_000, 600, ready(25)),
  },
  {
    ...mat,
    slug: 'keset-perca-persegi',
    english: 'Rectangular patchwork mat',
    summary: [
      'Keset persegi dari simpul kain perca yang lembut di telapak kaki.',
      'A rectangular mat of cloth loops, soft underfoot.',
    ],
    about: [
      `Simpul kain ditarik satu per satu pada alas berlubang sampai rapat. Garis warnanya membuat keset ini cocok di depan pintu maupun di kamar mandi.`,
      `Loops of cloth are drawn one by one through an open ground until it is dense. Its stripes suit a doorway or a bathroom.`,
    ],
    dimensions: ['60 × 40 cm', '60 × 40 cm'],
    variants: single('PSTW-KESET-PERSEGI', 50_000, 700, ready(18)),
  },
  {
    slug: 'sulak-bulu-ayam',
    english: 'Feather duster with rattan handle',
    summary: [
      'Sulak bulu ayam dengan gagang rotan. Debu terangkat tanpa menggores.',
      'A feather duster with a rattan handle. Lifts dust without scratching.',
    ],
    about: [
      `Bulunya dipilih yang panjang dan lentur, disusun melingkar dari ujung ke pangkal, lalu diikat benang. Gagang rotannya ringan dan diberi gantungan.`,
      `Long, supple feathers are set in rounds from tip to base and tied with thread. The rattan handle is light and has a loop.`,
    ],
    categories: ['rumah-dapur', 'tas-anyaman'],
    materials: ['bulu-ayam', 'rotan'],
    dimensions: ['Panjang 60 cm', '60 cm long'],
    care: ['Kibaskan di luar rumah. Jangan dibasahi.', 'Shake out of doors. Do not wet.'],
    packaging: packing.paper,
    aliases: ['kemoceng', 'kemucing'],
    variants: single('PSTW-SULAK-AYAM', 35_000, 250, ready(30)),
  },
  {
    ...cloth,
    slug: 'taplak-sulam-mawar',
    english: 'Rose-embroidered tablecloth',
    summary: [
      'Taplak putih persegi dengan mawar sulam di keempat sudutnya.',
      'A square white tablecloth with embroidered roses in its four corners.',
    ],
    about: [
      `Tiap mawar memakai empat warna merah supaya kelopaknya terlihat berlapis. Tepinya dilipat dua kali dan dijahit tangan.

      Dibuat setelah dipesan: satu taplak dikerjakan satu orang dari awal sampai selesai.`,
      `Each rose takes four reds, so that its petals lie one above another. The hem is folded twice and sewn by hand.

      Made when ordered: one person works a cloth from first stitch to last.`,
    ],
    dimensions: ['100 × 100 cm', '100 × 100 cm'],
    variants: single('PSTW-TAPLAK-MAWAR', 225_000, 350, made(15, 2)),
    featured: 7,
  },
  {
    ...cloth,
    slug: 'taplak-sulam-anggrek',
    english: 'Moon-orchid tablecloth',
    summary: [
      'Taplak bundar dengan rangkaian anggrek bulan sulam. Dipamerkan di galeri.',
      'A round tablecloth with a wreath of embroidered moon orchids. On show at the gallery.',
    ],
    about: [
      `Rangkaian anggreknya melingkar tanpa ujung, tusuk demi tusuk. Taplak ini dipamerkan dan tidak dijual lewat toko; untuk memesan yang serupa, tanyakan kepada petugas galeri.`,
      `Its wreath of orchids has no end, stitch by stitch. The cloth is on show and not sold through the shop; to order one like it, ask the gallery’s officers.`,
    ],
    dimensions: ['Garis tengah 150 cm', '150 cm across'],
    variants: single('PSTW-TAPLAK-ANGGREK', 450_000, 500, galleryOnly),
  },
  {
    ...cloth,
    slug: 'konektor-masker-sulam',
    english: 'Embroidered mask straps, set of 3',
    categories: ['seragam-masker', 'taplak-bordir'],
    summary: [
      'Tiga tali penyambung masker bersulam bunga kecil, supaya telinga tidak tertarik.',
      'Three straps with small embroidered flowers that spare the ears.',
    ],
    about: [
      `Tali masker dikaitkan pada kancing di kedua ujung, di belakang kepala. Nyaman untuk yang berkerudung maupun tidak. Satu bungkus berisi tiga warna.`,
      `The mask’s loops hook onto the buttons at the back of the head, with a headscarf or without. One pack holds three colours.`,
    ],
    dimensions: ['14 × 2,5 cm', '14 × 2.5 cm'],
    packaging: packing.flat,
    aliases: ['connector masker', 'strap masker', 'pengait masker'],
    variants: single('PSTW-KONEKTOR-3', 30_000, 60, ready(40)),
  },
  {
    slug: 'tutup-gelas-rajut',
    english: 'Fabric glass lids, set of 4',
    summary: [
      'Empat tutup gelas kain bertepi manik; beratnya pas, tidak terbang kena kipas.',
      'Four fabric lids with beaded edges, just heavy enough to stay on beside a fan.',
    ],
    about: [
      `Manik di tepinya membuat tutup ini jatuh rata di bibir gelas. Pegangannya kain bulat yang dijahit padat.

      Cocok untuk gelas bergaris tengah 7 sampai 9 cm.`,
      `The beads make the lid fall flat on the rim. Its knob is a tight ball of cloth.

      For glasses 7 to 9 cm across.`,
    ],
    categories: ['rumah-dapur'],
    techniques: ['jahit-konveksi'],
    materials: ['katun', 'manik'],
    dimensions: ['Garis tengah 11 cm', '11 cm across'],
    care: care.cotton,
    packaging: packing.flat,
    aliases: ['tutup cangkir', 'penutup gelas'],
    variants: single('PSTW-TUTUP-GELAS', 40_000, 120, ready(22)),
  },
  {
    ...mat,
    slug: 'tatakan-gelas-kain',
    english: 'Patchwork coasters, set of 6',
    summary: [
      'Enam tatakan segi enam dari kain perca; bila disambung, menjadi sarang lebah.',
      'Six hexagonal patchwork coasters; put together they make a honeycomb.',
    ],
    about: [
      `Tiap tatakan disusun dari enam potong kain yang bertemu di tengah. Lapisan tengahnya dakron tipis, jadi embun gelas terserap.`,
      `Each is pieced from six bits of cloth that meet in the middle. Thin wadding inside soaks up what runs down a cold glass.`,
    ],
    materials: ['kain-perca', 'dakron'],
    dimensions: ['Lebar 12 cm', '12 cm wide'],
    aliases: ['coaster', 'tatakan perca'],
    variants: single('PSTW-TATAKAN-PERCA', 55_000, 150, ready(24)),
  },
]
