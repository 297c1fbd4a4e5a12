import { messages } from '../language.ts'

/** Texts of letters about money that is waited for, or came otherwise than asked. */
export const moneyLetterTexts = messages(
  {
    waiting: {
      subject: (number: string) => `Pesanan ${number} menunggu pembayaran`,
      transfer: (amount: string, number: string) =>
        `Transfer tepat ${amount}, dan tulis ${number} pada berita transfer. Nomor rekening ada di halaman pesanan.`,
      gallery: (amount: string, number: string) =>
        `Bayar ${amount} di galeri dan sebutkan nomor pesanan ${number}. Alamat dan jam buka galeri ada di halaman pesanan.`,
      link: (amount: string, number: string) =>
        `Petugas kami mencatat pesanan ${number} untuk Anda. Bayar ${amount} di halaman pesanan, dengan tombol Bayar.`,
      until: (when: string) =>
        `Barang kami simpan untuk Anda sampai ${when}. Bila sampai saat itu belum dibayar, pesanan ditutup tanpa biaya.`,
      after: 'Setelah uangnya kami terima, pesanan diteruskan kepada para pembuat dan Anda menerima surat lagi.',
    },
    closed: {
      subject: (number: string) => `Pesanan ${number} ditutup`,
      lead: 'Pesanan ini kami tutup karena pembayarannya tidak masuk pada waktunya. Barangnya kembali dijual.',
      paidAfterAll:
        'Bila Anda ternyata sudah membayar, uang Anda aman: begitu masuk, petugas kami akan menghubungi Anda.',
    },
    cancelled: {
      lead: 'Pesanan ini dibatalkan seperti yang diminta. Barangnya kembali dijual.',
    },
    failed: {
      subject: (number: string) => `Pembayaran belum berhasil, pesanan ${number}`,
      lead: 'Pembayaran Anda tidak berhasil dan tidak ada uang yang kami terima. Barang masih kami simpan sebentar: Anda bisa membayar sekali lagi dari halaman pesanan.',
    },
    twice: {
      subject: (number: string) => `Dibayar dua kali, pesanan ${number}`,
      lead: 'Pesanan ini dibayar lebih dari sekali. Pesanan Anda berjalan seperti biasa, dan petugas kami mengembalikan pembayaran yang kedua.',
    },
    differs: {
      subject: (number: string) => `Jumlah pembayaran berbeda, pesanan ${number}`,
      lead: 'Pembayaran Anda sudah masuk, tetapi jumlahnya tidak sama dengan tagihan. Uang Anda aman: petugas kami akan menghubungi Anda.',
      asked: 'Tagihan',
    },
    refundedWhole:
      'Kami mengembalikan pembayaran Anda lewat cara bayar yang sama. Bank memerlukan beberapa hari kerja.',
  },
  {
    waiting: {
      subject: (number) => `Order ${number} is waiting for your payment`,
      transfer: (amount, number) =>
        `Please transfer exactly ${amount}, and write ${number} as the reference. The account number is on the order’s page.`,
      gallery: (amount, number) =>
        `Please pay ${amount} at the gallery and say the order number ${number}. The address and opening hours are on the order’s page.`,
      link: (amount, number) =>
        `Our staff took order ${number} for you. Please pay ${amount} on the order’s page, with the button there.`,
      until: (when) =>
        `We keep the items for you until ${when}. If it is not paid by then, the order is closed and costs you nothing.`,
      after: 'Once we have the money, the order goes to the makers and we write to you again.',
    },
    closed: {
      subject: (number) => `Order ${number} is closed`,
      lead: 'We have closed this order because the payment did not arrive in time. The items are on sale again.',
      paidAfterAll:
        'If you have paid after all, your money is safe: as soon as it arrives, our staff will get in touch with you.',
    },
    cancelled: {
      lead: 'This order was cancelled as you asked. The items are on sale again.',
    },
    failed: {
      subject: (number) => `The payment did not go through, order ${number}`,
      lead: 'Your payment did not go through and we have received no money. We keep the items a little longer: you can pay once more from the order’s page.',
    },
    twice: {
      subject: (number) => `Paid twice, order ${number}`,
      lead: 'This order was paid more than once. Your order goes on as usual, and our staff give the second payment back.',
    },
    differs: {
      subject: (number) => `The amount paid is different, order ${number}`,
      lead: 'Your payment has arrived, but it is not the amount of the bill. Your money is safe: our staff will get in touch with you.',
      asked: 'The bill',
    },
    refundedWhole: 'We are giving your payment back the way you paid. Banks take a few working days.',
  },
)
