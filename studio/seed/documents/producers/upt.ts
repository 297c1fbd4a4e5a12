import type { Both } from '../build.ts'
import { sources } from '../sources.ts'
import { type ProducerSeed, yearEnd } from './producer-seed.ts'

const eastJava: Both = ['Jawa Timur', 'East Java']

/** Workshops of the East Java Social Service. */
export const upt: readonly ProducerSeed[] = [
  {
    id: 'producer-upt-rehsos-pmks-sidoarjo',
    name: ['UPT Balai Pelayanan Rehsos PMKS Sidoarjo', 'UPT Balai Pelayanan Rehsos PMKS Sidoarjo'],
    kind: 'upt',
    region: '3515',
    place: ['Kabupaten Sidoarjo, Jawa Timur', 'Sidoarjo Regency, East Java'],
    motif: ['ceplok', 'dots', 'mengkudu', 'kunyit'],
    summary: [
      'Bengkel lukis: cat warna di atas tas anyaman mendong, botol kaca, tatakan gelas, dan jam.',
      'A painting workshop: colour on woven mendong bags, glass bottles, coasters and clocks.',
    ],
    story: [
      `Anyaman mendong tidak rata: kuas harus mengikuti naik-turunnya helai. Karena itu tiap bunga di bengkel ini dilukis dengan dua lapis cat, lalu ditutup lapisan pelindung supaya tahan digesek.

      Karya bengkel ini dipajang di galeri workshop Dinas Sosial Provinsi Jawa Timur sejak 2020. Yang dipajang hanya karya yang layak dari sisi keindahan maupun nilainya.`,
      `Woven mendong is never flat: the brush has to follow every strand. So each flower here is painted in two coats and sealed, to stand rubbing against a coat or a shoulder.

      The workshop’s pieces have been on display in the gallery of the East Java Social Service since 2020. Only work good enough in looks and in worth is shown there.`,
    ],
    facts: [
      [
        'Lukisan cat warna pada tas anyaman mendong, botol, tatakan, dan jam dari UPT ini dipajang di Hall Gedung A Dinas Sosial Provinsi Jawa Timur.',
        'Painted mendong bags, bottles, coasters and clocks from this UPT are shown in Hall Building A of the East Java Social Service.',
        sources.gallery2020,
      ],
    ],
    skills: [
      ['melukis', 'painting'],
      ['menghias anyaman', 'decorating woven goods'],
    ],
    weekly: 30,
    handling: 2,
    answer: 48,
    share: 85,
  },
  {
    id: 'producer-upt-pstw',
    name: ['UPT PSTW Dinas Sosial Jawa Timur', 'UPT PSTW, East Java Social Service'],
    kind: 'upt',
    region: '35',
    place: eastJava,
    motif: ['truntum', 'lines', 'nila', 'mori'],
    summary: [
      'Batik tulis, sulaman taplak, keset, sulak, tutup dan tatakan gelas: pekerjaan tangan para sesepuh.',
      'Hand-drawn batik, embroidered tablecloths, mats, dusters, glass lids and coasters: handwork by elders.',
    ],
    story: [
      `Di sini tangan yang bekerja sudah hafal caranya. Sulaman dikerjakan pagi hari saat terang, kain perca dipilah menurut warna, dan batik tulis menunggu sampai malamnya benar-benar kering.

      Bekerja di sini bukan sekadar mengisi waktu. Karya yang selesai punya nilai, dan hasil penjualannya kembali kepada pembuatnya.`,
      `The hands at work here know the way by heart. Embroidery is done in the morning light, offcuts are sorted by colour, and hand-drawn batik waits until its wax has truly set.

      Work here is not a way to pass the time. What is finished has its worth, and what it earns goes back to those who made it.`,
    ],
    facts: [
      [
        'UPT PSTW menampilkan batik tulis, keset, sulak, sulaman taplak, sulaman konektor masker, tutup gelas, dan tatakan gelas.',
        'UPT PSTW shows hand-drawn batik, mats, dusters, embroidered tablecloths, embroidered mask straps, glass lids and coasters.',
        sources.gallery2020,
      ],
    ],
    skills: [
      ['membatik', 'batik'],
      ['menyulam', 'embroidery'],
      ['mengolah kain perca', 'patchwork'],
    ],
    weekly: 20,
    handling: 3,
    answer: 72,
    share: 90,
    closures: [['2026-12-24', '2027-01-01', ...yearEnd]],
  },
  {
    id: 'producer-upt-psbr',
    name: ['UPT PSBR Dinas Sosial Jawa Timur', 'UPT PSBR, East Java Social Service'],
    kind: 'upt',
    region: '35',
    place: eastJava,
    motif: ['ceplok', 'hatching', 'tegeran', 'mori'],
    summary: [
      'Jahit dan bordir: mukena, baju, dan set taplak meja, dikerjakan di bengkel keterampilan remaja.',
      'Sewing and embroidery: mukena, clothes and table sets, made in a youth skills workshop.',
    ],
    story: [
      `Satu mukena melewati empat meja: potong, jahit, bordir, dan periksa. Di meja terakhir tiap ujung benang dirapikan, baru kemudian dilipat.

      Yang belajar di sini berlatih sampai jahitannya lurus tanpa garis bantu. Harapannya, selepas dari UPT mereka dapat berwirausaha dengan keterampilan itu.`,
      `A mukena passes four tables: cutting, sewing, embroidery and checking. At the last one every loose thread is trimmed before anything is folded.

      People train here until a seam runs straight without a guide line. The hope is that after the UPT they can live by that skill on their own.`,
    ],
    facts: [
      [
        'UPT PSBR mengerjakan jahitan dan bordir berupa baju, set taplak meja, dan mukena.',
        'UPT PSBR sews and embroiders clothes, table sets and mukena.',
        sources.gallery2020,
      ],
    ],
    skills: [
      ['menjahit', 'sewing'],
      ['membordir', 'machine embroidery'],
    ],
    weekly: 40,
    handling: 2,
    answer: 48,
    share: 85,
  },
  {
    id: 'producer-upt-rsbl',
    name: ['UPT RSBL Dinas Sosial Jawa Timur', 'UPT RSBL, East Java Social Service'],
    kind: 'upt',
    region: '35',
    place: eastJava,
    motif: ['banji', 'lines', 'soga', 'mori'],
    summary: [
      'Bengkel kayu: tempat tisu, tempat pisau, dan kursi, dengan sambungan yang bisa dilihat.',
      'A wood workshop: tissue boxes, knife blocks and chairs, with joints that may be seen.',
    ],
    story: [
      `Kayu dipilih satu per satu, diketam, lalu diamplas tiga kali dengan amplas yang makin halus. Sudut disambung dengan takik, bukan hanya paku, supaya tetap rapat saat udara kering.

      Setiap kotak dan kursi diperiksa di atas meja yang rata: bila bergoyang, ia kembali ke bangku kerja.`,
      `Boards are chosen one by one, planed, then sanded three times, finer each time. Corners are jointed rather than only nailed, so that they stay tight in dry weather.

      Each box and chair is checked on a level table: if it rocks, it goes back to the bench.`,
    ],
    facts: [
      [
        'UPT RSBL membuat kerajinan kayu: tempat tisu, tempat pisau, dan kursi.',
        'UPT RSBL makes wooden goods: tissue boxes, knife blocks and chairs.',
        sources.gallery2020,
      ],
    ],
    skills: [['kerajinan kayu', 'woodwork']],
    weekly: 15,
    handling: 3,
    answer: 48,
    share: 85,
  },
]
