import { messages } from '../language.ts'

/** What officers do to many at once. */
export const bulkTexts = messages({
  transfers: {
    title: 'Uang yang ditunggu',
    lead: 'Tulis nomor referensi di samping setiap pesanan yang uangnya sudah masuk, lalu simpan sekaligus. Yang dikosongkan dilewati.',
    open: 'Konfirmasi beberapa sekaligus',
    none: 'Tidak ada uang yang ditunggu.',
    byTransfer: 'Transfer bank',
    atGallery: 'Bayar di galeri',
    until: (when: string) => `disimpan sampai ${when}`,
    reference: (number: string) => `Nomor referensi untuk ${number}`,
    sure: 'Jumlah yang masuk sama dengan tagihan',
    unsure: 'Centang bahwa jumlahnya sama. Bila berbeda, konfirmasi di halaman pesanannya.',
    send: 'Uang sudah masuk',
    told: (count: number) =>
      count === 0 ? 'Tidak ada yang ditulis.' : `${count} pesanan dibayar dan diserahkan kepada produsen.`,
    errors: {
      reference: 'Nomor referensi 3 sampai 60 huruf atau angka.',
      referenceUsed: 'Nomor referensi itu sudah dipakai untuk pesanan lain.',
      notWaiting: 'Pesanan ini tidak menunggu uang lagi.',
    },
  },
  handoffs: {
    choose: (producer: string, number: string) => `Pilih ${producer}, ${number}`,
    remind: 'Ingatkan yang dipilih',
    print: 'Cetak semua perintah kerja',
    told: (reminded: number, left: number) =>
      left > 0
        ? `${reminded} produsen diingatkan, ${left} tidak (tanpa e-mail, atau sudah selesai).`
        : `${reminded} produsen diingatkan.`,
  },
})
