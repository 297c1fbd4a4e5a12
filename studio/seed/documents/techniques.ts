import { type Both, type Doc, line, picture, rich, slug, text } from './build.ts'

type Guide = readonly [id: string, title: Both, summary: Both, body: Both]

const techniqueSeeds: readonly Guide[] = [
  [
    'batik-tulis',
    ['Batik tulis', 'Hand-drawn batik'],
    [
      'Malam panas ditorehkan dengan canting, garis demi garis. Satu kain bisa memakan waktu berminggu-minggu.',
      'Hot wax is drawn with a canting, line by line. One cloth can take weeks.',
    ],
    [
      `Malam dicairkan di wajan kecil di atas kompor, lalu ditorehkan pada kain mori dengan canting. Bagian yang tertutup malam tidak terkena warna.

      Setelah dicelup, kain dijemur di tempat teduh, lalu malamnya dilorod dengan air mendidih. Untuk warna kedua, semuanya diulang dari awal.

      ## Cara mengenali batik tulis

      - Garis di kedua sisi kain hampir sama jelasnya.
      - Titik dan isian tidak pernah persis sama.
      - Ada bau malam yang samar pada kain baru.

      ## Merawatnya

      Cuci dengan tangan memakai lerak atau sabun lembut, jangan direndam lama, dan jemur di tempat teduh.`,
      `Wax is melted in a small pan on a stove and drawn onto plain cotton with a canting. What the wax covers takes no colour.

      After dyeing the cloth dries in the shade and the wax is boiled out. For a second colour everything begins again.

      ## How to know it

      - The lines are almost as clear on both sides.
      - No two dots or fillings are quite alike.
      - New cloth smells faintly of wax.

      ## How to care for it

      Wash by hand with soapnut or mild soap, do not soak for long, and dry in the shade.`,
    ],
  ],
  [
    'anyam-mendong',
    ['Anyaman mendong', 'Mendong weaving'],
    [
      'Mendong adalah rumput rawa berbatang bulat. Dijemur, dipipihkan, lalu dianyam menjadi lembaran yang ringan dan kuat.',
      'Mendong is a round-stemmed rush. Dried, flattened and woven, it becomes light, strong sheets.',
    ],
    [
      `Batang mendong dijemur beberapa hari sampai warnanya berubah dari hijau menjadi kuning jerami. Batang yang sama panjang dipilih, dilembapkan supaya lentur, lalu dianyam silang.

      Untuk tas lukis, anyaman dibuat rapat supaya cat tidak merembes. Cat diberikan tipis-tipis dalam dua lapis, lalu ditutup lapisan pelindung.

      ## Merawatnya

      Lap dengan kain lembap, angin-anginkan bila terkena hujan, dan jangan dilipat.`,
      `The stems are dried for some days until they turn from green to straw. Those of equal length are chosen, dampened to make them supple, and woven crosswise.

      For painted bags the weave is close, so that paint does not seep. It goes on thinly in two coats and is sealed.

      ## How to care for it

      Wipe with a damp cloth, air it after rain, and do not fold it.`,
    ],
  ],
  [
    'bordir-sulam',
    ['Bordir dan sulam', 'Embroidery'],
    [
      'Bordir dikerjakan dengan mesin yang digerakkan tangan dan kaki, sulam dengan jarum. Keduanya mengisi gambar dengan benang.',
      'Bordir is worked on a machine guided by hand and foot, sulam with a needle. Both fill a drawing with thread.',
    ],
    [
      `Kain direntangkan pada pemidangan supaya tidak berkerut. Gambar dijiplak tipis, lalu diisi: tusuk satin untuk kelopak, tusuk batang untuk sulur, tusuk simpul untuk benang sari.

      Sulaman yang baik rata di permukaan dan rapi di baliknya. Lihat sisi belakangnya: simpul yang kecil menandakan kerja yang sabar.

      ## Merawatnya

      Cuci dengan tangan, setrika dari sisi belakang di atas handuk supaya benang tetap timbul.`,
      `The cloth is stretched on a hoop so that it does not pucker. The drawing is traced lightly and filled: satin stitch for petals, stem stitch for vines, knots for stamens.

      Good embroidery is even in front and tidy behind. Look at the back: small knots tell of patient work.

      ## How to care for it

      Wash by hand and iron from behind on a towel, so that the thread stays raised.`,
    ],
  ],
  [
    'kerajinan-kayu',
    ['Kerajinan kayu', 'Woodwork'],
    [
      'Papan diketam, ditakik, disambung, dan diamplas berkali-kali sampai seratnya terasa halus di tangan.',
      'Boards are planed, jointed and sanded again and again until the grain feels smooth.',
    ],
    [
      `Arah serat menentukan segalanya: papan diketam searah serat supaya tidak berbulu, dan sambungan dipasang supaya kayu bebas memuai.

      Sambungan ekor burung mengunci dua papan tanpa paku. Setelah rapat, kayu diamplas dari kasar ke halus, lalu digosok dengan minyak atau dipelitur tipis.

      ## Merawatnya

      Lap dengan kain kering. Jauhkan dari air yang menggenang dan matahari langsung.`,
      `The direction of the grain decides everything: boards are planed along it so that they do not tear, and joints leave the wood room to move.

      A dovetail locks two boards without a nail. Once it sits tight the wood is sanded from coarse to fine and rubbed with oil or a thin polish.

      ## How to care for it

      Wipe with a dry cloth. Keep it from standing water and direct sun.`,
    ],
  ],
  [
    'jahit-konveksi',
    ['Jahit dan konveksi', 'Sewing and tailoring'],
    [
      'Dari pola, potong, jahit, sampai obras: kampuh yang rapi membuat pakaian tahan dicuci.',
      'From pattern and cutting to sewing and overlocking: tidy seams make clothes that last.',
    ],
    [
      `Pekerjaan dimulai dari tabel ukuran. Pola digambar, kain digelar searah benang, lalu dipotong beberapa lembar sekaligus.

      Setelah dijahit, kampuh diobras supaya tepinya tidak terurai. Kancing, saku, dan kerah diperiksa satu per satu sebelum pakaian disetrika dan dilipat.

      ## Sisa kain tidak dibuang

      Potongan kecil dipilah menurut warna dan menjadi keset, tatakan gelas, dan tempat tisu.`,
      `Work begins with a table of sizes. Patterns are drawn, cloth is laid along its thread and several layers are cut at once.

      After sewing, seams are overlocked so that they do not fray. Buttons, pockets and collars are checked one by one before pressing and folding.

      ## Offcuts are not thrown away

      Small pieces are sorted by colour and become mats, coasters and tissue holders.`,
    ],
  ],
]

export const techniques: readonly Doc[] = techniqueSeeds.map(([id, title, summary, body]) => ({
  _id: `technique-${id}`,
  _type: 'technique',
  title: line(title),
  slug: slug(id),
  summary: text(summary),
  body: rich(body),
  picture: picture(`teknik-${id}-1`),
}))
