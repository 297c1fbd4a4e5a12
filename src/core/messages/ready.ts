import { messages } from '../language.ts'

/** The shelf of makers with room for orders: what their machines can do, never what they lack. */
export const readyTexts = messages(
  {
    title: 'Butuh pesanan',
    lead: 'Mesin, alat, dan tangan sudah siap. Para produsen ini membuat setelah dipesan: satu barang untuk Anda, atau banyak untuk kantor dan sekolah.',
    description:
      'Produsen Galeri Karya yang membuat setelah dipesan, dengan kemampuan seminggu menurut mereka sendiri.',
    weekly: (count: number) => `Sanggup ${count} barang seminggu`,
    free: 'Bisa mulai minggu ini',
    works: 'Dibuat setelah dipesan:',
    days: (days: number) => `${days} hari kerja`,
    visit: 'Lihat karyanya',
    careful:
      'Jumlah seminggu menurut produsennya sendiri. Tanggal pastinya dihitung di keranjang, sebelum Anda membayar. “Bisa mulai minggu ini” berarti tidak ada pesanan lain di tangan mereka.',
    none: 'Belum ada produsen yang menerima pesanan. Karya yang sudah jadi ada di halaman produk.',
    bulk: 'Perlu lebih banyak?',
    ask: 'Ajukan pesanan besar',
    seeAll: 'Semua yang siap',
  },
  {
    title: 'Open for orders',
    lead: 'Machines, tools and hands are ready. These makers work to order: one piece for you, or many for an office or a school.',
    description: 'Makers of Galeri Karya who work to order, with what they say they can make in a week.',
    weekly: (count: number) => (count === 1 ? 'Can make 1 item a week' : `Can make ${count} items a week`),
    free: 'Can begin this week',
    works: 'Made to order:',
    days: (days: number) => (days === 1 ? '1 working day' : `${days} working days`),
    visit: 'See their work',
    careful:
      'The weekly number is the maker’s own. The exact date is worked out in the basket, before you pay. “Can begin this week” means that they have no other order in hand.',
    none: 'No maker takes orders yet. Finished work is on the products page.',
    bulk: 'Need more of them?',
    ask: 'Send a bulk request',
    seeAll: 'Everyone who is ready',
  },
)
