import { messages } from '../language.ts'

/** What the shop says when it has failed itself. */
export const failure = messages({
  title: 'Ada yang salah di pihak kami',
  text: 'Halaman ini gagal dibuka. Keranjang dan pesanan Anda tetap tersimpan. Silakan coba lagi sebentar lagi.',
  action: 'Kembali ke beranda',
})
