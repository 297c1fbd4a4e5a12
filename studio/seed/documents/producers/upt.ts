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
      `Anyaman mendong tidak rata: kuas harus mengikuti naik-turunnya helai, dan cat diberikan tipis-tipis supaya seratnya tetap terlihat. Keterampilan yang sama dipakai di sini pada botol, tatakan gelas, dan jam.

      Karya bengkel ini dipajang di galeri workshop Dinas Sosial Provinsi Jawa Timur sejak 2020. Yang dipajang hanya karya yang layak dari sisi keindahan maupun nilainya.`,
      `Woven mendong is never flat: the brush has to follow every strand, and paint goes on thinly so that the rush still shows. The same skill is put to bottles, coasters and clocks.

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
      `Batik tulis, sulaman, keset, sulak: semuanya pekerjaan yang meminta kesabaran. Di UPT ini para sesepuh yang masih ingin berkarya mengerjakannya.

      Bekerja di sini tidak hanya mengisi waktu luang. Karya yang selesai juga punya nilai ekonomis bagi pembuatnya.`,
      `Hand-drawn batik, embroidery, mats, dusters: all of it asks for patience. Here it is made by elders who still wish to make things.

      Work here is more than a way to pass the time. What is finished also has its worth for those who made it.`,
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
      'Jahit dan bordir: mukena, baju, dan set taplak meja, dikerjakan di UPT yang membina remaja.',
      'Sewing and embroidery: mukena, clothes and table sets, made in a UPT that trains young people.',
    ],
    story: [
      `Menjahit dan membordir adalah dua keterampilan yang dikerjakan di UPT ini. Hasilnya baju, set taplak meja, dan mukena.

      Harapannya, selepas dari UPT para pembuatnya dapat mandiri berwirausaha dengan keterampilan itu.`,
      `Sewing and embroidery are the two skills at work in this UPT. What comes of them are clothes, table sets and mukena.

      The hope is that after the UPT its makers can live by these skills on their own.`,
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
      'Bengkel kayu: tempat tisu, tempat pisau, dan kursi, barang kayu untuk dipakai setiap hari.',
      'A wood workshop: tissue boxes, knife blocks and chairs, wooden things for every day.',
    ],
    story: [
      `Tempat tisu, tempat pisau, dan kursi: di UPT ini kayu menjadi barang yang dipakai setiap hari. Membuatnya meminta ketelitian, sebab sambungan kayu yang baik harus tetap rapat saat udara kering.

      Karyanya dipajang di galeri workshop Dinas Sosial Provinsi Jawa Timur, dengan harapan bersaing di pasar, daring maupun luring.`,
      `Tissue boxes, knife blocks and chairs: here wood becomes what is used every day. It asks for care, for a good joint must stay tight in dry weather.

      The work is shown in the gallery of the East Java Social Service, hoped to hold its own in the market, online and off.`,
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
