import { describe, expect, it } from 'vitest'
import { remarksOn } from '#core/wording/dignity.ts'
import { plainTextOf } from '#core/wording/plain-text.ts'
import { privateNumbersIn } from '#core/wording/private-numbers.ts'

const found = (text: string) => remarksOn(text).map((remark) => remark.found)

describe('a text about people', () => {
  it.each([
    ['Dibuat oleh penderita cacat yang malangnya miskin.', ['penderita', 'cacat', 'malangnya', 'miskin']],
    ['Meski tunanetra, ia tak berdaya tetapi pantas dikasihani. Kasihan.', ['tunanetra', 'tak berdaya', 'Kasihan']],
    ['Lansia terlantar, gelandangan dan eks WTS.', ['terlantar', 'gelandangan', 'WTS']],
    ['Ia mengidap skizofrenia dan pernah lumpuh.', ['skizofrenia', 'lumpuh']],
    ['She suffers from epilepsy and is wheelchair-bound.', ['suffers from', 'epilepsy', 'wheelchair-bound']],
    ['Made by the less fortunate, despite their disability.', ['less fortunate', 'despite their disability']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it('is told the better wording and the reason', () => {
    const [remark] = remarksOn('Karya penderita epilepsi')
    expect(remark?.better).toContain('orang dengan')
    expect(remark?.why).not.toBe('')
  })

  it.each([
    'Dibuat di Kota Malang dari kain tanpa cacat jahit; barang cacat diganti.',
    'Penyandang disabilitas dari UPT Balai Pelayanan Rehsos PMKS Sidoarjo melukis jam ini.',
    'Batik tulis dengan pewarna alam, libasan malam yang rata.',
    'A poor light makes the colours look darker.',
  ])('is left alone where it speaks of work, things and places: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  it('of five million letters is not searched for minutes', () => {
    const began = performance.now()
    remarksOn('cacat '.repeat(900_000))
    privateNumbersIn('1 '.repeat(2_500_000))
    expect(performance.now() - began).toBeLessThan(5_000)
  })
})

describe('numbers of a private person', () => {
  it.each([
    ['NIK 3515081203850001', ['nik']],
    ['3515 0812 0385 0001', ['nik']],
    ['Hubungi 0812-3456-7890', ['phone']],
    ['WA +62 812 3456 7890', ['phone']],
    ['Telepon (0321) 321654', ['phone']],
    ['0321-3216540', ['phone']],
  ])('are found in: %s', (text, expected) => {
    expect(privateNumbersIn(text)).toEqual(expected)
  })

  it.each([
    'NIB 1234567890123',
    'Ukuran 40 x 60 cm, 1.250 gram, Rp350.000 sampai Rp1.200.000',
    'Tahun 2024-2026, pukul 08.00-16.00, 0,8 mm',
    'Pelatihan 12 Agustus 2026 diikuti 376 orang',
  ])('are not seen in: %s', (text) => {
    expect(privateNumbersIn(text)).toEqual([])
  })
})

it('running text is read as its paragraphs, and what is none as nothing', () => {
  expect(plainTextOf([{ children: [{ text: 'Satu ' }, { text: 'dua' }] }, { children: [{ text: 'tiga' }] }])).toBe(
    'Satu dua\ntiga',
  )
  for (const odd of [undefined, 7, [null], [{ children: 'x' }], [{ children: [null, { text: 3 }] }]]) {
    expect(plainTextOf(odd).trim()).toBe('')
  }
})
