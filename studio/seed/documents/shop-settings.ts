import regions from '../../schema/objects/regions.json' with { type: 'json' }
import { type Doc, items, line, text } from './build.ts'

/** Sample fees by how far a province lies from Java: first kilogram, each further one, days. */
const zones = [
  { provinces: /^(31|32|33|34|35|36)$/, fees: [14_000, 11_000, 2, 4] },
  { provinces: /^(51|52|53)$/, fees: [24_000, 20_000, 3, 6] },
  { provinces: /^(1|2)/, fees: [34_000, 30_000, 4, 8] },
  { provinces: /^(6|7)/, fees: [38_000, 34_000, 4, 8] },
  { provinces: /^(8|9)/, fees: [75_000, 70_000, 6, 12] },
] as const

const fee = (origin: string, destination: string, [first, next, minDays, maxDays]: readonly number[]) => ({
  ...{ origin, destination, firstKgFee: first, nextKgFee: next },
  ...{ minDays, maxDays },
})

const provinces = Object.keys(regions).filter((code) => code.length === 2)
const feeRows = ['35', '32'].flatMap((origin) => [
  ...provinces.map((province) => {
    const zone = zones.find((one) => one.provinces.test(province))
    if (!zone) throw new Error(`province ${province} is in no zone`)
    return fee(origin, province, origin === province ? [10_000, 8_000, 1, 3] : zone.fees)
  }),
  fee(origin, '*', [60_000, 55_000, 5, 12]),
])

export const shopSettings: Doc = {
  _id: 'shopSettings',
  _type: 'shopSettings',
  name: 'Galeri Karya',
  tagline: line(['Karya tangan, langsung dari pembuatnya', 'Handmade, straight from the makers']),
  seller: {
    name: 'Galeri Karya (penjual contoh, bukan badan usaha sebenarnya)',
    address: 'Alamat contoh: Hall Gedung A, Dinas Sosial Provinsi Jawa Timur',
    // A name that the DNS keeps for examples: no letter ever reaches a stranger.
    email: 'halo@galeri-karya.example',
  },
  gallery: {
    name: line(['Galeri workshop', 'The gallery']),
    address: text([
      'Hall Gedung A, Dinas Sosial Provinsi Jawa Timur',
      'Hall Building A, Social Service of East Java Province',
    ]),
    hours: text([
      'Jam contoh: Senin sampai Jumat, 08.00-15.00 WIB',
      'Sample hours: Monday to Friday, 8 am to 3 pm (UTC+7)',
    ]),
  },
  feeTables: items('feeTable', [
    { courier: 'Kurir reguler (contoh tarif)', validFrom: '2026-01-01', rows: items('feeRow', feeRows) },
  ]),
  closures: items('closure', [
    { from: '2026-12-31', to: '2027-01-01', reason: line(['Tutup tahun', 'Year-end closing']) },
  ]),
  minimumCharge: 10_000,
  transferAccount: 'Bank Contoh, rekening 000-000-0000, a.n. Galeri Karya (contoh, jangan ditransfer)',
  privacyNoticeVersion: '2026-11',
  sample: true,
}
