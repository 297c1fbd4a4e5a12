import { messages } from '../language.ts'

/** Texts of the letters. Buyers read the language of their order; producers and officers read Indonesian. */
export const letterTexts = messages(
  {
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
        `Karya ${producer} siap diambil di galeri paling lambat ${day}. Kode ambil ada di halaman pesanan.`,
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
      how: 'Di halaman pekerjaan Anda bisa menerima, mengusulkan tanggal lain, atau menolak dengan alasan.',
      addressLater: 'Alamat kirim tampil setelah pesanan diterima.',
    },
    reminder: {
      subject: (number: string) => `Mohon jawaban, pesanan ${number}`,
      lead: (producer: string) => `Pesanan untuk ${producer} ini belum dijawab.`,
    },
    shipReminder: {
      subject: (number: string) => `Pengingat, pesanan ${number}`,
      lead: (producer: string) => `Pesanan untuk ${producer} ini sebentar lagi harus selesai.`,
      how: 'Bila sudah dikirim, tulis nomor resinya di halaman pekerjaan. Bila ada masalah, tekan tombolnya di sana.',
    },
    week: {
      subject: (count: string) => `Pekerjaan minggu ini: ${count}`,
      lead: (producer: string) => `Yang masih terbuka untuk ${producer}:`,
      courier: (number: string, pieces: string, day: string) => `${number}: ${pieces} buah, kirim paling lambat ${day}`,
      pickup: (number: string, pieces: string, day: string) =>
        `${number}: ${pieces} buah, antar ke galeri paling lambat ${day}`,
      button: 'Lihat semua pekerjaan',
      until: (day: string) => `Tautan ini berlaku sampai ${day}. Siapa pun yang memilikinya dapat menjawab untuk Anda.`,
      why: 'Surat ini dikirim sekali seminggu kepada produsen yang masih memiliki pekerjaan.',
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
      gaveUp:
        'Pembeli tidak dapat menunggu dan membatalkan bagian ini. Mohon jangan dikerjakan. Terima kasih atas jawaban Anda.',
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
        `${what}${number ? ` (pesanan ${number})` : ''}. Hal ini tidak bisa berjalan sendiri dan menunggu di meja petugas.`,
      kinds: {
        amount_mismatch: 'Jumlah bayar tidak cocok',
        paid_twice: 'Dibayar dua kali',
        paid_after_close: 'Dibayar setelah ditutup',
        unknown_payment: 'Pembayaran tidak dikenal',
        handoff_declined: 'Produsen menolak pesanan',
        part_declined: 'Produsen sanggup sebagian',
        given_up: 'Pembeli tidak mau menunggu',
        fetch: 'Produsen minta karyanya dijemput',
        handoff_overdue: 'Produsen belum menjawab atau terlambat',
        producer_without_contact: 'Produsen tanpa kontak surel',
        letter_dead: 'Surat tidak terkirim',
        oversold: 'Stok kurang dari yang terjual',
        refund_failed: 'Pengembalian uang gagal',
        refund_elsewhere: 'Uang dikembalikan di luar meja ini',
        dispute: 'Pembayaran disengketakan',
        event_stuck: 'Kabar pembayaran belum terolah',
        build_failed: 'Halaman toko tidak dapat diperbarui',
        problem: 'Ada masalah pada pesanan',
      },
    },
  },
  {
    greeting: 'Hello,',
    closing: 'Warm regards, Galeri Karya',
    whyThisLetter:
      'This letter was sent automatically because there is an order at Galeri Karya. The links in it are private: please do not forward them.',
    orderNumber: (number) => `Order number: ${number}`,
    total: 'Total',
    shippingFee: 'Delivery',
    openOrder: 'See the order',
    openWork: 'Open the work page',
    openDesk: 'Open the desk',
    paid: {
      subject: (number) => `Payment received, order ${number}`,
      lead: 'We have received your payment. The order goes to the makers today.',
      courier: (producer, day) => `${producer} will send it by ${day}.`,
      pickup: (producer, day) =>
        `The work of ${producer} will be ready to collect from the gallery by ${day}. The collection code is on the order’s page.`,
      follow: 'You can follow every step on your order’s page.',
    },
    pending: {
      subject: (number) => `Waiting for your payment, order ${number}`,
      lead: 'We have noted your order. As soon as the payment arrives we pass it on to the makers and write to you again.',
    },
    tooLate: {
      subject: (number) => `Payment came late, order ${number}`,
      lead: 'Your payment arrived after this order was closed. Your money is safe: our staff will get in touch to go on with the order or to give your money back.',
    },
    work: {
      subject: (number) => `New order ${number}`,
      lead: (producer) => `There is a new order for ${producer}.`,
      answerBy: (when) => `Please answer before ${when}.`,
      shipByCourier: (day, place) => `To be sent by ${day} to ${place}.`,
      shipByPickup: (day) => `To be brought to the gallery by ${day}.`,
      how: 'On the work page you can accept, propose another date, or decline with a reason.',
      addressLater: 'The address is shown once you have accepted.',
    },
    reminder: {
      subject: (number) => `Please answer, order ${number}`,
      lead: (producer) => `This order for ${producer} has not been answered yet.`,
    },
    shipReminder: {
      subject: (number) => `Reminder, order ${number}`,
      lead: (producer) => `This order for ${producer} is due soon.`,
      how: 'Once it is sent, please write its tracking number on the work page. If there is a problem, press its button there.',
    },
    week: {
      subject: (count) => `This week’s work: ${count}`,
      lead: (producer) => `Still open for ${producer}:`,
      courier: (number, pieces, day) => `${number}: ${pieces} pieces, to be sent by ${day}`,
      pickup: (number, pieces, day) => `${number}: ${pieces} pieces, at the gallery by ${day}`,
      button: 'See all work',
      until: (day) => `This link opens until ${day}. Whoever has it can answer for you.`,
      why: 'This letter goes once a week to producers who have work open.',
    },
    dateProposed: {
      subject: (number) => `A new date is proposed, order ${number}`,
      lead: (producer, promised, proposed) =>
        `${producer} needs more time: ${proposed} instead of ${promised}. Is that all right with you?`,
      how: 'Please answer on the order’s page. If you do not agree, our staff find another way or give your money back.',
      button: 'Answer the proposal',
    },
    dateAnswered: {
      subject: (number) => `The buyer’s answer, order ${number}`,
      agreed: (day) => `The buyer agrees. The order is due by ${day}.`,
      refused: 'The buyer does not agree to the new date. Our staff will get in touch; please do not start yet.',
      gaveUp: 'The buyer cannot wait and has cancelled this part. Please do not make it. Thank you for your answer.',
    },
    shipped: {
      subject: (number) => `On its way, order ${number}`,
      lead: (producer) => `The work of ${producer} has been sent.`,
      tracking: (courier, resi) => `Courier: ${courier}. Tracking number: ${resi}.`,
    },
    ready: {
      subject: (number) => `Ready to collect, order ${number}`,
      lead: (producer) =>
        `The work of ${producer} is ready to collect from the gallery. Please bring the collection code from your order’s page.`,
    },
    refunded: {
      subject: (number) => `Money given back, order ${number}`,
      lead: (amount) => `We are giving back ${amount} the way you paid. Banks take a few working days.`,
    },
    escalation: {
      subject: (what) => `Needs attention: ${what}`,
      lead: (what, number) =>
        `${what}${number ? ` (order ${number})` : ''}. This order cannot go on by itself and waits on the desk.`,
      kinds: {
        amount_mismatch: 'The amount paid does not match',
        paid_twice: 'Paid twice',
        paid_after_close: 'Paid after it was closed',
        unknown_payment: 'Unknown payment',
        handoff_declined: 'The producer has declined the order',
        part_declined: 'The producer has taken on a part',
        given_up: 'The buyer will not wait',
        fetch: 'The producer asks for the work to be fetched',
        handoff_overdue: 'The producer has not answered or is late',
        producer_without_contact: 'Producer without an e-mail address',
        letter_dead: 'Letter not sent',
        oversold: 'Fewer in stock than were sold',
        refund_failed: 'Refund failed',
        refund_elsewhere: 'Refunded outside this desk',
        dispute: 'Payment disputed',
        event_stuck: 'Payment news not yet worked through',
        build_failed: 'The pages could not be renewed',
        problem: 'There is a problem with the order',
      },
    },
  },
)
