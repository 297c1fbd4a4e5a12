import { describe, expect, it } from 'vitest'
import { english, gaps, type Overview, waiting, withoutConsent } from '../../../studio/dashboard/figures.ts'
import { faultOf } from '../../../studio/live/fault.ts'
import { reasonInWords } from '../../../studio/live/reasons.ts'
import { standingOf, type Told } from '../../../studio/live/standing.ts'
import { whyPagesFail } from '../../../studio/live/why-pages-fail.ts'

const told = (more: Partial<Told> = {}): Told => ({
  ...{ state: 'live', at: '2026-11-21T10:00:00Z', revision: 'r1' },
  ...more,
})

describe('beside a document an editor reads', () => {
  it('that it is on the shop, since when', () => {
    expect(standingOf(told(), 'r1')).toMatchObject({ label: 'Tayang', tone: 'positive' })
    expect(standingOf(told(), 'r1').words).toMatch(/21 Nov 2026.*17\.00 WIB/)
    expect(standingOf(told({ state: 'unknown', at: null, revision: null }), 'r1').label).toBe('Tayang')
  })

  it('when its page was made, where nobody has published it yet', () => {
    const unknown = told({ state: 'unknown', at: null, revision: null, builtAt: '2026-11-21T10:00:00Z' })
    expect(standingOf(unknown, 'r1').words).toMatch(/di halaman yang dibuat 21 Nov 2026.*17\.00 WIB/)
  })

  it('that it waits, also while the shop still speaks of the revision before', () => {
    expect(standingOf(told({ state: 'waiting' }), 'r1').label).toBe('Menunggu terbit')
    expect(standingOf(told(), 'r2').label).toBe('Menunggu terbit')
  })

  it('that it failed or was left out, and why', () => {
    expect(standingOf(told({ state: 'failed' }), 'r1')).toMatchObject({ label: 'Gagal tayang', tone: 'critical' })
    const leftOut = standingOf(told({ state: 'leftOut', reason: 'a text holds a NIK' }), 'r1')
    expect(leftOut).toMatchObject({ label: 'Tidak tayang', words: expect.stringContaining('NIK') })
  })

  it('that nobody sees it yet, or that the shop cannot be asked', () => {
    expect(standingOf(undefined, undefined).label).toBe('Belum terbit')
    expect(standingOf(null, 'r1').label).toBe('Tidak diketahui')
    expect(standingOf(undefined, 'r1').label).toBe('Menanyakan…')
  })
})

describe('a reason', () => {
  it('is told in Indonesian with what it is about, and an unknown one is quoted', () => {
    expect(reasonInWords('price of A-1 is not a whole number from 1 to 1000000000')).toBe('harga A-1 belum benar.')
    expect(reasonInWords('SKU A-1 is used twice')).toBe('SKU A-1 dipakai dua kali.')
    expect(reasonInWords('something new')).toBe('ada isian yang belum dapat dipakai (something new).')
    expect(reasonInWords(undefined)).toMatch(/tidak tercatat/)
  })

  it('for pages that cannot be built names the document and the fields', () => {
    const whole = {
      name: true,
      tagline: true,
      seller: true,
      gallery: true,
      minimumCharge: true,
      privacyNoticeVersion: true,
      fees: true,
    }
    const home = { title: true, description: true }
    expect(whyPagesFail({ home, settings: null })[0]).toMatch(/“Pengaturan toko” belum terbit/)
    expect(whyPagesFail({ home, settings: { ...whole, seller: null, fees: false } })).toEqual([
      'Di “Pengaturan toko” belum diisi: Penjual, Tarif kurir.',
    ])
    expect(whyPagesFail({ home, settings: whole })).toEqual([])
  })
})

describe('pages that cannot be made', () => {
  const changed = [
    { id: 'product-tas', type: 'product' },
    { id: 'calendar', type: 'calendar' },
  ]

  it('name the document at fault and what it lacks, and lead to it', () => {
    const fault = faultOf(
      { problem: { id: 'shopSettings', reason: 'e-mail of the seller is missing' }, changed },
      undefined,
    )
    expect(fault.words[0]).toMatch(/^Sebabnya: “Surel penjual” belum diisi\. Sesudah dibetulkan/)
    expect(fault.documents).toEqual([{ id: 'shopSettings', type: 'shopSettings' }])
    const home = faultOf({ problem: { id: 'home', reason: 'the document is missing' }, changed }, undefined)
    expect(home.words[0]).toMatch(/dokumennya belum terbit/)
  })

  it('where nobody named one, lead to what has changed', () => {
    const fault = faultOf({ problem: null, changed }, undefined)
    expect(fault.words[0]).toMatch(/tidak diketahui.*failed\.txt/)
    expect(fault.documents).toEqual([{ id: 'product-tas', type: 'product' }])
  })
})

describe('the overview counts', () => {
  const local = (id: string, en?: string) => [
    { language: 'id', value: id },
    ...(en ? [{ language: 'en', value: en }] : []),
  ]
  const stock = (count: number) => [{ _key: 'v', availability: { kind: 'in_stock', count } }]
  const consents = [{ value: 'name', scope: ['site'], givenOn: '2026-01-01', expiresOn: '2027-01-01', form: 'F-1' }]
  const documents: Overview['documents'] = [
    { _id: 'product-a', _type: 'product', title: local('A', 'A'), pictures: [{}], variants: stock(0), people: null },
    { _id: 'product-b', _type: 'product', title: local('B'), variants: stock(2), people: [{ consents }] },
    { _id: 'drafts.product-b', _type: 'product', title: local('B baru'), variants: [], people: [{ consents: [] }] },
    {
      _id: 'category-a',
      _type: 'category',
      title: local('K', 'C'),
      introduction: local('x', 'y'),
      slug: { current: 'k' },
    },
  ]
  const overview = { documents, approvals: [] }
  const counts = (rows: readonly { title: string; count: number; of: number }[]) =>
    Object.fromEntries(rows.map(({ title, count, of }) => [title, [count, of]]))

  it('drafts by whom they wait for', () => {
    expect(counts(waiting(overview))).toEqual({ 'Produk: menunggu orang kedua': [1, 1] })
    expect(waiting(overview)[0]?.documents).toEqual([{ id: 'product-b', type: 'product', title: 'B baru' }])
  })

  it('what a product lacks, each product once, as it is being written', () => {
    expect(counts(gaps(overview))).toEqual({ 'Tanpa gambar': [1, 2], 'Stok habis': [1, 2], 'Tanpa varian': [1, 2] })
  })

  it('what names a person without a current consent, and what stands in English', () => {
    expect(counts(withoutConsent(overview, '2026-11-21'))['Produk yang menyebut orang']).toEqual([1, 1])
    expect(counts(english(overview))).toMatchObject({ Produk: [1, 2], Kategori: [1, 1] })
  })
})
