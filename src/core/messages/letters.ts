import { messages } from '../language.ts'

/** Texts of the letters. Buyers read the language of their order; producers and officers read Indonesian. */
export const letterTexts = messages({
  greeting: 'Halo,',
  closing: 'Salam hangat, Galeri Karya',
  whyThisLetter:
    'Surat ini dikirim otomatis karena ada pesanan di Galeri Karya. Tautan di dalamnya bersifat pribadi: jangan diteruskan.',
  orderNumber: (number: string) => `Nomor pesanan: ${number}`,
  total: 'Total',
  shippingFee: 'Ongkir',
  openOrder: 'Lihat pesanan',
  openWork: 'Buka halaman pekerjaan',
  openDesk: 'Buka meja petugas',
  paid: {
    subject: (number: string) => `Pembayaran diterima, pesanan ${number}`,
    lead: 'Pembayaran Anda sudah kami terima. Pesanan diteruskan kepada para pembuatnya hari ini juga.',
    courier: (producer: string, day: string) => `${producer} mengirim paling lambat ${day}.`,
    pickup: (producer: string, day: string) =>
      `Karya ${producer} dapat diambil di galeri paling lambat ${day}. Kode ambil ada di halaman pesanan.`,
    follow: 'Kabar setiap langkah ada di halaman pesanan Anda.',
  },
  pending: {
    subject: (number: string) => `Menunggu pembayaran, pesanan ${number}`,
    lead: 'Pesanan Anda sudah kami catat. Begitu pembayarannya masuk, kami meneruskannya kepada para pembuat dan mengirim surat lagi.',
  },
  tooLate: {
    subject: (number: string) => `Pembayaran terlambat, pesanan ${number}`,
    lead: 'Pembayaran Anda masuk setelah pesanan ini ditutup. Uang Anda aman: petugas kami akan menghubungi Anda untuk meneruskan pesanan atau mengembalikan uangnya.',
  },
  work: {
    subject: (number: string) => `Pesanan baru ${number}`,
    lead: (producer: string) => `Ada pesanan baru untuk ${producer}.`,
    answerBy: (when: string) => `Mohon dijawab sebelum ${when}.`,
    shipByCourier: (day: string, place: string) => `Dikirim paling lambat ${day} ke ${place}.`,
    shipByPickup: (day: string) => `Diantar ke galeri paling lambat ${day}.`,
    how: 'Di halaman pekerjaan Anda bisa menerima, mengusulkan tanggal lain, atau menolak dengan alasan. Alamat kirim tampil setelah pesanan diterima.',
  },
  reminder: {
    subject: (number: string) => `Mohon jawaban, pesanan ${number}`,
    lead: (producer: string) => `Pesanan untuk ${producer} ini belum dijawab.`,
  },
  dateProposed: {
    subject: (number: string) => `Usulan tanggal baru, pesanan ${number}`,
    lead: (producer: string, promised: string, proposed: string) =>
      `${producer} memerlukan waktu lebih lama: bukan ${promised}, melainkan ${proposed}. Setujukah Anda?`,
    how: 'Jawab di halaman pesanan. Bila tidak setuju, petugas kami mencarikan jalan lain atau mengembalikan uang Anda.',
    button: 'Jawab usulan',
  },
  dateAnswered: {
    subject: (number: string) => `Jawaban pembeli, pesanan ${number}`,
    agreed: (day: string) => `Pembeli setuju. Pesanan selesai paling lambat ${day}.`,
    refused:
      'Pembeli tidak setuju dengan tanggal baru. Petugas akan menghubungi Anda; mohon jangan mulai mengerjakan dulu.',
  },
  shipped: {
    subject: (number: string) => `Dalam perjalanan, pesanan ${number}`,
    lead: (producer: string) => `Karya dari ${producer} sudah dikirim.`,
    tracking: (courier: string, resi: string) => `Kurir: ${courier}. Nomor resi: ${resi}.`,
  },
  ready: {
    subject: (number: string) => `Siap diambil, pesanan ${number}`,
    lead: (producer: string) =>
      `Karya dari ${producer} siap diambil di galeri. Bawa kode ambil yang ada di halaman pesanan Anda.`,
  },
  refunded: {
    subject: (number: string) => `Uang dikembalikan, pesanan ${number}`,
    lead: (amount: string) =>
      `Kami mengembalikan ${amount} lewat cara bayar yang sama. Bank memerlukan beberapa hari kerja.`,
  },
  escalation: {
    subject: (what: string) => `Perlu perhatian: ${what}`,
    lead: (what: string, number: string) =>
      `${what}${number ? ` (pesanan ${number})` : ''}. Pesanan ini tidak bisa berjalan sendiri dan menunggu di meja petugas.`,
    kinds: {
      amount_mismatch: 'Jumlah bayar tidak cocok',
      paid_twice: 'Dibayar dua kali',
      paid_after_close: 'Dibayar setelah ditutup',
      unknown_payment: 'Pembayaran tidak dikenal',
      handoff_declined: 'Produsen menolak pesanan',
      handoff_overdue: 'Produsen belum menjawab atau terlambat',
      producer_without_contact: 'Produsen tanpa kontak surel',
      letter_dead: 'Surat tidak terkirim',
      oversold: 'Stok kurang dari yang terjual',
      refund_failed: 'Pengembalian uang gagal',
      dispute: 'Pembayaran disengketakan',
      event_stuck: 'Kabar pembayaran belum terolah',
      problem: 'Ada masalah pada pesanan',
    },
  },
})
