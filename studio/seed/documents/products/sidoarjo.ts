import { care, made, onlyOne, type ProductSeed, packing, ready, single } from './product-seed.ts'

const bag = {
  categories: ['tas-anyaman'],
  techniques: ['anyam-mendong'],
  materials: ['mendong', 'cat-akrilik', 'katun'],
  care: care.mendong,
  packaging: packing.paper,
  aliases: ['mendhong', 'tas anyaman', 'tas lukis'],
} as const
const bottle = {
  categories: ['lukis-hiasan', 'rumah-dapur'],
  materials: ['kaca', 'cat-akrilik'],
  care: care.painted,
  packaging: packing.fragile,
  aliases: ['botol hias', 'vas'],
} as const
const coaster = {
  categories: ['rumah-dapur', 'lukis-hiasan'],
  materials: ['kayu', 'cat-akrilik'],
  care: care.painted,
  packaging: packing.paper,
  aliases: ['tatakan cangkir', 'coaster'],
} as const
const clock = {
  categories: ['lukis-hiasan', 'rumah-dapur'],
  materials: ['kayu', 'cat-akrilik'],
  care: care.painted,
  packaging: packing.fragile,
} as const

/** Painted mendong, bottles, coasters and clocks. */
export const sidoarjo: readonly ProductSeed[] = [
  {
    ...bag,
    slug: 'tas-mendong-lukis-sepatu-merah',
    english: 'Mendong bag painted with hibiscus',
    summary: [
      'Tas anyaman mendong bergagang bulat, dilukis bunga sepatu merah. Cukup untuk belanja sayur atau buku.',
      'A woven mendong bag with round handles, painted with red hibiscus. Room for vegetables or books.',
    ],
    about: [
      `Kelopaknya dilukis mengikuti arah anyaman, jadi dari dekat terlihat serat dan dari jauh terlihat bunga. Bagian dalam dilapisi katun dan diberi satu saku kecil.

      Gagangnya bulat dan pas digenggam, atau disampirkan di lengan.`,
      `The petals follow the weave: near by you see the rush, from afar the flower. It is lined with cotton and has one small pocket.

      The round handles fit the hand or the crook of an arm.`,
    ],
    dimensions: ['36 × 28 × 12 cm', '36 × 28 × 12 cm'],
    variants: single('SDA-TAS-SEPATU', 145_000, 550, ready(8)),
    featured: 1,
  },
  {
    ...bag,
    slug: 'tas-mendong-lukis-merak',
    english: 'Mendong bag painted with a peacock',
    summary: [
      'Tas bahu mendong bertutup, dilukis merak nila dan hijau. Satu lukisan, satu tas.',
      'A mendong shoulder bag with a flap, painted with a peacock in indigo and green. One painting, one bag.',
    ],
    about: [
      `Ekor merak turun dari tutup sampai ke badan tas, jadi gambarnya utuh saat tas tertutup. Mata bulunya diberi titik emas kusam, satu per satu.

      Ini satu-satunya: bila sudah terjual, merak berikutnya akan berbeda.`,
      `The tail falls from the flap to the body, so the picture is whole when the bag is closed. The eyes of the feathers are dotted in dull gold, one by one.

      There is only this one; the next peacock will be another.`,
    ],
    dimensions: ['30 × 24 × 9 cm, tali 110 cm', '30 × 24 × 9 cm, strap 110 cm'],
    marks: {
      1: [
        {
          ...{ x: 66, y: 50, guide: 'technique-anyam-mendong' },
          label: ['Anyaman mendong', 'Woven mendong'],
        },
      ],
      2: [
        {
          ...{ x: 72, y: 34, guide: 'material-mendong' },
          label: ['Dianyam rapat supaya cat tidak merembes', 'Woven close, so that no paint seeps through'],
        },
      ],
    },
    variants: single('SDA-TAS-MERAK', 210_000, 500, onlyOne),
    featured: 6,
  },
  {
    ...bag,
    slug: 'tas-mendong-lukis-pesisir',
    english: 'Mendong bag painted with coastal boats',
    summary: [
      'Tas pantai lebar dari mendong dengan lukisan perahu dan ombak. Muat handuk, bekal, dan buku.',
      'A wide mendong beach bag painted with boats and waves. Holds a towel, lunch and a book.',
    ],
    about: [
      `Mulutnya lebar dan dasarnya rata, jadi tas berdiri sendiri di pasir. Perahu dilukis di satu sisi; sisi lain dibiarkan polos supaya anyamannya terlihat.

      Dibuat setelah Anda memesan. Letak perahu bisa sedikit berbeda dari gambar.`,
      `The mouth is wide and the base flat, so it stands by itself on sand. The boats are on one side; the other is left plain to show the weave.

      Made when you order. The boats may sit a little differently from the picture.`,
    ],
    dimensions: ['48 × 34 × 16 cm', '48 × 34 × 16 cm'],
    variants: single('SDA-TAS-PESISIR', 185_000, 750, made(8, 6)),
  },
  {
    ...bottle,
    slug: 'botol-lukis-kenanga',
    english: 'Bottle painted with kenanga',
    summary: [
      'Botol kaca ramping dengan lukisan bunga kenanga. Untuk setangkai bunga, atau berdiri sendiri.',
      'A slim glass bottle painted with kenanga flowers. For a single stem, or on its own.',
    ],
    about: [
      `Kelopak kenanga panjang dan sedikit keriting; warnanya bergerak dari hijau muda ke kuning. Cat dikeringkan dua hari sebelum dilapisi.

      Bagian dalam tidak dicat, jadi boleh diisi air. Tidak untuk menyimpan minuman.`,
      `Kenanga petals are long and slightly curled, moving from light green to yellow. The paint dries for two days before it is sealed.

      The inside is not painted and may hold water. It is not meant for storing drinks.`,
    ],
    dimensions: ['Tinggi 27 cm, garis tengah 7 cm', '27 cm high, 7 cm across'],
    variants: single('SDA-BOTOL-KENANGA', 75_000, 700, ready(14)),
  },
  {
    ...bottle,
    slug: 'botol-lukis-ombak',
    english: 'Bottle painted with waves',
    summary: [
      'Botol berperut bulat dengan ombak nila yang melingkar tanpa putus.',
      'A round-bellied bottle with indigo waves that run around it unbroken.',
    ],
    about: [
      `Ombaknya dilukis sambil botol diputar pelan, jadi tidak ada awal dan akhirnya. Buihnya titik putih kecil.

      Lehernya cukup lebar untuk tiga atau empat tangkai bunga.`,
      `The waves are painted while the bottle turns slowly, so they have no beginning and no end. The foam is small white dots.

      The neck takes three or four stems.`,
    ],
    dimensions: ['Tinggi 21 cm, garis tengah 13 cm', '21 cm high, 13 cm across'],
    variants: single('SDA-BOTOL-OMBAK', 85_000, 850, ready(9)),
  },
  {
    ...coaster,
    slug: 'tatakan-lukis-daun',
    english: 'Leaf coasters, set of 6',
    summary: [
      'Enam tatakan gelas bulat, tiap tatakan dengan daun yang berbeda.',
      'Six round coasters, each with a different leaf.',
    ],
    about: [
      `Daun singkong, sirih, jati, pisang, waru, dan pakis: enam daun yang mudah ditemui di pekarangan. Sisi bawahnya dilapisi kain supaya meja tidak tergores.

      Lapisan atasnya tahan air teh dan kopi yang tumpah, asal segera dilap.`,
      `Cassava, betel, teak, banana, hibiscus and fern: six leaves found in any yard. The underside is lined with cloth to spare the table.

      The surface bears spilt tea and coffee if wiped soon.`,
    ],
    dimensions: ['Garis tengah 10 cm, tebal 4 mm', '10 cm across, 4 mm thick'],
    variants: single('SDA-TATAKAN-DAUN', 90_000, 320, ready(20)),
    featured: 9,
  },
  {
    ...coaster,
    slug: 'tatakan-lukis-ikan',
    english: 'Milkfish coasters, set of 4',
    summary: [
      'Empat tatakan gelas persegi dengan ikan bandeng, ikan kebanggaan Sidoarjo.',
      'Four square coasters with milkfish, the pride of Sidoarjo.',
    ],
    about: [
      `Bila keempatnya dijajarkan, ikannya berenang beriringan. Sisiknya digores halus di atas cat yang masih basah, jadi terasa di ujung jari.`,
      `Laid in a row, the four fish swim one after another. Their scales are scratched into wet paint, so the finger feels them.`,
    ],
    dimensions: ['10 × 10 cm, tebal 4 mm', '10 × 10 cm, 4 mm thick'],
    variants: single('SDA-TATAKAN-IKAN', 65_000, 240, ready(16)),
  },
  {
    ...clock,
    slug: 'jam-dinding-lukis-senja',
    english: 'Dusk wall clock',
    summary: [
      'Jam dinding bulat tanpa angka, dilukis senja di atas sawah. Mesinnya tidak berdetak.',
      'A round wall clock without numerals, painted with dusk over rice fields. Its movement is silent.',
    ],
    about: [
      `Langitnya lima lapis warna, dari kunyit sampai mengkudu. Jarumnya gelap supaya tetap terbaca dari seberang ruangan.

      Dibuat setelah dipesan karena catnya perlu waktu kering. Memakai satu baterai AA, belum termasuk.`,
      `The sky is five layers of colour, from turmeric to madder red. The hands are dark, to be read from across a room.

      Made when ordered, for the paint needs time to dry. Takes one AA battery, not included.`,
    ],
    dimensions: ['Garis tengah 30 cm', '30 cm across'],
    variants: single('SDA-JAM-SENJA', 165_000, 900, made(7, 5)),
  },
  {
    ...clock,
    slug: 'jam-meja-lukis-kembang',
    english: 'Flower desk clock',
    summary: [
      'Jam meja kecil yang berdiri sendiri, dilukis kembang setaman.',
      'A small standing desk clock, painted with mixed flowers.',
    ],
    about: [
      `Muat di rak buku atau meja kerja. Kembangnya mawar, melati, dan kantil, disusun melingkari muka jam.

      Memakai satu baterai AA, belum termasuk.`,
      `It fits a bookshelf or a desk. Rose, jasmine and magnolia go round its face.

      Takes one AA battery, not included.`,
    ],
    dimensions: ['14 × 12 × 5 cm', '14 × 12 × 5 cm'],
    variants: single('SDA-JAM-KEMBANG', 95_000, 380, ready(7)),
  },
]
