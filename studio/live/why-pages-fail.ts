/** What no page can be built without, as it is published now; null where it is not published at all. */
export interface Foundations {
  readonly home: { readonly title: boolean | null; readonly description: boolean | null } | null
  readonly settings: Readonly<
    Record<
      'name' | 'tagline' | 'seller' | 'gallery' | 'minimumCharge' | 'privacyNoticeVersion' | 'fees',
      boolean | null
    >
  > | null
}

export const foundationsQuery = `{
  "home": *[_id == "home"][0]{
    "title": defined(title[language == "id"][0].value),
    "description": defined(description[language == "id"][0].value)
  },
  "settings": *[_id == "shopSettings"][0]{
    "name": defined(name),
    "tagline": defined(tagline[language == "id"][0].value),
    "seller": defined(seller.name) && defined(seller.address) && defined(seller.email),
    "gallery": defined(gallery.name) && defined(gallery.address) && defined(gallery.hours),
    "minimumCharge": defined(minimumCharge),
    "privacyNoticeVersion": defined(privacyNoticeVersion),
    "fees": count(feeTables) > 0
  }
}`

const titles: Readonly<Record<string, string>> = {
  title: 'Judul',
  description: 'Keterangan',
  name: 'Nama toko',
  tagline: 'Semboyan',
  seller: 'Penjual',
  gallery: 'Galeri',
  minimumCharge: 'Pembayaran kartu terkecil',
  privacyNoticeVersion: 'Versi pemberitahuan privasi',
  fees: 'Tarif kurir',
}

/** What is missing of it, in plain words; nothing where the fault must be another. */
export function whyPagesFail({ home, settings }: Foundations): readonly string[] {
  return [...missing('Beranda', home), ...missing('Pengaturan toko', settings)]
}

function missing(document: string, fields: Readonly<Record<string, boolean | null>> | null): readonly string[] {
  if (fields === null) return [`“${document}” belum terbit. Buka dan terbitkan; halaman dibuat lagi dengan sendirinya.`]
  const empty = Object.entries(fields).flatMap(([name, isThere]) => (isThere ? [] : [titles[name] ?? name]))
  return empty.length > 0 ? [`Di “${document}” belum diisi: ${empty.join(', ')}.`] : []
}
