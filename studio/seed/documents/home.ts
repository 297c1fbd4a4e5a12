import { type Both, type Doc, items, line, picture, reference, references, text } from './build.ts'
import { producerSeeds } from './producers.ts'
import { sources } from './sources.ts'

const figure = (value: string, label: Both, source: (typeof sources)[keyof typeof sources]) => ({
  value,
  label: line(label),
  source,
})

const figures = [
  figure(
    '376',
    [
      'eks klien telah mendapat bantuan pengembangan usaha di 29 kabupaten/kota di Jawa Timur',
      'former clients have had help to develop a business, in 29 regencies and cities of East Java',
    ],
    sources.jatim2020,
  ),
  figure(
    '45',
    [
      'kelompok loka bina karya di Jawa Barat, 7-10 orang tiap kelompok',
      'loka bina karya groups in West Java, of 7-10 people each',
    ],
    sources.jabar2022,
  ),
  figure(
    '20',
    [
      'hari pelatihan membatik, untuk dua puluh orang di Kota Mojokerto',
      'days of batik training, for twenty people in Mojokerto',
    ],
    sources.mojokerto2017,
  ),
  figure(
    '20',
    [
      'penjahit belajar membuat kerajinan kain di Bangil, Kabupaten Pasuruan',
      'people who sew learned fabric crafts in Bangil, Pasuruan Regency',
    ],
    sources.pasuruan2022,
  ),
]

const title = (id: string, en: string) => ({ title: line([id, en]) })
const featured = [
  'tas-mendong-lukis-sepatu-merah',
  'batik-tulis-sekar-jagad',
  'mukena-bordir-melati',
  'tempat-tisu-kayu-jati',
  'batik-tulis-buah-maja',
  'tas-mendong-lukis-merak',
  'taplak-sulam-mawar',
  'batik-loka-mega-mendung',
]
const shelves = [
  'kain-batik',
  'tas-anyaman',
  'rumah-dapur',
  'taplak-bordir',
  'mukena-busana',
  'kayu',
  'lukis-hiasan',
  'seragam-masker',
  'jasa',
]
const spoken = ['layak-dipamerkan', 'mesin-perlu-pesanan', 'batik-dijual-daring', 'kelompok-menuju-koperasi']

export const home: Doc = {
  _id: 'home',
  _type: 'home',
  ...title('Galeri Karya: karya tangan dari Jawa Timur dan Jawa Barat', 'Galeri Karya: handmade in East and West Java'),
  description: text([
    'Batik tulis, tas mendong lukis, bordir, dan kerajinan kayu. Dibuat di UPT, kelompok usaha bersama, dan bengkel jahit; hasilnya kembali kepada pembuatnya.',
    'Hand-drawn batik, painted mendong bags, embroidery and woodwork, made in public workshops and joint business groups; the proceeds go back to the makers.',
  ]),
  modules: [
    {
      _key: 'pembuka',
      _type: 'heroModule',
      ...title('Dibuat dengan tangan, sampai ke tangan Anda', 'From their hands to yours'),
      text: text([
        'Batik, anyaman, bordir, dan kayu dari delapan bengkel dan kelompok di Jawa Timur dan Jawa Barat. Tiap pesanan diteruskan langsung kepada pembuatnya.',
        'Batik, weaving, embroidery and wood from eight workshops and groups in East and West Java. Every order goes straight to its makers.',
      ]),
      picture: picture('beranda-1'),
      actionLabel: line(['Lihat semua karya', 'See all work']),
      actionPath: '/produk/',
    },
    {
      _key: 'pilihan',
      _type: 'productsModule',
      ...title('Baru diletakkan di rak', 'New on the shelves'),
      text: text(['Beberapa karya dari bengkel-bengkel kami.', 'A few pieces from the workshops.']),
      products: references(featured.map((id) => `product-${id}`)),
    },
    {
      _key: 'kategori',
      _type: 'categoriesModule',
      ...title('Cari menurut jenisnya', 'Browse by kind'),
      categories: references(shelves.map((id) => `category-${id}`)),
    },
    {
      _key: 'produsen',
      _type: 'producersModule',
      ...title('Yang membuatnya', 'The makers'),
      text: text([
        'Tiap pembuat punya motifnya sendiri. Motif itu juga tertera pada label barangnya.',
        'Every maker has a motif. You will find it on the label of what they make.',
      ]),
      producers: references(producerSeeds.map(({ id }) => id)),
    },
    {
      _key: 'butuh-pesanan',
      _type: 'readyModule',
      ...title('Mesin siap, menunggu pesanan', 'Machines ready, waiting for orders'),
      text: text([
        'Produsen ini membuat setelah dipesan: satu barang untuk Anda, atau seratus untuk kantor.',
        'These makers work to order: one piece for you, or a hundred for an office.',
      ]),
    },
    {
      _key: 'cerita',
      _type: 'storyModule',
      ...title('Cerita dari bengkel', 'From the workshops'),
      story: reference('story-galeri-workshop'),
    },
    {
      _key: 'angka',
      _type: 'figuresModule',
      ...title('Dalam angka', 'In figures'),
      figures: items('figure', figures),
    },
    {
      _key: 'testimoni',
      _type: 'testimonialsModule',
      ...title('Kata mereka yang mendampingi', 'From those who stand beside them'),
      testimonials: references(spoken.map((id) => `testimonial-${id}`)),
    },
  ],
}

export const impact: Doc = {
  _id: 'impact',
  _type: 'impact',
  introduction: text([
    'Angka-angka ini dikutip dari liputan media, lengkap dengan sumber dan tanggalnya. Tidak ada orang yang dapat dikenali dari sini.',
    'These figures are taken from press reports, with source and date. Nobody can be recognised in them.',
  ]),
  figures: items('figure', figures),
}
