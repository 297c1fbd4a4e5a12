import { type Both, type Doc, items, line, references, rich, slug, text } from './build.ts'
import { sources } from './sources.ts'

interface ProgramSeed {
  readonly slug: string
  readonly title: Both
  readonly summary: Both
  readonly body: Both
  readonly place: Both
  readonly from?: string
  readonly to?: string
  readonly participants?: number
  readonly organisers: readonly Both[]
  readonly producers: readonly string[]
  readonly source: (typeof sources)[keyof typeof sources]
}

const programSeeds: readonly ProgramSeed[] = [
  {
    slug: 'pelatihan-membatik-kota-mojokerto',
    title: ['Pelatihan membatik Kota Mojokerto', 'Batik training in Mojokerto'],
    summary: [
      'Dua puluh orang belajar membatik selama 20 hari, dengan alat yang dibawa pulang.',
      'Twenty people learned batik for 20 days, with tools to take home.',
    ],
    body: [
      `Peserta belajar menorehkan malam, mencelup, dan melorod, dipandu seorang pembatik dari Kelurahan Surodinawan. Kain polos, wajan kecil, kompor, sarung tangan, dan canting diserahkan di awal.

      Tujuannya memberi bekal membuka usaha, dan dari peserta diharapkan tumbuh satu KUBE batik yang berjualan daring.`,
      `They learned to wax, dye and boil out, guided by a batik maker from Surodinawan. Plain cloth, small pans, stoves, gloves and canting were handed over at the start.

      The aim was to equip people to open a business; one batik KUBE that sells online was hoped to come of it.`,
    ],
    place: [
      'Aula Dinas Sosial Kota Mojokerto, Jalan Benteng Pancasila',
      'Hall of the Mojokerto Social Service, Jalan Benteng Pancasila',
    ],
    from: '2017-08-07',
    participants: 20,
    organisers: [['Dinas Sosial Kota Mojokerto', 'Mojokerto Social Service']],
    producers: ['producer-kelompok-batik-kota-mojokerto'],
    source: sources.mojokerto2017,
  },
  {
    slug: 'pelatihan-kerajinan-pasuruan',
    title: ['Pelatihan kerajinan Kabupaten Pasuruan', 'Craft training in Pasuruan Regency'],
    summary: [
      'Empat hari membuat tempat tisu, tempat gelas air mineral, dan tempat sendok, dengan pendampingan NIB.',
      'Four days of making holders for tissues, cups and cutlery, with help towards a business number.',
    ],
    body: [
      `Pelatihan ini tindak lanjut musyawarah rencana pembangunan, hasil kerja sama Disperindag, dinas sosial, dan Dekranasda. Peserta sudah bisa menjahit; materinya keterampilan tambahan supaya dapat berproduksi sendiri.

      Narasumber menerangkan dan membuatkan NIB baru. Seusai pelatihan dibuat grup yang akan diajak ke pameran.`,
      `The training followed from the regency’s development plan, by the industry and trade office, the social service and the craft council. Everyone could sew; what was added lets them produce on their own.

      Business numbers (NIB) were explained and prepared. A group was formed afterwards, to be taken to fairs.`,
    ],
    place: ['Gazebo Latek, Bangil, Kabupaten Pasuruan', 'Gazebo Latek, Bangil, Pasuruan Regency'],
    from: '2022-11-07',
    to: '2022-11-10',
    participants: 20,
    organisers: [
      ['Disperindag Kabupaten Pasuruan', 'Industry and Trade Office of Pasuruan Regency'],
      ['Dekranasda Kabupaten Pasuruan', 'Craft Council of Pasuruan Regency'],
    ],
    producers: ['producer-kelompok-kerajinan-pasuruan'],
    source: sources.pasuruan2022,
  },
  {
    slug: 'loka-bina-karya-jawa-barat',
    title: ['Pembinaan loka bina karya Jawa Barat', 'The loka bina karya of West Java'],
    summary: [
      'Pusat kegiatan di kabupaten dan kota: 45 kelompok dengan keterampilan batik, lukis, pangkas rambut, dan desain edukasi.',
      'Centres of work in regencies and cities: 45 groups skilled in batik, painting, barbering and educational design.',
    ],
    body: [
      `Kelompok dibina oleh Dinas Sosial Jawa Barat, antara lain lewat mitra binaan di Pusyansos. Kuota peserta pernah mencapai 300 orang; saat pandemi 150 orang.

      Langkah berikutnya adalah kerja sama dengan dinas koperasi.`,
      `The groups are fostered by the West Java Social Service, among others through partners at Pusyansos. The quota once reached 300 people; in the pandemic it was 150.

      The next step is to work with the cooperatives office.`,
    ],
    place: ['Kabupaten dan kota di Jawa Barat', 'Regencies and cities of West Java'],
    organisers: [['Dinas Sosial Provinsi Jawa Barat', 'West Java Social Service']],
    producers: ['producer-loka-bina-karya-jawa-barat'],
    source: sources.jabar2022,
  },
]

const sourceList = (source: ProgramSeed['source']) => [{ _key: 'source-0', ...source }]

export const programs: readonly Doc[] = programSeeds.map((seed) => ({
  _id: `program-${seed.slug}`,
  _type: 'program',
  title: line(seed.title),
  slug: slug(seed.slug),
  summary: text(seed.summary),
  body: rich(seed.body),
  ...(seed.from ? { from: seed.from } : {}),
  ...(seed.to ? { to: seed.to } : {}),
  place: line(seed.place),
  ...(seed.participants ? { participants: seed.participants } : {}),
  organisers: items(
    'organiser',
    seed.organisers.map((name) => ({ name: line(name) })),
  ),
  producers: references(seed.producers),
  sources: sourceList(seed.source),
}))

export const fairs: readonly Doc[] = [
  {
    _id: 'fair-galeri-workshop-jawa-timur',
    _type: 'fair',
    title: line(['Galeri workshop Dinas Sosial Jawa Timur', 'Gallery workshop of the East Java Social Service']),
    summary: text([
      'Pajangan karya empat UPT di lorong kantor. Pengunjung memesan lewat petugas, lalu UPT mengerjakannya.',
      'Work of four UPT on show in the office hall. Visitors order through an officer and the UPT makes it.',
    ]),
    place: line(['Hall Gedung A, Dinas Sosial Provinsi Jawa Timur', 'Hall Building A, East Java Social Service']),
    from: '2020-08-06',
    producers: references([
      'producer-upt-rehsos-pmks-sidoarjo',
      'producer-upt-pstw',
      'producer-upt-psbr',
      'producer-upt-rsbl',
    ]),
    sources: sourceList(sources.gallery2020),
  },
  {
    _id: 'fair-bazar-ukm-jawa-barat',
    _type: 'fair',
    title: line([
      'Bazar UKM disabilitas se-Jawa Barat, 2021',
      'Bazaar of disability-led small businesses, West Java, 2021',
    ]),
    summary: text([
      'Bazar yang mempertemukan usaha kecil dari seluruh Jawa Barat, diadakan Dinas Sosial Jawa Barat setahun sebelum liputan 2022.',
      'A bazaar of small businesses from all of West Java, held by the West Java Social Service the year before the report of 2022.',
    ]),
    place: line(['Jawa Barat', 'West Java']),
    producers: references(['producer-loka-bina-karya-jawa-barat']),
    sources: sourceList(sources.jabar2022),
  },
]

const partner = (id: string, kind: string, name: Both, summary: Both, source: ProgramSeed['source']): Doc => ({
  _id: `partner-${id}`,
  _type: 'partner',
  name: line(name),
  kind,
  summary: text(summary),
  sources: sourceList(source),
})

export const partners: readonly Doc[] = [
  partner(
    'disperindag-pasuruan',
    'opd',
    ['Disperindag Kabupaten Pasuruan', 'Industry and Trade Office of Pasuruan Regency'],
    [
      'Mengadakan pelatihan kerajinan 2022 dan berencana membawa kelompoknya ke pameran.',
      'Held the craft training of 2022 and plans to take the group to fairs.',
    ],
    sources.pasuruan2022,
  ),
  partner(
    'dekranasda-pasuruan',
    'dekranasda',
    ['Dekranasda Kabupaten Pasuruan', 'Craft Council of Pasuruan Regency'],
    ['Bekerja sama dalam pelatihan kerajinan 2022.', 'Worked together in the craft training of 2022.'],
    sources.pasuruan2022,
  ),
  partner(
    'blk-rejoso',
    'mentor',
    ['BLK Rejoso', 'BLK Rejoso Vocational Training Centre'],
    [
      'Balai latihan kerja yang ikut dalam pelatihan kerajinan 2022.',
      'The training centre that took part in the craft training of 2022.',
    ],
    sources.pasuruan2022,
  ),
]
