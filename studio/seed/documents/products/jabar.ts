import { care, made, onlyOne, type ProductSeed, packing, ready, single } from './product-seed.ts'

/** Batik, a painting and two services from West Java. */
export const jabar: readonly ProductSeed[] = [
  {
    slug: 'batik-loka-mega-mendung',
    english: 'Mega mendung batik cloth',
    summary: [
      'Kain batik dengan awan mega mendung berlapis biru, khas pesisir Cirebon.',
      'Batik cloth with mega mendung clouds in layered blues, from the coast of Cirebon.',
    ],
    about: [
      `Awannya bertingkat dari biru muda ke nila, tiap tingkat satu kali celup. Artinya hujan yang ditunggu: teduh sebelum bertindak.

      Panjangnya cukup untuk satu kemeja lengan panjang.`,
      `The clouds step from light blue to indigo, one dip for each step. They stand for awaited rain: calm before deeds.

      Long enough for one long-sleeved shirt.`,
    ],
    categories: ['kain-batik'],
    techniques: ['batik-tulis'],
    materials: ['mori-prima', 'malam-batik'],
    dimensions: ['220 × 110 cm', '220 × 110 cm'],
    care: care.batik,
    packaging: packing.folded,
    aliases: ['batik cirebon', 'megamendung'],
    variants: single('JBR-KAIN-MENDUNG', 375_000, 420, ready(6)),
    featured: 8,
  },
  {
    slug: 'lukisan-kanvas-kebun-teh',
    english: 'Tea-garden canvas',
    summary: [
      'Lukisan kecil kebun teh berbukit, sudah berbingkai dan siap digantung.',
      'A small painting of tea hills, framed and ready to hang.',
    ],
    about: [
      `Barisan teh digambar dengan sapuan pendek yang mengikuti lereng. Kabutnya dibiarkan dari warna kanvas.

      Lukisan ini hanya satu.`,
      `The rows of tea are short strokes that follow the slope. The mist is bare canvas.

      There is only this one.`,
    ],
    categories: ['lukis-hiasan'],
    materials: ['kanvas', 'cat-akrilik', 'kayu'],
    dimensions: ['40 × 30 cm dengan bingkai', '40 × 30 cm with its frame'],
    care: care.painted,
    packaging: packing.fragile,
    aliases: ['lukisan', 'painting', 'hiasan dinding'],
    variants: single('JBR-LUKIS-TEH', 425_000, 1400, onlyOne),
  },
  {
    slug: 'jasa-pangkas-rambut',
    english: 'Haircuts at your event',
    summary: [
      'Pemangkas rambut datang ke acara kantor, sekolah, atau kampung Anda di Jawa Barat.',
      'Barbers come to your office, school or neighbourhood event in West Java.',
    ],
    about: [
      `Harga dihitung per setengah hari, untuk sekitar 20 kepala. Kursi, kain, dan alat dibawa; Anda menyiapkan tempat yang teduh dan listrik.`,
      `The price is for half a day, about 20 heads. Chairs, capes and tools are brought; you provide shade and a socket.`,
    ],
    categories: ['jasa'],
    service: true,
    carriedOut: [
      'Di tempat acara Anda di Jawa Barat. Hari dan jamnya disepakati lewat telepon setelah Anda memesan.',
      'At the place of your event in West Java. Day and time are agreed by telephone after you order.',
    ],
    options: [
      {
        code: 'lama',
        name: ['Lama', 'Length'],
        values: { 'setengah-hari': ['Setengah hari', 'Half a day'], 'satu-hari': ['Satu hari', 'One day'] },
      },
    ],
    variants: [
      { sku: 'JBR-PANGKAS-HALF', price: 400_000, grams: 0, stock: made(5, 2), choose: { lama: 'setengah-hari' } },
      { sku: 'JBR-PANGKAS-FULL', price: 750_000, grams: 0, stock: made(5, 1), choose: { lama: 'satu-hari' } },
    ],
    aliases: ['barber', 'potong rambut', 'cukur'],
  },
  {
    slug: 'jasa-desain-edukasi',
    english: 'Design of learning materials',
    summary: [
      'Poster dan lembar belajar bergambar untuk PAUD, posyandu, atau kelas Anda.',
      'Illustrated posters and worksheets for your kindergarten, clinic or class.',
    ],
    about: [
      `Anda mengirim isi, kami menggambar. Harga untuk satu lembar A3 dengan dua kali perbaikan, dikirim sebagai berkas siap cetak.

      Gambar boleh Anda cetak sebanyak yang diperlukan.`,
      `You send what it should say, we draw it. The price is for one A3 sheet with two rounds of changes, sent as a file ready for print.

      You may print it as often as you need.`,
    ],
    categories: ['jasa'],
    service: true,
    carriedOut: [
      'Dikerjakan di tempat pembuatnya, hasilnya dikirim sebagai berkas lewat surel. Isi dan ukurannya disepakati lewat telepon atau surel.',
      'Made at the maker’s place and sent to you by e-mail as a file. Content and size are agreed by telephone or e-mail.',
    ],
    variants: single('JBR-DESAIN-A3', 175_000, 0, made(7, 3)),
    aliases: ['desain grafis', 'poster edukasi'],
  },
]
