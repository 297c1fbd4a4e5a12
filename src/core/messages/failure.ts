import { messages } from '../language.ts'

/** What the shop says when it has failed itself. */
export const failure = messages(
  {
    title: 'Ada yang salah di pihak kami',
    text: 'Halaman ini gagal dibuka. Keranjang dan pesanan Anda tetap tersimpan. Silakan coba lagi sebentar lagi.',
    action: 'Kembali ke beranda',
  },
  {
    title: 'Something went wrong on our side',
    text: 'This page could not be opened. Your basket and your orders are safe. Please try again in a moment.',
    action: 'Back to the home page',
  },
)
