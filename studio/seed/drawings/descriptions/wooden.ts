import type { DescriptionPairs } from './pairs.ts'

/** What the pictures of wooden things show: Indonesian, English. */
export const wooden: DescriptionPairs = {
  'tempat-tisu-kayu-jati-1': [
    'tempat tisu kayu persegi panjang dengan serat kayu dan sambungan ekor burung di sudut',
    'a rectangular wooden tissue box with visible grain and dovetailed corners',
  ],
  'tempat-tisu-kayu-jati-2': [
    'sambungan ekor burung dan serat kayu dari dekat',
    'the dovetail joint and the grain, up close',
  ],
  'tempat-tisu-kayu-kubus-1': [
    'tempat tisu kayu berbentuk kubus dari dua warna kayu, lubang lonjong di atas',
    'a cube tissue box in two tones of wood, with an oval slot on top',
  ],
  'tempat-tisu-kayu-kubus-2': [
    'tempat tisu kubus di samping sebuah tangan, untuk melihat ukurannya',
    'the cube tissue box beside a hand, to show its size',
  ],
  'tempat-pisau-kayu-1': [
    'tempat pisau kayu miring dengan empat pisau polos',
    'a slanted wooden knife block with four plain knives',
  ],
  'tempat-pisau-kayu-2': ['celah pisau dan serat kayu dari dekat', 'the knife slots and the grain, up close'],
  'kursi-kayu-sandar-1': ['kursi kayu dengan sandaran bilah tegak', 'a wooden chair with a back rest of upright slats'],
  'kursi-kayu-sandar-2': [
    'dudukan dan bilah sandaran kursi dari dekat',
    'the seat and the slats of the back rest, up close',
  ],
  'bangku-kayu-kecil-1': [
    'kursi kayu pendek dengan dudukan bulat dan tiga kaki',
    'a low wooden stool with a round seat and three legs',
  ],
  'bangku-kayu-kecil-2': [
    'lingkar tahun pada dudukan bulat, dilihat dari atas',
    'the rings of the round seat, seen from above',
  ],
}
