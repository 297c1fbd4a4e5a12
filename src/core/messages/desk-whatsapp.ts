import { messages } from '../language.ts'

/** Where an officer reads a text before WhatsApp opens with it. */
export const deskWhatsappTexts = messages({
  title: (name: string) => `WhatsApp ke ${name}`,
  lead: 'Baca dulu. Tombolnya membuka WhatsApp dengan teks ini, dan pengirimannya dicatat di riwayat pesanan.',
  to: (phone: string) => `Ke nomor ${phone}`,
  toNobody: 'Nomornya belum ada: WhatsApp meminta Anda memilih.',
  none: 'Tidak ada teks untuk keadaan ini.',
  readerOnly: 'Teks memuat tautan pribadi dan hanya tampil untuk petugas.',
  send: 'Buka WhatsApp',
  sendOf: (kind: string) => `Buka WhatsApp: ${kind}`,
  words: { question: 'Pertanyaan pembeli, tanpa nama dan nomornya', ask: 'Pertanyaan Anda kepada pembeli' },
  preview: 'Lihat dulu',
  wrong: 'Tulis pertanyaannya, 3 sampai 500 huruf.',
  back: (number: string) => `Ke pesanan ${number}`,
  open: 'Teks WhatsApp',
  toBuyer: 'Pembeli',
  kinds: {
    work_order: 'Perintah kerja',
    reminder: 'Pengingat',
    thanks: 'Terima kasih',
    question: 'Pertanyaan pembeli',
    order_link: 'Tautan pesanan',
    ask: 'Bertanya kepada pembeli',
  },
})
