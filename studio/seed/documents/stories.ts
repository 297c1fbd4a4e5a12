import { type Both, type Doc, line, picture, references, rich, slug, text } from './build.ts'
import { sources } from './sources.ts'

interface StorySeed {
  readonly slug: string
  readonly title: Both
  readonly summary: Both
  readonly body: Both
  readonly producers: readonly string[]
  readonly source: (typeof sources)[keyof typeof sources]
}

const seeds: readonly StorySeed[] = [
  {
    slug: 'galeri-workshop',
    title: ['Dari lorong kantor menjadi galeri', 'From an office hall to a gallery'],
    summary: [
      'Di Hall Gedung A Dinas Sosial Provinsi Jawa Timur, karya empat UPT dipajang dan dapat dipesan. Toko ini melanjutkannya.',
      'In Hall Building A of the East Java Social Service the work of four UPT is shown and can be ordered. This shop carries it on.',
    ],
    body: [
      `Pada Agustus 2020 sebuah rak pajang berdiri di Hall Gedung A Dinas Sosial Provinsi Jawa Timur. Isinya tas mendong berlukis, batik tulis, taplak bersulam, mukena, kotak kayu, dan kursi: karya dari empat UPT.

      ## Hanya yang layak

      Tidak semua karya naik ke rak. Yang dipajang harus layak dari sisi keindahan maupun nilainya. Aturan itu juga berlaku di toko ini.

      ## Memesan lewat petugas

      Dulu pengunjung yang menyukai sesuatu memesannya lewat Kepala Seksi Pengembangan Publikasi dan Penyuluhan Sosial, lalu pesanan diteruskan ke UPT pembuatnya. Jalannya masih sama, hanya sekarang Anda dapat memesan dari rumah.

      ## Harapannya

      Karya ini diharapkan bersaing di pasar, daring maupun luring, dengan mutu dan kemasan yang makin menarik, dan bertemu mitra dari OPD maupun perusahaan.`,
      `In August 2020 display shelves went up in Hall Building A of the East Java Social Service: painted mendong bags, hand-drawn batik, embroidered tablecloths, mukena, wooden boxes and chairs from four UPT.

      ## Only what is good enough

      Not everything reaches the shelves. What is shown must be good enough in looks and in worth. The same rule holds in this shop.

      ## Ordering through an officer

      A visitor who liked something used to order it through the head of the publications section, who passed it on to the UPT that makes it. The way is the same; you can now begin it at home.

      ## What is hoped

      That the work holds its own in the market, online and off, with ever better quality and packing, and that it meets partners among public offices and companies.`,
    ],
    producers: ['producer-upt-rehsos-pmks-sidoarjo', 'producer-upt-pstw', 'producer-upt-psbr', 'producer-upt-rsbl'],
    source: sources.gallery2020,
  },
  {
    slug: 'batik-kota-mojokerto',
    title: ['Dua puluh hari dengan canting', 'Twenty days with the canting'],
    summary: [
      'Pelatihan di Kota Mojokerto memberi kain, kompor, wajan kecil, dan canting, dan harapan akan satu KUBE yang berjualan daring.',
      'A training in Mojokerto handed out cloth, stoves, small pans and canting, and a hope: one KUBE that sells online.',
    ],
    body: [
      `Pada 7 Agustus 2017 Dinas Sosial Kota Mojokerto membuka pelatihan membatik di aulanya di Jalan Benteng Pancasila. Dua puluh orang berlatih selama 20 hari, didampingi seorang pembatik dari Kelurahan Surodinawan, Kecamatan Prajurit Kulon.

      ## Alat diserahkan sejak awal

      Kain polos, wajan kecil, kompor, sarung tangan, dan canting diberikan supaya latihan dapat segera dimulai dan dilanjutkan.

      ## Mengapa daring

      Memasarkan batik selama ini terkendala iklan yang mahal. Karena itu diharapkan lahir satu KUBE dengan batik yang bermutu, yang menjualnya lewat internet, dengan pendampingan yang terus berjalan.`,
      `On 7 August 2017 the Mojokerto Social Service opened a batik training in its hall in Jalan Benteng Pancasila. Twenty people practised for 20 days with a batik maker from Surodinawan, Prajurit Kulon.

      ## Tools from the start

      Plain cloth, small pans, stoves, gloves and canting were handed over, so that practice could begin at once and go on afterwards.

      ## Why online

      Selling batik had been held back by the price of advertising. So one KUBE was hoped for, with good batik, sold on the internet and mentored on.`,
    ],
    producers: ['producer-kelompok-batik-kota-mojokerto'],
    source: sources.mojokerto2017,
  },
  {
    slug: 'loka-bina-karya',
    title: ['Empat puluh lima kelompok kerja', 'Forty-five work groups'],
    summary: [
      'Di Jawa Barat, loka bina karya menjadi tempat membatik, melukis, memangkas rambut, dan merancang media edukasi.',
      'In West Java the loka bina karya are places of batik, painting, barbering and educational design.',
    ],
    body: [
      `Dinas Sosial Jawa Barat mengembangkan loka bina karya di kabupaten dan kota sebagai pusat kegiatan. Ada 45 kelompok, rata-rata 7 sampai 10 orang tiap kelompok.

      ## Banyak keterampilan

      Ada yang membatik dan melukis, ada yang membuka pangkas rambut, ada yang merancang media edukasi.

      ## Menuju koperasi

      Potensi ini akan dikerjakan bersama dinas koperasi, supaya usaha yang dirintis dapat menjadi koperasi. Tahun sebelumnya diadakan bazar se-Jawa Barat, dan mitra binaan di Pusyansos diharapkan terus berkembang.`,
      `The West Java Social Service develops loka bina karya in regencies and cities as centres of work. There are 45 groups of 7 to 10 people on average.

      ## Many skills

      Some make batik or paint, some cut hair, some design learning materials.

      ## Towards cooperatives

      The cooperatives office is to join in, so that businesses begun here can become cooperatives. A bazaar for all of West Java was held the year before, and partners fostered at Pusyansos are hoped to grow.`,
    ],
    producers: ['producer-loka-bina-karya-jawa-barat'],
    source: sources.jabar2022,
  },
  {
    slug: 'pelatihan-pasuruan',
    title: ['Empat hari di Gazebo Latek', 'Four days at Gazebo Latek'],
    summary: [
      'Dua puluh penjahit dari Kabupaten Pasuruan belajar membuat tempat tisu, tempat gelas air mineral, dan tempat sendok.',
      'Twenty people who sew, from Pasuruan Regency, learned to make holders for tissues, cups of water and cutlery.',
    ],
    body: [
      `Pada 7 sampai 10 November 2022 Disperindag Kabupaten Pasuruan mengadakan pelatihan kerajinan di Gazebo Latek, Bangil, bersama dinas sosial dan Dekranasda. Semua peserta sudah bisa menjahit; yang ditambahkan adalah barang baru.

      ## Bukan berhenti di pelatihan

      Seusai pelatihan dibuat grup. Begitu produksinya berjalan, mereka akan diajak ke pameran. Narasumber juga membantu membuatkan NIB baru, supaya usahanya tercatat sebagai IKM.

      Pada penutupan, karya yang bagus mendapat hadiah.`,
      `From 7 to 10 November 2022 the industry and trade office of Pasuruan Regency held a craft training at Gazebo Latek in Bangil, with the social service and the craft council. Everyone could sew already; what was new were the things to make.

      ## It did not end there

      A group was formed afterwards. Once production runs, it will be taken to fairs. New business numbers (NIB) were prepared too, so that the makers count as small industries.

      At the close, good work was given a prize.`,
    ],
    producers: ['producer-kelompok-kerajinan-pasuruan'],
    source: sources.pasuruan2022,
  },
  {
    slug: 'konveksi-bojonegoro',
    title: ['Seragam dari Bojonegoro', 'Uniforms from Bojonegoro'],
    summary: [
      'Sebuah konveksi dengan mesin jahit dan obras, yang hidup dari pesanan sekolah, kantor, dan perangkat desa.',
      'A tailoring workshop with sewing machine and overlock that lives on orders from schools, offices and villages.',
    ],
    body: [
      `Mesin jahit menyambung, mesin obras merapikan tepi. Dengan keduanya sebuah konveksi di Bojonegoro mengerjakan seragam sekolah dan perkantoran.

      ## Saat masker dicari

      Pada 2020, masa pandemi, pesanan masker membanjir. Sebelumnya pesanan seragam yang paling sering.

      ## Yang diperlukan adalah pesanan

      Sebagian pesanan dicari sendiri, lewat perangkat desa dan sekolah-sekolah. Di toko ini Anda dapat memesan satu potong, atau menuliskan jumlah tiap ukuran untuk satu kelas dan satu kantor.`,
      `The sewing machine joins, the overlock tidies the edge. With both a workshop in Bojonegoro makes uniforms for schools and offices.

      ## When masks were wanted

      In 2020, during the pandemic, orders for masks poured in. Before that it was mostly uniforms.

      ## What is needed is orders

      Some are found through village officials and schools. In this shop you can order one piece, or write how many of each size for a class or an office.`,
    ],
    producers: ['producer-konveksi-bojonegoro'],
    source: sources.bojonegoro2020,
  },
]

export const stories: readonly Doc[] = seeds.map((seed) => ({
  _id: `story-${seed.slug}`,
  _type: 'story',
  title: line(seed.title),
  slug: slug(seed.slug),
  summary: text(seed.summary),
  date: seed.source.date,
  body: rich(seed.body),
  picture: picture(`cerita-${seed.slug}-1`),
  producers: references(seed.producers),
  sources: [{ _key: 'source-0', ...seed.source }],
}))
