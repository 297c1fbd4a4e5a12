import { messages } from '../language.ts'

/** Letters about a quotation and the two parts in which it is paid. */
export const quotationLetterTexts = messages(
  {
    deposit: 'Uang muka',
    depositReceived: 'Uang muka diterima',
    balance: 'Pelunasan, sebelum barang dikirim',
    balanceToPay: 'Pelunasan',
    received: 'Diterima',
    total: 'Jumlah',
    howToPay: (number: string) =>
      `Cara membayar ada di halaman pesanan. Bila lewat transfer bank, tulis ${number} pada berita transfer.`,
    offer: {
      subject: (quotation: string, number: string) => `Penawaran ${quotation} untuk permintaan ${number}`,
      lead: 'Terima kasih sudah menunggu. Ini penawaran kami, dari para pembuat yang sanggup mengerjakannya.',
      leadNew: 'Ini penawaran yang baru. Penawaran sebelumnya tidak berlaku lagi.',
      what: (pieces: number, day: string) =>
        `${pieces.toLocaleString('id-ID')} potong, siap ${day} bila uang muka masuk pada waktunya.`,
      until: (day: string) =>
        `Penawaran ini berlaku sampai ${day}. Harga tiap produsen, syarat, dan berkas PDF ada di halamannya. Di sana Anda dapat menyetujui, menolak, atau bertanya.`,
      button: 'Buka penawaran',
      why: (number: string) =>
        `Surat ini dikirim karena permintaan ${number} dengan alamat ini. Tautannya rahasia: siapa pun yang memilikinya dapat menyetujui penawaran.`,
    },
    answered: {
      subject: {
        accepted: (quotation: string) => `Penawaran ${quotation} disetujui`,
        declined: (quotation: string) => `Penawaran ${quotation} ditolak`,
      },
      lead: {
        accepted: (number: string) =>
          `Pemesan menyetujui penawaran untuk permintaan ${number}. Pesanannya sudah dibuat dan menunggu uang muka.`,
        declined: (number: string) =>
          `Pemesan menolak penawaran untuk permintaan ${number}. Alasannya, bila ditulis, ada di meja petugas.`,
      },
      button: 'Buka permintaan',
      why: 'Surat ini dikirim otomatis kepada petugas Galeri Karya.',
    },
    depositDue: {
      subject: (number: string) => `Pesanan ${number} menunggu uang muka`,
      lead: (amount: string, when: string) =>
        `Terima kasih, penawaran sudah disetujui dan pesanan dicatat. Para pembuat mulai bekerja setelah uang muka ${amount} kami terima, paling lambat ${when}. Sesudah itu pesanan ditutup tanpa biaya.`,
    },
    balanceDue: {
      subject: (number: string) => `Pelunasan pesanan ${number}`,
      lead: 'Barang dikirim, atau dapat diambil, setelah pelunasan kami terima.',
    },
    balancePaid: {
      subject: (number: string) => `Pesanan ${number} lunas`,
      lead: 'Pelunasan sudah kami terima. Para pembuat kami beri tahu bahwa barangnya boleh dikirim.',
    },
    mayShip: {
      subject: (number: string) => `Pesanan ${number} lunas, boleh dikirim`,
      lead: 'Pemesan sudah melunasi. Barang yang sudah jadi boleh dikirim atau diserahkan sekarang.',
      button: 'Buka pekerjaan',
      why: 'Surat ini dikirim otomatis kepada produsen Galeri Karya.',
    },
  },
  {
    deposit: 'Deposit',
    depositReceived: 'Deposit received',
    balance: 'Balance, before the goods are sent',
    balanceToPay: 'Balance',
    received: 'Received',
    total: 'Total',
    howToPay: (number) =>
      `How to pay is on the order’s page. For a bank transfer, please write ${number} as the reference.`,
    offer: {
      subject: (quotation, number) => `Quotation ${quotation} for your request ${number}`,
      lead: 'Thank you for waiting. This is our quotation, from the makers who can do the work.',
      leadNew: 'This is a new quotation. The one before it is no longer valid.',
      what: (pieces, day) =>
        `${pieces.toLocaleString('en-GB')} pieces, ready on ${day} if the deposit arrives in time.`,
      until: (day) =>
        `This quotation is valid until ${day}. The price of each maker’s part, the terms and a PDF are on its page. There you can accept it, decline it or ask a question.`,
      button: 'Open the quotation',
      why: (number) =>
        `This letter was sent because of the request ${number} with this address. Its link is secret: whoever has it can accept the quotation.`,
    },
    answered: {
      subject: {
        accepted: (quotation) => `Quotation ${quotation} accepted`,
        declined: (quotation) => `Quotation ${quotation} declined`,
      },
      lead: {
        accepted: (number) =>
          `The quotation for request ${number} was accepted. Its order is made and waits for the deposit.`,
        declined: (number) =>
          `The quotation for request ${number} was declined. The reason, if one was given, is on the desk.`,
      },
      button: 'Open the request',
      why: 'This letter was sent automatically to the officers of Galeri Karya.',
    },
    depositDue: {
      subject: (number) => `Order ${number} is waiting for the deposit`,
      lead: (amount, when) =>
        `Thank you, the quotation is accepted and the order is noted. The makers begin when we have the deposit of ${amount}, by ${when}. After that the order is closed and costs you nothing.`,
    },
    balanceDue: {
      subject: (number) => `The balance of order ${number}`,
      lead: 'The goods are sent, or can be picked up, when we have the balance.',
    },
    balancePaid: {
      subject: (number) => `Order ${number} is paid in full`,
      lead: 'We have received the balance. We are telling the makers that the goods may be sent.',
    },
    mayShip: {
      subject: (number) => `Order ${number} is paid, it may be sent`,
      lead: 'The buyer has paid in full. What is finished may be sent or handed over now.',
      button: 'Open the work',
      why: 'This letter was sent automatically to the producers of Galeri Karya.',
    },
  },
)
