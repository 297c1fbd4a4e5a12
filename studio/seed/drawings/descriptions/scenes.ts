import type { DescriptionPairs } from './pairs.ts'

/** What the pictures of techniques, stories and the home page show: Indonesian, English. */
export const scenes: DescriptionPairs = {
  'beranda-1': [
    'selembar kain batik terbuka dari gulungannya, tangan dengan canting, tas mendong, kotak kayu, dan pemidangan sulam',
    'a length of batik unrolling, a hand with a canting, a mendong bag, a wooden box and an embroidery hoop',
  ],
  'teknik-batik-tulis-1': [
    'canting, wajan malam di atas kompor kecil, dan kain dengan garis malam yang setengah dicelup',
    'a canting, a pan of wax on a small stove, and cloth with wax lines, half dyed',
  ],
  'teknik-anyam-mendong-1': [
    'helai-helai mendong yang sedang dianyam dan seikat mendong kering',
    'strands of mendong being woven and a bundle of dried rush',
  ],
  'teknik-bordir-sulam-1': [
    'pemidangan dengan bunga sulam satin, jarum, dan gulungan benang',
    'an embroidery hoop with a satin-stitch flower, a needle and spools of thread',
  ],
  'teknik-kerajinan-kayu-1': [
    'ketam, serutan kayu, dan papan dengan serat dan lingkar tahun',
    'a plane, wood shavings and a board with grain and rings',
  ],
  'teknik-jahit-konveksi-1': [
    'mesin jahit, potongan pola, dan lembaran kain',
    'a sewing machine, pattern pieces and lengths of cloth',
  ],
  'cerita-galeri-workshop-1': [
    'rak pajang galeri berisi tas, kotak, botol, dan kain',
    'gallery shelves with bags, boxes, bottles and cloths',
  ],
  'cerita-batik-kota-mojokerto-1': [
    'sederet canting, kain polos, wajan dan kompor kecil, dan sarung tangan',
    'a row of canting, plain cloth, a small pan and stove, and gloves',
  ],
  'cerita-loka-bina-karya-1': [
    'rumah-rumah bengkel yang berderet, dengan kain batik dijemur pada tali di antaranya',
    'a row of joined workshop houses, batik cloths drying on a line between them',
  ],
  'cerita-pelatihan-pasuruan-1': [
    'gazebo dengan meja berisi kerajinan kain, gunting, dan benang',
    'a gazebo with tables of fabric crafts, scissors and thread',
  ],
  'cerita-konveksi-bojonegoro-1': [
    'mesin jahit dan mesin obras di dekat jendela, seragam pada gantungan',
    'a sewing machine and an overlock by a window, uniforms on hangers',
  ],
}
