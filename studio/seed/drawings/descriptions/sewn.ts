import type { DescriptionPairs } from './pairs.ts'

/** What the pictures of sewn things and services show: Indonesian, English. */
export const sewn: DescriptionPairs = {
  'keset-perca-bulat-1': [
    'keset bulat dari kepang kain perca aneka warna',
    'a round doormat braided from patches in many colours',
  ],
  'keset-perca-bulat-2': ['kepangan kain perca dari dekat', 'the braided patches up close'],
  'keset-perca-persegi-1': [
    'keset persegi panjang dari simpul kain perca bergaris warna',
    'a rectangular doormat of looped patches in coloured stripes',
  ],
  'keset-perca-persegi-2': ['simpul kain perca dari dekat', 'the loops of patchwork cloth, up close'],
  'sulak-bulu-ayam-1': ['sulak bulu ayam cokelat dengan gagang rotan', 'a brown feather duster with a rattan handle'],
  'sulak-bulu-ayam-2': ['sulak bulu ayam dipegang sebuah tangan', 'the feather duster held by a hand'],
  'tutup-gelas-rajut-1': [
    'empat tutup gelas kain dengan pegangan dan tepi manik, satu di atas gelas teh',
    'four fabric glass lids with a knob and a beaded edge, one on a glass of tea',
  ],
  'tutup-gelas-rajut-2': [
    'tepi manik dan pegangan tutup gelas dari dekat',
    'the beaded edge and the knob of a glass lid, up close',
  ],
  'tatakan-gelas-kain-1': ['enam tatakan gelas segi enam dari kain perca', 'six hexagonal coasters of patchwork cloth'],
  'tatakan-gelas-kain-2': [
    'jahitan perca pada tatakan segi enam, dari dekat',
    'the patchwork seams of a hexagonal coaster, up close',
  ],
  'tempat-tisu-kain-pasuruan-1': [
    'tempat tisu dari kain berlapis yang dijahit, dengan pita',
    'a quilted fabric tissue holder with a bow',
  ],
  'tempat-tisu-kain-pasuruan-2': [
    'tempat tisu kain di samping sebuah tangan, untuk melihat ukurannya',
    'the fabric tissue holder beside a hand, to show its size',
  ],
  'tempat-gelas-air-mineral-1': [
    'tempat gelas air mineral dari kain dengan gagang dan enam gelas',
    'a fabric holder with a handle and six cups of water',
  ],
  'tempat-gelas-air-mineral-2': [
    'jahitan dan gelas pada tempat air mineral, dari dekat',
    'the stitching and the cups of the water holder, up close',
  ],
  'tempat-sendok-kain-1': [
    'tempat sendok gulung dari kain, terbuka, berisi sendok dan garpu',
    'a fabric cutlery roll, open, with spoons and forks',
  ],
  'tempat-sendok-kain-2': [
    'tempat sendok kain tergulung dan terikat pita',
    'the cutlery roll, rolled up and tied with a ribbon',
  ],
  'set-meja-tamu-pasuruan-1': [
    'satu set kain serasi: tempat tisu, tempat gelas, dan tempat sendok',
    'a matching fabric set: tissue holder, cup holder and cutlery roll',
  ],
  'set-meja-tamu-pasuruan-2': [
    'kain dan jahitan set meja tamu dari dekat',
    'the cloth and stitching of the set, up close',
  ],
  'masker-kain-tiga-lapis-1': [
    'lima masker kain berlipit dengan warna-warna berbeda, disusun seperti kipas',
    'five pleated cloth masks in different colours, fanned out',
  ],
  'masker-kain-tiga-lapis-2': [
    'satu masker kain di samping sebuah tangan, untuk melihat ukurannya',
    'one cloth mask beside a hand, to show its size',
  ],
  'seragam-sd-putih-merah-1': [
    'seragam sekolah dasar pada gantungan: kemeja putih lengan pendek, celana dan rok merah',
    'a primary school uniform on hangers: white short-sleeved shirt, red trousers and skirt',
  ],
  'seragam-sd-putih-merah-2': [
    'kerah, kancing, dan saku kemeja seragam dari dekat',
    'the collar, buttons and pocket of the uniform shirt, up close',
  ],
  'seragam-smp-putih-biru-1': [
    'seragam SMP pada gantungan: kemeja putih, celana dan rok biru tua',
    'a junior secondary uniform on hangers: white shirt, navy trousers and skirt',
  ],
  'seragam-smp-putih-biru-2': [
    'jahitan kemeja putih dan rok biru dari dekat',
    'the seams of the white shirt and the navy skirt, up close',
  ],
  'seragam-kantor-1': [
    'kemeja seragam kantor warna khaki dengan dua saku dan kancing',
    'a khaki office shirt with two pockets and buttons',
  ],
  'seragam-kantor-2': [
    'kerah dan saku kemeja kantor dari dekat',
    'the collar and the pocket of the office shirt, up close',
  ],
  'jasa-pangkas-rambut-1': [
    'peralatan pangkas rambut: gunting, sisir, dan kain penutup di atas kursi',
    "barber's tools: scissors, a comb and a cape over a chair",
  ],
  'jasa-pangkas-rambut-2': ['gunting dan sisir pangkas dari dekat', "the barber's scissors and comb, up close"],
  'jasa-desain-edukasi-1': [
    'meja kerja dengan pensil, kertas, dan poster bergambar bentuk dan hewan',
    'a desk with pencils, paper and posters of shapes and animals',
  ],
  'jasa-desain-edukasi-2': [
    'poster bergambar hewan dan pensil warna dari dekat',
    'an animal poster and coloured pencils, up close',
  ],
}
