import { messages } from '../language.ts'

/** Texts an officer forwards with one tap. Short lines: many read them on a small screen. */
export const whatsappTexts = messages({
  toProducer: (producer: string) => `Untuk ${producer}`,
  order: (number: string) => `Pekerjaan ${number}`,
  item: (quantity: number, title: string) => `${quantity} × ${title}`,
  shipBy: (day: string) => `Kirim paling lambat ${day}.`,
  readyBy: (day: string) => `Antar ke galeri paling lambat ${day}.`,
  answerBy: (when: string) => `Mohon dijawab sebelum ${when}.`,
  openLink: 'Buka dan jawab di sini:',
  toBuyer: (number: string) => `Pesanan Anda di Galeri Karya, nomor ${number}.`,
  buyerLink: 'Keadaan pesanan dapat dilihat di sini:',
  keepLink: 'Tautan ini hanya untuk Anda.',
})
