import { sources } from '../sources.ts'
import { type ProducerSeed, yearEnd } from './producer-seed.ts'

/** Groups and a business that grew out of trainings. */
export const groups: readonly ProducerSeed[] = [
  {
    id: 'producer-kelompok-batik-kota-mojokerto',
    name: ['Kelompok Batik Kota Mojokerto', 'Batik Group of Mojokerto'],
    kind: 'kube',
    region: '3576',
    place: ['Kota Mojokerto, Jawa Timur', 'City of Mojokerto, East Java'],
    motif: ['gringsing', 'dots', 'soga', 'kunyit'],
    summary: [
      'Batik tulis dengan motif dari Mojokerto: buah maja, sisik gringsing, mrutu sewu.',
      'Hand-drawn batik in patterns of Mojokerto: maja fruit, gringsing scales, mrutu sewu.',
    ],
    story: [
      `Kelompok ini berangkat dari pelatihan membatik selama 20 hari di Aula Dinas Sosial Kota Mojokerto pada 2017. Kain polos, wajan kecil, kompor, sarung tangan, dan canting diserahkan supaya peserta dapat langsung bekerja.

      Batik tulis dikerjakan berlapis: dilukis malam, dicelup, dilorod, lalu dilukis lagi. Garisnya tidak pernah persis sama; di situlah tandanya batik tulis.`,
      `The group began with 20 days of batik training in the hall of the Mojokerto Social Service in 2017. Plain cloth, small pans, stoves, gloves and canting were handed over so that work could begin at once.

      Hand-drawn batik is made in layers: waxed, dyed, boiled out and waxed again. No two lines are quite alike; that is how one knows batik drawn by hand.`,
    ],
    facts: [
      [
        'Pelatihan membatik Dinas Sosial Kota Mojokerto diikuti 20 orang selama 20 hari.',
        'Twenty people took part in the Mojokerto Social Service’s batik training, which ran for 20 days.',
        sources.mojokerto2017,
      ],
      [
        'Dari pelatihan itu diharapkan tumbuh satu KUBE yang menghasilkan batik bermutu dan memasarkannya secara daring.',
        'One KUBE was hoped to come of it, making good batik and selling it online.',
        sources.mojokerto2017,
      ],
    ],
    skills: [
      ['membatik tulis', 'hand-drawn batik'],
      ['menjahit kemeja', 'shirt-making'],
    ],
    weekly: 6,
    handling: 2,
    answer: 48,
    share: 88,
    closures: [['2026-12-28', '2027-01-02', ...yearEnd]],
    picture: 'cerita-batik-kota-mojokerto-1',
  },
  {
    id: 'producer-loka-bina-karya-jawa-barat',
    name: ['Kelompok Loka Bina Karya Jawa Barat', 'Loka Bina Karya Groups of West Java'],
    kind: 'loka_bina_karya',
    region: '32',
    place: ['Jawa Barat', 'West Java'],
    motif: ['mega-mendung', 'lines', 'nila', 'mori'],
    summary: [
      'Kelompok kerja di kabupaten dan kota: batik, lukisan, pangkas rambut, dan desain media edukasi.',
      'Work groups in regencies and cities: batik, painting, barbering and design of learning materials.',
    ],
    story: [
      `Loka bina karya adalah tempat berkegiatan di kabupaten dan kota. Ada 45 kelompok, masing-masing rata-rata 7 sampai 10 orang, dengan keterampilan yang berbeda-beda.

      Ke depan kelompok-kelompok ini diarahkan bekerja sama dengan dinas koperasi, supaya usaha kecil yang dirintis dapat menjadi koperasi.`,
      `A loka bina karya is a place of work in a regency or city. There are 45 groups of 7 to 10 people on average, each with skills of its own.

      They are to work with the cooperatives office, so that the small businesses begun there can become cooperatives.`,
    ],
    facts: [
      [
        'Ada 45 kelompok loka bina karya di Jawa Barat, rata-rata 7 sampai 10 orang tiap kelompok.',
        'There are 45 loka bina karya groups in West Java, of 7 to 10 people on average.',
        sources.jabar2022,
      ],
      [
        'Kegiatannya antara lain pangkas rambut, membatik, melukis, dan desain edukasi.',
        'Their work includes barbering, batik, painting and educational design.',
        sources.jabar2022,
      ],
    ],
    skills: [
      ['membatik', 'batik'],
      ['melukis', 'painting'],
      ['pangkas rambut', 'barbering'],
      ['desain edukasi', 'educational design'],
    ],
    weekly: 12,
    handling: 3,
    answer: 48,
    share: 85,
    picture: 'cerita-loka-bina-karya-1',
  },
  {
    id: 'producer-kelompok-kerajinan-pasuruan',
    name: ['Kelompok Kerajinan Kabupaten Pasuruan', 'Craft Group of Pasuruan Regency'],
    kind: 'ikm',
    region: '3514',
    place: ['Kabupaten Pasuruan, Jawa Timur', 'Pasuruan Regency, East Java'],
    motif: ['tumpal', 'hatching', 'kunyit', 'soga'],
    summary: [
      'Dua puluh perajin yang sudah mahir menjahit: tempat tisu, tempat gelas air mineral, dan tempat sendok dari kain.',
      'Twenty makers, all skilled at sewing: fabric holders for tissues, cups of water and cutlery.',
    ],
    story: [
      `Semua anggota sudah bisa menjahit sebelum kelompok ini ada. Dalam pelatihan empat hari di Gazebo Latek, Bangil, mereka menambah satu hal: membuat barang yang berdiri tegak dari bahan yang lemas.

      Seusai pelatihan dibuat grup supaya mereka dapat ikut pameran begitu produksinya berjalan, dan disiapkan NIB baru agar tercatat sebagai IKM.`,
      `Every member could sew before there was a group. In four days of training at Gazebo Latek in Bangil they added one thing: making soft material stand upright.

      Afterwards a group was formed, to go to fairs once production runs, and new business numbers (NIB) were prepared so that they count as small industries.`,
    ],
    facts: [
      [
        'Pelatihan pada 7-10 November 2022 di Gazebo Latek, Bangil, diikuti 20 peserta yang semuanya sudah bisa menjahit.',
        'Twenty people, all able to sew, took part in the training at Gazebo Latek, Bangil, on 7-10 November 2022.',
        sources.pasuruan2022,
      ],
      [
        'Materinya tempat tisu, tempat air mineral gelas, dan tempat sendok.',
        'They learned to make tissue holders, holders for cups of water and cutlery holders.',
        sources.pasuruan2022,
      ],
    ],
    skills: [
      ['menjahit', 'sewing'],
      ['kerajinan kain', 'fabric crafts'],
    ],
    headcount: 20,
    weekly: 60,
    handling: 2,
    answer: 24,
    share: 88,
    fairs: true,
    picture: 'cerita-pelatihan-pasuruan-1',
    awards: [
      [
        'Hadiah karya terbaik, pelatihan kerajinan Bangil',
        'Prize for the best work, craft training in Bangil',
        2022,
        sources.pasuruan2022,
      ],
    ],
  },
  {
    id: 'producer-konveksi-bojonegoro',
    name: ['Konveksi di Bojonegoro', 'Tailoring Workshop in Bojonegoro'],
    kind: 'ikm',
    region: '3522',
    place: ['Kabupaten Bojonegoro, Jawa Timur', 'Bojonegoro Regency, East Java'],
    motif: ['banji', 'dots', 'arang', 'kunyit'],
    summary: [
      'Usaha jahit dengan mesin jahit dan obras: masker, seragam sekolah, dan seragam kantor.',
      'A tailoring business with sewing machine and overlock: masks, school uniforms and office uniforms.',
    ],
    story: [
      `Seragam yang baik dimulai dari daftar ukuran yang benar dan kampuh yang diobras rapi, supaya tidak berbulu saat dicuci. Konveksi ini mengerjakannya dengan mesin jahit dan mesin obras.

      Pesanan antara lain datang lewat sekolah dan perangkat desa. Pada masa pandemi pesanan masker yang paling ramai.`,
      `A good uniform begins with a correct list of sizes and neatly overlocked seams that do not fray in the wash. This workshop makes them with a sewing machine and an overlock.

      Orders come, among others, through schools and village officials. During the pandemic most were for masks.`,
    ],
    facts: [
      [
        'Konveksi ini mengerjakan masker serta seragam sekolah dan perkantoran.',
        'The workshop makes masks and uniforms for schools and offices.',
        sources.bojonegoro2020,
      ],
      [
        'Pesanan antara lain datang lewat perangkat desa dan sekolah.',
        'Orders come, among others, through village officials and schools.',
        sources.bojonegoro2020,
      ],
    ],
    skills: [
      ['menjahit seragam', 'uniform sewing'],
      ['mengobras', 'overlocking'],
    ],
    weekly: 50,
    handling: 1,
    answer: 24,
    share: 90,
    picture: 'cerita-konveksi-bojonegoro-1',
  },
]
