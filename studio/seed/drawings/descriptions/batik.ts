import type { DescriptionPairs } from './pairs.ts'

/** What the pictures of batik show: Indonesian, English. */
export const batik: DescriptionPairs = {
  'batik-tulis-sekar-jagad-1': [
    'kain batik tulis sekar jagad terlipat, petak-petak aneka isen dengan warna soga dan nila',
    'a folded length of sekar jagad batik, patches of many fillings in soga and indigo',
  ],
  'batik-tulis-sekar-jagad-2': [
    'petak-petak sekar jagad dari dekat, dengan garis malam dan titik isen',
    'the sekar jagad patches up close, with wax lines and filling dots',
  ],
  'selendang-batik-truntum-1': [
    'selendang batik tulis tersampir, bintang-bintang truntum kecil pada dasar gelap',
    'a draped batik shawl, small truntum stars on a dark ground',
  ],
  'selendang-batik-truntum-2': [
    'bintang truntum dari dekat, dengan titik-titik isen di antaranya',
    'truntum stars up close, with filling dots between them',
  ],
  'batik-tulis-buah-maja-1': [
    'kain batik tulis warna soga pada gantungan kayu, motif buah maja bulat dan daunnya',
    'soga-coloured batik cloth on a wooden hanger, with round maja fruits and leaves',
  ],
  'batik-tulis-buah-maja-2': ['motif buah maja dan daun dari dekat', 'the maja fruit and leaf pattern up close'],
  'batik-tulis-sisik-gringsing-1': [
    'tumpukan kain batik tulis nila terlipat dengan motif sisik dan titik',
    'a stack of folded indigo batik with a pattern of scales and dots',
  ],
  'batik-tulis-sisik-gringsing-2': [
    'sisik gringsing dari dekat, satu titik di tengah tiap sisik',
    'gringsing scales up close, one dot in the middle of each',
  ],
  'kemeja-batik-tulis-surya-1': [
    'kemeja batik lengan pendek dengan motif matahari dan daun, merah mengkudu dan soga',
    'a short-sleeved batik shirt with a sun-and-leaf pattern in root red and soga',
  ],
  'kemeja-batik-tulis-surya-2': [
    'kerah dan motif matahari pada kemeja batik, dari dekat',
    'the collar and the sun pattern of the batik shirt, up close',
  ],
  'selendang-batik-mrutu-1': [
    'selendang batik hijau digulung dan disampirkan, titik halus dan daun kecil',
    'a green batik scarf, rolled and draped, with fine dots and small leaves',
  ],
  'selendang-batik-mrutu-2': [
    'titik mrutu dan daun kecil dari dekat',
    'the fine mrutu dots and small leaves, up close',
  ],
  'batik-loka-mega-mendung-1': [
    'kain batik dengan awan mega mendung berlapis biru',
    'batik cloth with mega mendung clouds in layered blues',
  ],
  'batik-loka-mega-mendung-2': [
    'lapis-lapis awan mega mendung dari dekat',
    'the layers of a mega mendung cloud, up close',
  ],
}
