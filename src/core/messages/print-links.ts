import { messages } from '../language.ts'

/** Links to papers; each opens as a PDF. */
export const printTexts = messages({
  print: 'Cetak',
  work: 'Perintah kerja',
  slip: 'Slip paket',
  week: 'Daftar pekerjaan mingguan',
  cards: 'Kartu harga dan cerita',
  labels: 'Kode rak',
  pickups: 'Daftar pengambilan',
  size: (paper: string, size: string) => `${paper}, kertas ${size} (PDF)`,
})
