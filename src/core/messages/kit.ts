import { messages } from '../language.ts'

/** What a maker hands on to be found: said by the makers themselves, so it says "we". */
export interface Spoken {
  readonly name: string
  readonly place: string
  readonly summary: string
  readonly works: string
  readonly url: string
}

const begun = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The same three texts in either language, whichever the page is in. */
export const kitCaptions = {
  id: {
    status: ({ works, url }: Spoken) => `Karya kami sekarang ada di Galeri Karya: ${works}. Lihat dan pesan di ${url}`,
    instagram: ({ name, place, summary, works, url }: Spoken) =>
      `${name}, ${place}.\n\n${summary}\n\nYang dapat dipesan: ${works}.\n\nLihat semuanya: ${url}\n\n#galerikarya #buatantangan #kerajinanindonesia #belanjalokal`,
    poster: ({ name, place, works, url }: Spoken) =>
      `${name}\n${begun(works)}\n\nPindai kodenya, atau buka ${url}\n${place}`,
  },
  en: {
    status: ({ works, url }: Spoken) => `Our work is now at Galeri Karya: ${works}. See it and order at ${url}`,
    instagram: ({ name, place, summary, works, url }: Spoken) =>
      `${name}, ${place}.\n\n${summary}\n\nTo order: ${works}.\n\nSee it all: ${url}\n\n#galerikarya #handmade #indonesiancraft #shoplocal`,
    poster: ({ name, place, works, url }: Spoken) =>
      `${name}\n${begun(works)}\n\nScan the code, or open ${url}\n${place}`,
  },
} as const

export const kitTexts = messages(
  {
    word: 'Untuk dibagikan',
    title: (maker: string) => `Bagikan karya ${maker}`,
    lead: 'Teks, gambar, dan kode QR siap pakai, tanpa biaya. Siapa pun boleh memakainya untuk memperkenalkan karya ini.',
    description: (maker: string) => `Teks, gambar, tautan pendek, dan kode QR untuk membagikan karya ${maker}.`,
    link: 'Tautan pendek dan kode QR',
    linkText: 'Tautan ini tetap berlaku walau alamat halamannya berubah.',
    qrAlt: (address: string) => `Kode QR ke ${address}`,
    qrSave: 'Simpan kode QR (SVG)',
    texts: 'Teks siap salin',
    textsText: 'Salin, ubah seperlunya, lalu kirim.',
    uses: { status: 'Status WhatsApp', instagram: 'Instagram atau Facebook', poster: 'Poster atau selebaran' },
    inLanguage: { id: 'bahasa Indonesia', en: 'bahasa Inggris' },
    copy: 'Salin',
    copied: 'Tersalin',
    notCopied: 'Tidak dapat disalin. Pilih teksnya, lalu salin.',
    send: 'Kirim lewat WhatsApp',
    pictures: 'Gambar',
    picturesText:
      'Ukuran 1200 × 630, pas untuk tautan dan kiriman. Gambarnya boleh dipakai dengan menyebut pembuatnya.',
    save: (title: string) => `Simpan gambar: ${title}`,
    back: 'Kembali ke halaman produsen',
  },
  {
    word: 'To share',
    title: (maker: string) => `Share the work of ${maker}`,
    lead: 'Texts, pictures and a QR code, ready and free of charge. Anyone may use them to show this work.',
    description: (maker: string) => `Texts, pictures, a short link and a QR code to share the work of ${maker}.`,
    link: 'Short link and QR code',
    linkText: 'This link stays good even when the page’s address changes.',
    qrAlt: (address: string) => `QR code to ${address}`,
    qrSave: 'Save the QR code (SVG)',
    texts: 'Texts to copy',
    textsText: 'Copy, change what you like, and send.',
    uses: { status: 'WhatsApp status', instagram: 'Instagram or Facebook', poster: 'Poster or leaflet' },
    inLanguage: { id: 'Indonesian', en: 'English' },
    copy: 'Copy',
    copied: 'Copied',
    notCopied: 'It cannot be copied. Select the text and copy it.',
    send: 'Send by WhatsApp',
    pictures: 'Pictures',
    picturesText: '1200 × 630, right for links and posts. You may use them if you name the maker.',
    save: (title: string) => `Save the picture: ${title}`,
    back: 'Back to the maker’s page',
  },
)
