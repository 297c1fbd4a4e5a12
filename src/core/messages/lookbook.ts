import { messages } from '../language.ts'

/** The makers as a magazine shows them, on a page and on paper. */
export const lookbookTexts = messages(
  {
    title: 'Lookbook para pembuat',
    leadOf: (makers: number) =>
      `${makers} bengkel dan kelompok memperlihatkan karyanya: untuk seragam, suvenir, bingkisan, dan perlengkapan acara Anda.`,
    description:
      'Para produsen Galeri Karya dan karya mereka, seperti dalam majalah; juga sebagai berkas PDF untuk dicetak.',
    file: (size: string) => `Unduh PDF (${size})`,
    fileKind: (size: string) => `PDF, ${size}`,
    read: 'Buka lookbook',
    visit: 'Lihat semua karyanya',
    skills: 'Keahlian',
    weekly: 'Kemampuan',
    perWeek: (count: number) => `${count} barang seminggu`,
    award: 'Penghargaan',
    qrAlt: (maker: string) => `Tautan dan kode QR ke halaman ${maker}`,
    sample: 'Harga contoh: sumber kami belum menyebut harga.',
    closing: 'Pesan untuk lembaga Anda',
    steps: [
      'Isi formulir pesanan besar: barang, ukuran, jumlah, tanggal, dan tujuan. Logo boleh disertakan.',
      'Petugas mencarikan pembuat yang sanggup, lalu menghubungi Anda dengan harga dan tanggal.',
      'Pekerjaan besar dapat dibagi kepada beberapa produsen. Belum ada yang harus dibayar ketika Anda mengirim formulir.',
    ],
    ask: (address: string) => `Ajukan pesanan besar: ${address}`,
    write: (email: string) => `Pertanyaan: ${email}`,
    table: 'Sebanyak apa yang sanggup dikerjakan',
    page: (number: number, of: number) => `Halaman ${number} dari ${of}`,
  },
  {
    title: 'The makers’ lookbook',
    leadOf: (makers: number) =>
      `${makers} workshops and groups show their work: for your uniforms, souvenirs, gifts and events.`,
    description: 'The makers of Galeri Karya and their work, as in a magazine; also as a PDF to print.',
    file: (size: string) => `Download the PDF (${size})`,
    fileKind: (size: string) => `PDF, ${size}`,
    read: 'Open the lookbook',
    visit: 'See all their work',
    skills: 'Skills',
    weekly: 'Capacity',
    perWeek: (count: number) => `${count} items a week`,
    award: 'Award',
    qrAlt: (maker: string) => `Link and QR code to the page of ${maker}`,
    sample: 'Sample prices: our sources give none.',
    closing: 'Order for your organisation',
    steps: [
      'Fill in the bulk request: goods, sizes, number, date and place. A logo may come with it.',
      'Our staff look for makers who can do it, and come back to you with a price and a date.',
      'Large work can be shared among makers. Nothing is to be paid when you send the form.',
    ],
    ask: (address: string) => `Send a bulk request: ${address}`,
    write: (email: string) => `Questions: ${email}`,
    table: 'How much can be made',
    page: (number: number, of: number) => `Page ${number} of ${of}`,
  },
)
