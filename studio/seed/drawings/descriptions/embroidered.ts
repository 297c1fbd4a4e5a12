import type { DescriptionPairs } from './pairs.ts'

/** What the pictures of embroidered things show: Indonesian, English. */
export const embroidered: DescriptionPairs = {
  'taplak-sulam-mawar-1': [
    'taplak meja putih persegi di atas meja, sulaman mawar di sudutnya',
    'a square white tablecloth on a table, roses embroidered in its corners',
  ],
  'taplak-sulam-mawar-2': [
    'sulaman mawar dari dekat, benang merah dan daun hijau',
    'an embroidered rose up close, red thread and green leaves',
  ],
  'taplak-sulam-anggrek-1': [
    'taplak meja bundar dengan rangkaian sulaman anggrek bulan',
    'a round tablecloth with a wreath of embroidered moon orchids',
  ],
  'taplak-sulam-anggrek-2': ['sulaman anggrek bulan dari dekat', 'an embroidered moon orchid up close'],
  'konektor-masker-sulam-1': [
    'tiga konektor masker bersulam bunga kecil, berkancing di kedua ujung',
    'three mask straps embroidered with small flowers, a button at each end',
  ],
  'konektor-masker-sulam-2': [
    'satu konektor masker di samping sebuah tangan, untuk melihat ukurannya',
    'one mask strap beside a hand, to show its size',
  ],
  'mukena-bordir-melati-1': [
    'mukena putih dua potong, atasan dan bawahan, dengan bordir melati di tepinya',
    'a white two-piece mukena, top and skirt, with jasmine embroidery along the edge',
  ],
  'mukena-bordir-melati-2': [
    'bordir melati di tepi mukena, dari dekat',
    'the jasmine embroidery at the edge of the mukena, up close',
  ],
  'mukena-bordir-biru-laut-1': [
    'mukena biru lembut dua potong dengan bordir ombak dan kantong kecil di sampingnya',
    'a soft blue two-piece mukena with wave embroidery, its pouch beside it',
  ],
  'mukena-bordir-biru-laut-2': [
    'bordir ombak di tepi mukena biru, dari dekat',
    'the wave embroidery at the edge of the blue mukena, up close',
  ],
  'mukena-anak-bordir-1': [
    'mukena anak warna kuning muda dua potong dengan bordir bintang',
    "a light yellow two-piece child's mukena with embroidered stars",
  ],
  'mukena-anak-bordir-2': [
    'bordir bintang pada mukena anak, dari dekat',
    "the embroidered stars on the child's mukena, up close",
  ],
  'blus-bordir-sulur-1': [
    'blus perempuan dengan bordir sulur di sekitar leher',
    "a woman's blouse with vine embroidery around the neckline",
  ],
  'blus-bordir-sulur-2': [
    'bordir sulur dan daun di leher blus, dari dekat',
    'vine and leaf embroidery at the neckline, up close',
  ],
  'kemeja-koko-bordir-1': [
    'baju koko berkerah tegak dengan bordir di belahan dada',
    'a koko shirt with a stand-up collar and an embroidered placket',
  ],
  'kemeja-koko-bordir-2': [
    'bordir pada belahan dada baju koko, dari dekat',
    "the embroidery on the koko shirt's placket, up close",
  ],
  'set-taplak-bordir-teratai-1': [
    'set taplak meja: taplak panjang, empat alas piring, dan serbet dengan bordir teratai',
    'a table set: runner, four placemats and napkins with lotus embroidery',
  ],
  'set-taplak-bordir-teratai-2': ['bordir teratai dari dekat', 'the lotus embroidery up close'],
  'set-taplak-bordir-padi-1': [
    'taplak panjang dengan enam alas piring dan bordir bulir padi warna emas',
    'a table runner with six placemats and rice ears embroidered in gold',
  ],
  'set-taplak-bordir-padi-2': ['bordir bulir padi dari dekat', 'the embroidered rice ears up close'],
}
