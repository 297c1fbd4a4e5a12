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
  week: (count: number) => (count === 0 ? 'Tidak ada pekerjaan yang terbuka.' : `${count} pekerjaan masih terbuka:`),
  openAll: 'Buka semua pekerjaan di sini:',
  remindAnswer: 'Pekerjaan ini belum dijawab. Sanggup, perlu waktu, atau tidak sanggup?',
  remindWork: 'Kami mengingatkan pekerjaan ini. Bila ada masalah, balas pesan ini.',
  remindProposal: (day: string) => `Usulan tanggal ${day} masih menunggu jawaban pembeli. Mohon jangan mulai dulu.`,
  remindTracking: 'Bila sudah dikirim, tulis nomor resinya di sini:',
  thanksTaken: 'Terima kasih sudah menyanggupi pekerjaan ini.',
  thanksDone: 'Terima kasih, pekerjaan ini sudah kami terima dengan baik.',
  question: 'Pembeli bertanya:',
  answerHere: 'Balas pesan ini, kami teruskan jawabannya.',
  toBuyer: (number: string) => `Pesanan Anda di Galeri Karya, nomor ${number}.`,
  buyerLink: 'Keadaan pesanan dapat dilihat di sini:',
  keepLink: 'Tautan ini hanya untuk Anda.',
  askBuyer: 'Kami ingin bertanya:',
  buyerAnswers: 'Jawaban Anda kami tunggu di percakapan ini.',
})
