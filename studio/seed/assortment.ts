/**
 * What the sample shop sells: the crafts that the seed articles name, varied. The documents (production.ndjson) and
 * the drawings are both made from this list, so that no product lacks its pictures.
 */
export interface AssortmentEntry {
  readonly slug: string
  readonly title: string
  /** The producer's document id. */
  readonly producer: string
  readonly craft: 'lukis' | 'anyam' | 'batik' | 'bordir' | 'jahit' | 'kayu' | 'rajut' | 'jasa'
  /** What the drawing must show. */
  readonly look: string
}

const sidoarjo = 'producer-upt-rehsos-pmks-sidoarjo'
const pstw = 'producer-upt-pstw'
const psbr = 'producer-upt-psbr'
const rsbl = 'producer-upt-rsbl'
const mojokerto = 'producer-kelompok-batik-kota-mojokerto'
const jabar = 'producer-loka-bina-karya-jawa-barat'
const pasuruan = 'producer-kelompok-kerajinan-pasuruan'
const bojonegoro = 'producer-konveksi-bojonegoro'

export const assortment: readonly AssortmentEntry[] = [
  {
    slug: 'tas-mendong-lukis-sepatu-merah',
    title: 'Tas mendong lukis bunga sepatu',
    producer: sidoarjo,
    craft: 'lukis',
    look: 'woven mendong tote bag, round handles, painted red hibiscus',
  },
  {
    slug: 'tas-mendong-lukis-merak',
    title: 'Tas mendong lukis merak',
    producer: sidoarjo,
    craft: 'lukis',
    look: 'woven mendong shoulder bag with flap, painted peacock in indigo and green',
  },
  {
    slug: 'tas-mendong-lukis-pesisir',
    title: 'Tas mendong lukis perahu pesisir',
    producer: sidoarjo,
    craft: 'lukis',
    look: 'wide woven mendong beach bag, painted boats and waves',
  },
  {
    slug: 'botol-lukis-kenanga',
    title: 'Botol lukis kenanga',
    producer: sidoarjo,
    craft: 'lukis',
    look: 'slim glass bottle painted with yellow-green kenanga flowers',
  },
  {
    slug: 'botol-lukis-ombak',
    title: 'Botol lukis ombak',
    producer: sidoarjo,
    craft: 'lukis',
    look: 'round-bellied bottle painted with indigo waves',
  },
  {
    slug: 'tatakan-lukis-daun',
    title: 'Tatakan gelas lukis daun, isi 6',
    producer: sidoarjo,
    craft: 'lukis',
    look: 'six round painted coasters with leaves, fanned',
  },
  {
    slug: 'tatakan-lukis-ikan',
    title: 'Tatakan gelas lukis ikan bandeng, isi 4',
    producer: sidoarjo,
    craft: 'lukis',
    look: 'four square painted coasters with milkfish',
  },
  {
    slug: 'jam-dinding-lukis-senja',
    title: 'Jam dinding lukis senja',
    producer: sidoarjo,
    craft: 'lukis',
    look: 'round wall clock, painted dusk over fields, no numerals',
  },
  {
    slug: 'jam-meja-lukis-kembang',
    title: 'Jam meja lukis kembang',
    producer: sidoarjo,
    craft: 'lukis',
    look: 'small standing desk clock with painted flowers',
  },

  {
    slug: 'batik-tulis-sekar-jagad',
    title: 'Kain batik tulis sekar jagad',
    producer: pstw,
    craft: 'batik',
    look: 'folded batik tulis cloth, map-like patches of many patterns, soga and indigo',
  },
  {
    slug: 'selendang-batik-truntum',
    title: 'Selendang batik tulis truntum',
    producer: pstw,
    craft: 'batik',
    look: 'long batik shawl draped, small truntum stars on dark ground',
  },
  {
    slug: 'keset-perca-bulat',
    title: 'Keset perca bulat',
    producer: pstw,
    craft: 'jahit',
    look: 'round braided patchwork doormat in many colours',
  },
  {
    slug: 'keset-perca-persegi',
    title: 'Keset perca persegi',
    producer: pstw,
    craft: 'jahit',
    look: 'rectangular looped patchwork doormat with stripes',
  },
  {
    slug: 'sulak-bulu-ayam',
    title: 'Sulak bulu ayam gagang rotan',
    producer: pstw,
    craft: 'anyam',
    look: 'feather duster with rattan handle',
  },
  {
    slug: 'taplak-sulam-mawar',
    title: 'Taplak meja sulam mawar',
    producer: pstw,
    craft: 'bordir',
    look: 'square white tablecloth with embroidered roses in the corners, draped over a table edge',
  },
  {
    slug: 'taplak-sulam-anggrek',
    title: 'Taplak meja sulam anggrek bulan',
    producer: pstw,
    craft: 'bordir',
    look: 'round tablecloth with embroidered moon orchids',
  },
  {
    slug: 'konektor-masker-sulam',
    title: 'Konektor masker sulam, isi 3',
    producer: pstw,
    craft: 'bordir',
    look: 'three small embroidered mask straps with buttons',
  },
  {
    slug: 'tutup-gelas-rajut',
    title: 'Tutup gelas kain, isi 4',
    producer: pstw,
    craft: 'rajut',
    look: 'four fabric glass lids with knob and bead edge, one on a tea glass',
  },
  {
    slug: 'tatakan-gelas-kain',
    title: 'Tatakan gelas kain perca, isi 6',
    producer: pstw,
    craft: 'jahit',
    look: 'six hexagonal patchwork fabric coasters',
  },

  {
    slug: 'mukena-bordir-melati',
    title: 'Mukena bordir melati',
    producer: psbr,
    craft: 'bordir',
    look: 'white two-piece mukena with jasmine embroidery at the edge',
  },
  {
    slug: 'mukena-bordir-biru-laut',
    title: 'Mukena bordir biru laut',
    producer: psbr,
    craft: 'bordir',
    look: 'soft blue two-piece mukena with wave embroidery, its pouch beside it',
  },
  {
    slug: 'mukena-anak-bordir',
    title: 'Mukena anak bordir bintang',
    producer: psbr,
    craft: 'bordir',
    look: 'small child mukena, light yellow, embroidered stars',
  },
  {
    slug: 'blus-bordir-sulur',
    title: 'Blus bordir sulur',
    producer: psbr,
    craft: 'bordir',
    look: 'women blouse with vine embroidery at neckline',
  },
  {
    slug: 'kemeja-koko-bordir',
    title: 'Baju koko bordir',
    producer: psbr,
    craft: 'bordir',
    look: 'koko shirt with embroidered placket',
  },
  {
    slug: 'set-taplak-bordir-teratai',
    title: 'Set taplak meja bordir teratai',
    producer: psbr,
    craft: 'bordir',
    look: 'table set: runner, four placemats, napkins with lotus embroidery',
  },
  {
    slug: 'set-taplak-bordir-padi',
    title: 'Set taplak meja bordir padi',
    producer: psbr,
    craft: 'bordir',
    look: 'table runner with six placemats, rice ear embroidery in gold',
  },

  {
    slug: 'tempat-tisu-kayu-jati',
    title: 'Tempat tisu kayu',
    producer: rsbl,
    craft: 'kayu',
    look: 'rectangular wooden tissue box with grain and dovetails',
  },
  {
    slug: 'tempat-tisu-kayu-kubus',
    title: 'Tempat tisu kayu kubus',
    producer: rsbl,
    craft: 'kayu',
    look: 'cube wooden tissue box, oval slot, two wood tones',
  },
  {
    slug: 'tempat-pisau-kayu',
    title: 'Tempat pisau kayu',
    producer: rsbl,
    craft: 'kayu',
    look: 'slanted wooden knife block with plain knives',
  },
  {
    slug: 'kursi-kayu-sandar',
    title: 'Kursi kayu sandaran',
    producer: rsbl,
    craft: 'kayu',
    look: 'wooden chair with back rest',
  },
  {
    slug: 'bangku-kayu-kecil',
    title: 'Kursi kayu pendek',
    producer: rsbl,
    craft: 'kayu',
    look: 'low wooden stool with round seat, three legs',
  },

  {
    slug: 'batik-tulis-buah-maja',
    title: 'Kain batik tulis buah maja',
    producer: mojokerto,
    craft: 'batik',
    look: 'batik cloth on a wooden hanger, round maja fruits with leaves, soga',
  },
  {
    slug: 'batik-tulis-sisik-gringsing',
    title: 'Kain batik tulis sisik gringsing',
    producer: mojokerto,
    craft: 'batik',
    look: 'batik cloth folded in a stack, scale pattern with dots, indigo',
  },
  {
    slug: 'kemeja-batik-tulis-surya',
    title: 'Kemeja batik tulis',
    producer: mojokerto,
    craft: 'batik',
    look: 'batik shirt with sun-and-leaf pattern, mengkudu red and soga',
  },
  {
    slug: 'selendang-batik-mrutu',
    title: 'Selendang batik tulis mrutu sewu',
    producer: mojokerto,
    craft: 'batik',
    look: 'batik scarf rolled and draped, fine dots and small leaves, green',
  },

  {
    slug: 'batik-loka-mega-mendung',
    title: 'Kain batik mega mendung',
    producer: jabar,
    craft: 'batik',
    look: 'batik cloth with layered clouds in blues',
  },
  {
    slug: 'lukisan-kanvas-kebun-teh',
    title: 'Lukisan kanvas kebun teh',
    producer: jabar,
    craft: 'lukis',
    look: 'small canvas painting of tea hills, in a frame',
  },
  {
    slug: 'jasa-pangkas-rambut',
    title: 'Jasa pangkas rambut di acara Anda',
    producer: jabar,
    craft: 'jasa',
    look: 'barber tools: scissors, comb, cape on a chair',
  },
  {
    slug: 'jasa-desain-edukasi',
    title: 'Jasa desain media edukasi',
    producer: jabar,
    craft: 'jasa',
    look: 'desk with paper, pencils, alphabet-free educational posters of shapes and animals',
  },

  {
    slug: 'tempat-tisu-kain-pasuruan',
    title: 'Tempat tisu kain jahit',
    producer: pasuruan,
    craft: 'jahit',
    look: 'quilted fabric tissue holder with bow',
  },
  {
    slug: 'tempat-gelas-air-mineral',
    title: 'Tempat gelas air mineral',
    producer: pasuruan,
    craft: 'jahit',
    look: 'fabric tray holder for cup water, six cups, handle',
  },
  {
    slug: 'tempat-sendok-kain',
    title: 'Tempat sendok kain',
    producer: pasuruan,
    craft: 'jahit',
    look: 'fabric cutlery roll with spoons and forks',
  },
  {
    slug: 'set-meja-tamu-pasuruan',
    title: 'Set meja tamu: tisu, gelas, sendok',
    producer: pasuruan,
    craft: 'jahit',
    look: 'matching set of the three fabric holders',
  },

  {
    slug: 'masker-kain-tiga-lapis',
    title: 'Masker kain tiga lapis, isi 5',
    producer: bojonegoro,
    craft: 'jahit',
    look: 'five pleated cloth masks in dye colours, fanned',
  },
  {
    slug: 'seragam-sd-putih-merah',
    title: 'Seragam sekolah dasar',
    producer: bojonegoro,
    craft: 'jahit',
    look: 'white short-sleeved shirt and red trousers/skirt on hangers',
  },
  {
    slug: 'seragam-smp-putih-biru',
    title: 'Seragam sekolah menengah pertama',
    producer: bojonegoro,
    craft: 'jahit',
    look: 'white shirt and navy blue trousers/skirt',
  },
  {
    slug: 'seragam-kantor',
    title: 'Kemeja seragam kantor',
    producer: bojonegoro,
    craft: 'jahit',
    look: 'khaki office shirt with pockets, folded collar, buttons',
  },
]

/** Pictures that belong to no product: `<slug>-1.webp` each. */
export const otherPictures: readonly { readonly slug: string; readonly look: string }[] = [
  {
    slug: 'beranda',
    look: 'home hero: a length of cloth unrolling, hands of cut paper with canting, mendong bag, wooden box, embroidery hoop; wide 16:10, still good when cropped to a 4:5 portrait at the centre',
  },
  { slug: 'teknik-batik-tulis', look: 'canting, wax pot on stove, cloth with wax lines half dyed' },
  { slug: 'teknik-anyam-mendong', look: 'mendong strands being woven, bundle of rush' },
  { slug: 'teknik-bordir-sulam', look: 'embroidery hoop with satin-stitch flower, needle, thread spools' },
  { slug: 'teknik-kerajinan-kayu', look: 'plane, shavings, wood board with rings' },
  { slug: 'teknik-jahit-konveksi', look: 'sewing machine, pattern pieces, cloth' },
  { slug: 'cerita-galeri-workshop', look: 'gallery display shelves with bags, boxes, cloths' },
  { slug: 'cerita-batik-kota-mojokerto', look: 'row of canting, plain cloth, small wok and stove, gloves' },
  {
    slug: 'cerita-loka-bina-karya',
    look: 'a workshop hall of many small houses joined, batik cloths on a line between them',
  },
  { slug: 'cerita-pelatihan-pasuruan', look: 'gazebo with tables of fabric crafts, scissors, thread' },
  { slug: 'cerita-konveksi-bojonegoro', look: 'sewing machine and overlock by a window, uniforms on hangers' },
]
