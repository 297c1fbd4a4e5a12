/** How the build says that a document cannot be shown, and how an editor is told. */
const sayings: readonly (readonly [RegExp, string])[] = [
  [/^a text is too long$/, 'ada teks yang terlalu panjang.'],
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
  [/^slug .*$/, 'alamat halaman belum benar.'],
  [/^title is missing$/, 'judul atau nama dalam bahasa Indonesia belum diisi.'],
  [/^name is missing$/, 'nama dalam bahasa Indonesia belum diisi.'],
  [/^summary is missing$/, 'ringkasan dalam bahasa Indonesia belum diisi.'],
  [/^body is missing$/, 'isi dalam bahasa Indonesia belum diisi.'],
  [/^(?:source|publisher of the source|title of the source|date of the source) .*$/, 'sumbernya belum lengkap.'],
  [/^region code .*$/, 'wilayahnya belum benar.'],
  [/^share .*$/, 'hak produsen bukan persen yang benar.'],
  [/^current consent .*$/, 'belum ada persetujuan yang berlaku.'],
  [/approv/, 'isi yang terbit belum disetujui orang kedua. Minta persetujuan, lalu terbitkan lagi.'],
  [/^nothing that it shows is published$/, 'satu bagian tidak menunjuk ke apa pun yang terbit.'],
  [/^it has another shape than its type$/, 'bentuk datanya tidak dikenal toko.'],
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
