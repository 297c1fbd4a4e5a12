import { messages } from '../language.ts'

/** Who could make a bulk request by when. */
export const feasibilityTexts = messages({
  title: 'Kesanggupan',
  one: (number: string) => `Kesanggupan untuk ${number}`,
  link: 'Hitung kesanggupan produsen',
  back: 'Kembali ke permintaan',
  lead: 'Usul pembagian dari keterampilan, kemampuan per minggu, pekerjaan yang sedang berjalan, hari kerja, dan libur produsen. Ubah bila perlu. Tidak ada yang dikirim dari halaman ini.',
  headline: (pieces: string, makers: number, days: number) =>
    `${pieces} potong = ${makers} produsen, ${days} hari kerja`,
  finished: (day: string) => `Selesai dibuat ${day}.`,
  inTime: (deadline: string, days: number) =>
    days === 0
      ? `Diperlukan ${deadline}, hari yang sama: tidak ada waktu untuk mengirim.`
      : `Diperlukan ${deadline}: ada ${days} hari untuk mengirim.`,
  late: (deadline: string) =>
    `Diperlukan ${deadline}: terlambat. Tambah produsen, kurangi jumlah, atau minta waktu kepada pemesan.`,
  tooMuch: 'Produsen yang dipilih tidak dapat menyelesaikannya dalam setahun. Pilih produsen lain.',
  none: 'Belum ada produsen dengan kemampuan per minggu di Studio.',
  short: (pieces: string) => `Masih kurang ${pieces} potong.`,
  over: (pieces: string) => `Lebih ${pieces} potong dari yang diminta.`,
  wanted: 'Jumlah potong',
  from: 'Mulai dikerjakan',
  caption: 'Produsen dan bagiannya',
  producer: 'Produsen yang ikut',
  people: (count: number) => `${count} orang`,
  weekly: 'Per minggu',
  inHand: 'Sedang dikerjakan',
  idle: 'Belum ada pesanan 60 hari',
  pieces: 'Bagian',
  piecesOf: (name: string) => `Bagian ${name}, potong`,
  ready: 'Selesai',
  never: 'lebih dari setahun',
  spread: 'Bagi otomatis',
  count: 'Hitung angka saya',
})
