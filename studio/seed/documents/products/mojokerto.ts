import { care, made, onlyOne, type ProductSeed, packing, ready, single } from './product-seed.ts'
import { shirtSizes, sized, sizeOption } from './sizes.ts'

const batik = {
  categories: ['kain-batik'],
  techniques: ['batik-tulis'],
  materials: ['mori-prima', 'malam-batik'],
  care: care.batik,
  packaging: packing.folded,
  aliases: ['batik tulis', 'batik mojokerto', 'batik asli'],
} as const
const shirts = ['M', 'L', 'XL', 'XXL']

/** Hand-drawn batik of Mojokerto. */
export const mojokerto: readonly ProductSeed[] = [
  {
    ...batik,
    slug: 'batik-tulis-buah-maja',
    english: 'Maja-fruit batik cloth',
    summary: [
      'Kain batik tulis bermotif buah maja, buah yang memberi nama pada Majapahit.',
      'Hand-drawn batik with the maja fruit, which gave Majapahit its name.',
    ],
    about: [
      `Buahnya bulat, daunnya bertiga; di antaranya isian titik yang ditorehkan satu per satu. Warnanya soga di atas dasar gading.

      Satu lembar, cukup untuk kain panjang atau bahan kemeja.`,
      `Round fruits, leaves in threes, and between them dots set one at a time. Soga brown on an ivory ground.

      One length, enough for a long cloth or for a shirt.`,
    ],
    dimensions: ['230 × 110 cm', '230 × 110 cm'],
    variants: single('MJK-KAIN-MAJA', 650_000, 430, onlyOne),
    featured: 5,
  },
  {
    ...batik,
    slug: 'batik-tulis-sisik-gringsing',
    english: 'Gringsing-scale batik cloth',
    summary: [
      'Kain batik tulis bermotif sisik gringsing berwarna nila. Dibuat setelah dipesan.',
      'Hand-drawn batik with gringsing scales in indigo. Made when ordered.',
    ],
    about: [
      `Gringsing adalah motif tua: sisik yang bersusun, tiap sisik dengan satu titik di tengahnya. Menorehkannya tidak boleh tergesa-gesa, jadi beri kami waktu.

      Nilanya dicelup tiga kali supaya dalam dan tidak mudah pudar.`,
      `Gringsing is an old pattern: row upon row of scales, each with a dot in its middle. It cannot be hurried, so give us time.

      The indigo is dipped three times, to be deep and to last.`,
    ],
    dimensions: ['230 × 110 cm', '230 × 110 cm'],
    marks: {
      1: [
        {
          ...{ x: 44, y: 62, guide: 'material-mori-prima' },
          label: ['Kain mori, diwarnai tiga kali', 'Mori cotton, dyed three times'],
        },
      ],
      2: [
        {
          ...{ x: 38, y: 44, guide: 'technique-batik-tulis' },
          label: ['Garis putih: bekas malam dari canting', 'White lines: where wax from the canting lay'],
        },
        {
          ...{ x: 73, y: 67, guide: 'technique-batik-tulis' },
          label: ['Satu titik di tiap sisik, digambar tangan', 'A dot in every scale, drawn by hand'],
        },
      ],
    },
    variants: single('MJK-KAIN-GRINGSING', 550_000, 430, made(25, 2)),
  },
  {
    ...batik,
    slug: 'kemeja-batik-tulis-surya',
    english: 'Hand-drawn batik shirt',
    categories: ['kain-batik', 'mukena-busana'],
    techniques: ['batik-tulis', 'jahit-konveksi'],
    summary: [
      'Kemeja dari batik tulis dengan matahari dan daun, merah mengkudu dan soga.',
      'A shirt of hand-drawn batik with suns and leaves, in madder red and soga brown.',
    ],
    about: [
      `Kain dibatik dulu, baru dipotong, dan motifnya disambung di belahan depan. Kantongnya hampir tidak terlihat karena gambarnya menerus.

      Dibuat setelah dipesan menurut ukuran Anda.`,
      `The cloth is drawn first and cut later, and the pattern meets at the front. The pocket hardly shows, for the drawing runs on across it.

      Made when ordered, in your size.`,
    ],
    options: [sizeOption(shirts)],
    sizes: { ...shirtSizes, rows: shirtSizes.rows.filter(([size]) => size !== 'S') },
    variants: sized('MJK-KEMEJA', shirts, { price: 475_000, step: 15_000, grams: 320 }, () => made(20, 2)),
    aliases: ['hem batik', 'baju batik'],
  },
  {
    ...batik,
    slug: 'selendang-batik-mrutu',
    english: 'Mrutu sewu batik shawl',
    summary: [
      'Selendang batik tulis dengan titik dan daun kecil yang rapat, warna hijau.',
      'A hand-drawn batik shawl with close dots and small leaves, in green.',
    ],
    about: [
      `Mrutu sewu berarti seribu agas, serangga kecil yang beterbangan. Dari jauh terlihat seperti embun di atas kain; dari dekat, daun-daun kecil.`,
      `Mrutu sewu means a thousand midges. From afar it looks like dew on cloth; near by, like small leaves.`,
    ],
    dimensions: ['190 × 50 cm', '190 × 50 cm'],
    variants: single('MJK-SLD-MRUTU', 285_000, 200, ready(3)),
  },
]
