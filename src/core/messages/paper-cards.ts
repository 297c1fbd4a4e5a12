import { messages } from '../language.ts'

/** What stands on cards and labels beside the works themselves: visitors of the gallery and of fairs read it. */
export const paperCardTexts = messages({
  cards: (producer: string) => `Kartu harga dan cerita ${producer}`,
  labels: (producer: string) => `Kode rak ${producer}`,
  from: (price: string) => `mulai ${price}`,
  sample: 'harga contoh',
  by: (producer: string, place: string) => `${producer}, ${place}`,
  materials: (list: string) => `Bahan: ${list}`,
  scan: 'Pindai untuk memesan',
  qr: (title: string) => `Kode QR ke halaman ${title}`,
  foot: (producer: string) => `Galeri Karya · ${producer}`,
  none: 'Produsen ini belum punya karya yang tampil di toko.',
  code: (sku: string) => `Kode ${sku}`,
})
