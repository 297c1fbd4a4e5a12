import { type Both, type Doc, line, references, text } from './build.ts'
import { sources } from './sources.ts'

const upt = ['producer-upt-rehsos-pmks-sidoarjo', 'producer-upt-pstw', 'producer-upt-psbr', 'producer-upt-rsbl']

type TestimonialSeed = readonly [
  id: string,
  speaker: string,
  role: Both,
  text: Both,
  source: (typeof sources)[keyof typeof sources],
  producers: readonly string[],
]

const headOfEastJava: Both = [
  'Kepala Dinas Sosial Provinsi Jawa Timur, 2020',
  'Head of the East Java Social Service, 2020',
]

/** What officials said in office, reported, never put into a mouth as a quotation. */
const seeds: readonly TestimonialSeed[] = [
  [
    'layak-dipamerkan',
    'Dr. Alwi',
    headOfEastJava,
    [
      'Ia menjelaskan bahwa galeri workshop memperkenalkan karya yang sudah layak, dari sisi estetika maupun ekonomis, dan berharap karya itu bersaing di pasar daring maupun konvensional.',
      'The head of the service explained that the gallery introduces work that is good enough in looks and in worth, and hoped it would hold its own in the market, online and off.',
    ],
    sources.gallery2020,
    upt,
  ],
  [
    'mitra-dan-kemasan',
    'Dr. Alwi',
    headOfEastJava,
    [
      'Ia berharap ada mitra dari OPD lain dan CSR, supaya keterampilan berkembang dan karyanya dikenal masyarakat, dengan mutu dan kemasan yang lebih menarik.',
      'The head of the service hoped for partners among other public offices and companies, so that skills grow and the work becomes known, with better quality and packing.',
    ],
    sources.gallery2020,
    upt,
  ],
  [
    'mesin-perlu-pesanan',
    'Dr. Alwi',
    headOfEastJava,
    [
      'Ia mengingatkan bahwa keterampilan saja belum cukup: orang bisa pandai menjahit, tetapi tanpa pesanan mesinnya akhirnya tidak dipakai.',
      'The head of the service pointed out that skill alone is not enough: one may sew well, but without orders the machine is put away.',
    ],
    sources.jatim2020,
    [],
  ],
  [
    'batik-dijual-daring',
    'drg. Sri Mudjiwati',
    ['Kepala Dinas Sosial Kota Mojokerto, 2017', 'Head of the Mojokerto Social Service, 2017'],
    [
      'Ia meminta agar dari pelatihan lahir satu KUBE yang batiknya bagus dan dijual daring, karena pemasaran dan iklan selama ini mahal.',
      'The head of the service asked that the training bring forth one KUBE with good batik, sold online, since marketing and advertising had been dear.',
    ],
    sources.mojokerto2017,
    ['producer-kelompok-batik-kota-mojokerto'],
  ],
  [
    'kelompok-menuju-koperasi',
    'Dodo Suhendar',
    ['Kepala Dinas Sosial Provinsi Jawa Barat, 2022', 'Head of the West Java Social Service, 2022'],
    [
      'Ia menyebut 45 kelompok loka bina karya sebagai potensi yang akan dikerjakan bersama dinas koperasi, dan berharap panti berubah menjadi sarana peningkatan ekonomi.',
      'The head of the service spoke of the 45 loka bina karya groups as a promise to be taken up with the cooperatives office, and hoped that institutions become places of livelihood.',
    ],
    sources.jabar2022,
    ['producer-loka-bina-karya-jawa-barat'],
  ],
  [
    'diajak-ke-pameran',
    'Lely Hariadi',
    [
      'Subkoordinator pembangunan sumber daya industri, Disperindag Kabupaten Pasuruan, 2022',
      'Sub-coordinator for industrial development, Pasuruan Regency, 2022',
    ],
    [
      'Ia menyampaikan bahwa seusai pelatihan peserta dibuatkan grup, dan bila ada kesempatan serta produksinya berjalan, mereka akan dibawa ke pameran.',
      'The official said that a group had been formed after the training, and that once there is a chance and production runs, it will be taken to fairs.',
    ],
    sources.pasuruan2022,
    ['producer-kelompok-kerajinan-pasuruan'],
  ],
]

export const testimonials: readonly Doc[] = seeds.map(([id, speaker, role, words, source, producers]) => ({
  _id: `testimonial-${id}`,
  _type: 'testimonial',
  text: text(words),
  speaker: line([speaker, speaker]),
  role: line(role),
  source,
  producers: references(producers),
}))
