import { messages } from '../language.ts'

/** Letters about bulk requests: the sender's in their language, the officer's in Indonesian. */
export const inquiryLetterTexts = messages(
  {
    received: {
      subject: (number: string) => `Permintaan Anda kami terima, ${number}`,
      lead: 'Terima kasih atas permintaan Anda. Petugas kami membacanya, bertanya kepada para pembuatnya, lalu menghubungi Anda dengan harga dan tanggal.',
      button: 'Cara bermitra',
      why: 'Surat ini dikirim otomatis karena alamat ini ditulis pada formulir pesanan besar Galeri Karya. Bila bukan Anda yang mengirimnya, abaikan surat ini.',
    },
    fresh: {
      subject: (number: string) => `Permintaan pesanan besar ${number}`,
      lead: 'Ada permintaan pesanan besar. Nama dan nomor telepon pengirimnya ada di meja petugas.',
      button: 'Buka permintaan',
      why: 'Surat ini dikirim otomatis kepada petugas Galeri Karya.',
    },
    number: (number: string) => `Nomor permintaan: ${number}`,
    uniform: (size: string, cut: string) => `Seragam ${size}, ${cut}`,
    cuts: { short: 'lengan pendek', long: 'lengan panjang' },
    masks: 'Masker',
    souvenirs: 'Suvenir',
    others: 'Lainnya',
    pieces: (count: number) => `${count} buah`,
    total: 'Jumlah',
    deadline: (day: string, place: string) => `Diperlukan ${day} di ${place}.`,
  },
  {
    received: {
      subject: (number: string) => `We have received your request, ${number}`,
      lead: 'Thank you for your request. An officer reads it, asks the makers, and gets in touch with you with a price and a date.',
      button: 'How a partnership works',
      why: 'This letter was sent automatically because this address was given on the bulk order form of Galeri Karya. If it was not you, please ignore it.',
    },
    fresh: {
      subject: (number: string) => `Bulk request ${number}`,
      lead: 'There is a bulk request. Name and telephone number of its sender are on the desk.',
      button: 'Open the request',
      why: 'This letter was sent automatically to the officers of Galeri Karya.',
    },
    number: (number: string) => `Number of the request: ${number}`,
    uniform: (size: string, cut: string) => `Uniforms ${size}, ${cut}`,
    cuts: { short: 'short sleeves', long: 'long sleeves' },
    masks: 'Masks',
    souvenirs: 'Souvenirs',
    others: 'Other goods',
    pieces: (count: number) => `${count} pieces`,
    total: 'Total',
    deadline: (day: string, place: string) => `Needed on ${day} in ${place}.`,
  },
)
