import { type Both, type Doc, line, reference, slug, text } from './build.ts'

type Shelf = readonly [id: string, title: Both, introduction: Both]

const categorySeeds: readonly Shelf[] = [
  [
    'kain-batik',
    ['Kain & batik', 'Cloth & batik'],
    [
      'Kain, selendang, dan kemeja batik. Tiap lembar punya garisnya sendiri, jadi yang Anda terima bisa sedikit berbeda dari gambarnya.',
      'Batik cloths, shawls and shirts. Each length has lines of its own, so yours may differ a little from the picture.',
    ],
  ],
  [
    'tas-anyaman',
    ['Tas & anyaman', 'Bags & weaving'],
    [
      'Tas anyaman mendong yang dilukis dengan tangan, dan sulak bergagang rotan. Ringan dibawa, kuat dipakai setiap hari.',
      'Woven mendong bags painted by hand, and a duster with a rattan handle. Light to carry, made for every day.',
    ],
  ],
  [
    'rumah-dapur',
    ['Rumah & dapur', 'Home & kitchen'],
    [
      'Barang kecil yang dipakai setiap hari: tatakan, tutup gelas, keset, tempat tisu, tempat sendok, dan jam.',
      'Small things used every day: coasters, glass lids, mats, holders for tissues and cutlery, clocks.',
    ],
  ],
  [
    'taplak-bordir',
    ['Taplak & bordir', 'Table linen & embroidery'],
    [
      'Taplak, alas piring, dan sulaman kecil. Lihat juga sisi belakangnya: di sana kerapian terlihat.',
      'Tablecloths, placemats and small embroidery. Look at the back as well: that is where care shows.',
    ],
  ],
  [
    'mukena-busana',
    ['Mukena & busana', 'Mukena & clothing'],
    [
      'Mukena, blus, baju koko, dan kemeja. Pilih ukuran dari tabel di tiap halaman; bila ragu, ambil satu ukuran lebih besar.',
      'Mukena, blouses, koko shirts and shirts. Choose from the size table on each page; if in doubt, take one size up.',
    ],
  ],
  [
    'kayu',
    ['Kerajinan kayu', 'Woodwork'],
    [
      'Tempat tisu, tempat pisau, dan kursi dari kayu dengan sambungan takik. Kursi diambil di galeri.',
      'Tissue boxes, knife blocks and chairs with proper joints. Chairs are collected at the gallery.',
    ],
  ],
  [
    'lukis-hiasan',
    ['Lukis & hiasan', 'Painting & decoration'],
    [
      'Botol, jam, tatakan, dan kanvas yang dilukis satu per satu.',
      'Bottles, clocks, coasters and canvases, painted one at a time.',
    ],
  ],
  [
    'seragam-masker',
    ['Seragam & masker', 'Uniforms & masks'],
    [
      'Seragam sekolah dan kantor, satu potong atau satu kelas, serta masker kain. Untuk pesanan besar, sebutkan jumlah tiap ukuran.',
      'School and office uniforms, one piece or a whole class, and cloth masks. For a large order, tell us how many of each size.',
    ],
  ],
  [
    'jasa',
    ['Jasa', 'Services'],
    [
      'Keterampilan yang datang ke tempat Anda: pangkas rambut di acara dan desain media edukasi.',
      'Skills that come to you: haircuts at your event and design of learning materials.',
    ],
  ],
]

const materialSeeds: Readonly<Record<string, readonly [...Both, technique?: string]>> = {
  mendong: ['mendong', 'mendong rush', 'anyam-mendong'],
  'cat-akrilik': ['cat akrilik', 'acrylic paint'],
  kaca: ['kaca', 'glass'],
  kayu: ['kayu', 'wood', 'kerajinan-kayu'],
  'mori-prima': ['kain mori prima', 'plain mori cotton', 'batik-tulis'],
  'malam-batik': ['malam batik', 'batik wax', 'batik-tulis'],
  katun: ['katun', 'cotton'],
  'katun-drill': ['katun drill', 'cotton drill', 'jahit-konveksi'],
  'benang-sulam': ['benang sulam', 'embroidery thread', 'bordir-sulam'],
  'kain-perca': ['kain perca', 'fabric offcuts', 'jahit-konveksi'],
  'bulu-ayam': ['bulu ayam', 'chicken feathers'],
  rotan: ['rotan', 'rattan'],
  manik: ['manik-manik', 'beads'],
  kanvas: ['kanvas', 'canvas'],
  dakron: ['dakron', 'polyester wadding'],
  oxford: ['kain oxford', 'oxford cloth', 'jahit-konveksi'],
}

export const categories: readonly Doc[] = categorySeeds.map(([id, title, introduction], index) => ({
  _id: `category-${id}`,
  _type: 'category',
  title: line(title),
  slug: slug(id),
  introduction: text(introduction),
  rank: index + 1,
}))

export const materials: readonly Doc[] = Object.entries(materialSeeds).map(
  ([id, [indonesian, english, technique]]) => ({
    _id: `material-${id}`,
    _type: 'material',
    name: line([indonesian, english]),
    ...(technique ? { technique: reference(`technique-${technique}`) } : {}),
  }),
)
