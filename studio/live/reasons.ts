const settings: Readonly<Record<string, string>> = {
  tagline: 'Semboyan',
  seller: 'Penjual',
  'name of the seller': 'Nama penjual',
  'address of the seller': 'Alamat penjual',
  'e-mail of the seller': 'Surel penjual',
  'name of the gallery': 'Nama galeri',
  'address of the gallery': 'Alamat galeri',
  'hours of the gallery': 'Jam buka galeri',
  'minimum charge': 'Pembayaran kartu terkecil',
  'version of the privacy notice': 'Versi pemberitahuan privasi',
  courier: 'Kurir dalam tarif kurir',
  description: 'Keterangan',
}
const ofSettings = Object.entries(settings).flatMap(([what, title]): (readonly [RegExp, string])[] => [
  [new RegExp(`^${what} is missing$`), `“${title}” belum diisi.`],
  [new RegExp(`^${what} is not .*$`), `“${title}” belum benar.`],
])

/** How the build says that a document cannot be shown, and how an editor is told. */
const sayings: readonly (readonly [RegExp, string])[] = [
  [/^a text is too long$/, 'ada teks yang terlalu panjang.'],
  [/^a text holds signs that cannot be shown$/, 'ada tanda yang tidak dapat ditampilkan di dalam teks; ketik ulang.'],
  [/^there are too many (variants|pictures)$/, 'varian atau gambarnya terlalu banyak.'],
  [/^a text holds a NIK$/, 'ada nomor 16 angka seperti NIK di dalam teks.'],
  [/^a text holds a telephone number$/, 'ada nomor telepon di dalam teks.'],
  [/^SKU (.+) is used twice$/, 'SKU $1 dipakai dua kali.'],
  [/^SKU (.+) is not well formed$/, 'SKU $1 tidak berbentuk benar.'],
  [/^price of (.+) is (?:missing|not .*)$/, 'harga $1 belum benar.'],
  [/^weight of (.+) is (?:missing|not .*)$/, 'berat $1 belum benar.'],
  [/^(?:count|time of the count) of (.+) is (?:missing|not .*)$/, 'hitungan stok $1 belum lengkap.'],
  [/^(?:lead time|weekly capacity|availability) of (.+) is .*$/, 'ketersediaan $1 belum lengkap.'],
  [/^value of (.+) of (.+) is missing$/, 'varian $2 belum memilih $1.'],
  [/^there is no variant$/, 'belum ada varian.'],
  [/^there is no picture$/, 'belum ada gambar.'],
  [/^alt text of .* is missing$/, 'ada gambar tanpa teks pengganti.'],
  [/^asset of .* is not a raster image$/, 'ada gambar yang bukan foto (SVG tidak ditampilkan).'],
  [/^.* has more pixels than can be drawn$/, 'ada gambar yang terlalu besar; kecilkan sampai 8000 × 8000 titik.'],
  [/^asset of .* is missing$/, 'ada gambar yang berkasnya belum diunggah.'],
  [/^producer .* is missing$/, 'produsennya belum terbit, atau tidak dapat ditampilkan.'],
  [/^slug belongs to another document$/, 'alamat halamannya sudah dipakai dokumen lain.'],
  [/^slug .*$/, 'alamat halaman belum benar.'],
  [/^title is missing$/, 'judul atau nama dalam bahasa Indonesia belum diisi.'],
  [/^name is missing$/, 'nama dalam bahasa Indonesia belum diisi.'],
  [/^summary is missing$/, 'ringkasan dalam bahasa Indonesia belum diisi.'],
  [/^body is missing$/, 'isi dalam bahasa Indonesia belum diisi.'],
  [/^(?:source|publisher of the source|title of the source|date of the source) .*$/, 'sumbernya belum lengkap.'],
  [/^region code .*$/, 'wilayahnya belum benar.'],
  [/^share .*$/, 'hak produsen bukan persen yang benar.'],
  [/^the document is missing$/, 'dokumennya belum terbit.'],
  [/^(?:origin|destination) (\S+) does not exist$/, 'di Tarif kurir, kode wilayah $1 tidak dikenal.'],
  [/^(?:origin|destination) is missing$/, 'di Tarif kurir ada baris tanpa asal atau tujuan.'],
  [/^(?:fee of the .*|shortest delivery|longest delivery) is .*$/, 'di Tarif kurir ada angka yang belum benar.'],
  [
    /^(?:first|last) day of a (?:closure|fee table) is .*$/,
    'ada tanggal yang belum benar di Libur toko atau Tarif kurir.',
  ],
  [/^current consent .*$/, 'belum ada persetujuan yang berlaku.'],
  [/approv/, 'isi yang terbit belum disetujui orang kedua. Minta persetujuan, lalu terbitkan lagi.'],
  [/^nothing that it shows is published$/, 'satu bagian tidak menunjuk ke apa pun yang terbit.'],
  [/^it has another shape than its type$/, 'bentuk datanya tidak dikenal toko.'],
  ...ofSettings,
]

/** A reason of the build in plain Indonesian; one that is not known is quoted. */
export function reasonInWords(reason: string | undefined): string {
  if (!reason) return 'alasannya tidak tercatat.'
  for (const [pattern, words] of sayings) {
    if (pattern.test(reason))
      return reason.replace(pattern, words).replace(/^.*?(isi yang terbit belum disetujui)/, '$1')
  }
  return `ada isian yang belum dapat dipakai (${reason}).`
}
