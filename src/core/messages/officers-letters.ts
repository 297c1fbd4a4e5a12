import { messages } from '../language.ts'

/** Letters that an officer has written. */
export const officersLetterTexts = messages(
  {
    message: {
      subject: (number: string) => `Kabar tentang pesanan ${number}`,
      lead: (number: string) => `Petugas Galeri Karya menulis tentang pesanan Anda, ${number}:`,
      answer: 'Ada pertanyaan? Balas surat ini, atau hubungi kami seperti tertulis di halaman pesanan.',
    },
    dayMoved: {
      subject: (number: string) => `Hari baru untuk pesanan ${number}`,
      lead: (producer: string, day: string) => `Karya ${producer} untuk pesanan Anda selesai paling lambat ${day}.`,
    },
    takenBack: {
      subject: (number: string) => `Pesanan ${number} dialihkan`,
      all: (producer: string) =>
        `Untuk ${producer}: pekerjaan ini belum dijawab, jadi kami alihkan kepada kelompok lain. Mohon jangan dikerjakan.`,
      part: (producer: string) =>
        `Untuk ${producer}: bagian ini kami alihkan kepada kelompok lain. Mohon jangan dikerjakan. Selebihnya tetap untuk Anda.`,
      thanks: 'Ada yang keliru? Hubungi petugas. Pesanan berikutnya kami tawarkan lagi kepada Anda.',
    },
  },
  {
    message: {
      subject: (number) => `About your order ${number}`,
      lead: (number) => `Our staff at Galeri Karya write about your order ${number}:`,
      answer: 'Any questions? Reply to this letter, or reach us as your order’s page says.',
    },
    dayMoved: {
      subject: (number) => `A new day for order ${number}`,
      lead: (producer, day) => `The work of ${producer} for your order will be done by ${day}.`,
    },
    takenBack: {
      subject: (number) => `Order ${number} goes to others`,
      all: (producer) =>
        `For ${producer}: this work was not answered, so it goes to another group. Please do not make it.`,
      part: (producer) =>
        `For ${producer}: this part goes to another group. Please do not make it. The rest stays yours.`,
      thanks: 'Is this a mistake? Please call our staff. We will offer you the next order again.',
    },
  },
)
