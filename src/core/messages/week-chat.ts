import { messages } from '../language.ts'

/** A producer's one link to all of their work, at the desk. */
export const weekChatTexts = messages({
  title: (producer: string) => `Tautan dan ringkasan minggu: ${producer}`,
  link: 'Tautan semua pekerjaan dan ringkasan minggu',
  opensUntil: (day: string) => `Tautan produsen ini berlaku sampai ${day}.`,
  noLink: 'Produsen ini belum punya tautan yang berlaku.',
  open: (count: number) => (count === 0 ? 'Tidak ada pekerjaan terbuka.' : `${count} pekerjaan terbuka.`),
  send: 'Kirim lewat WhatsApp',
  renewLead:
    'Tautan baru berlaku 180 hari. Semua tautan sebelumnya langsung tidak berlaku lagi: pakai ini bila tautan jatuh ke tangan orang lain.',
  renew: 'Ganti tautan',
  make: 'Buat tautan',
  renewed: 'Tautan baru sudah dibuat. Kirimkan kepada produsen.',
  back: 'Ke kontak produsen',
})
