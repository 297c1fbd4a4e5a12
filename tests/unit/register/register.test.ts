import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseNewPerson, parseRegisterWish } from '#register/forms.ts'
import { parseRegisterQuery } from '#register/list.ts'
import { type Entry, nowOf } from '#register/person.ts'
import { unkeptIn } from '#register/unkept.ts'
import { formOf } from '../../support/desk.ts'

const now = new Date('2026-11-22T03:00:00Z')
const entry = (kind: Entry['kind'], day: string, word: string, changes: Partial<Entry> = {}): Entry => ({
  id: `ent_${word}`,
  kind,
  day,
  word,
  programme: '',
  note: '',
  actor: 'officer:x',
  at: now,
  isStruck: false,
  strikes: null,
  ...changes,
})

test.each([
  'menjahit sejak 2020, penyandang disabilitas',
  'penderita polio',
  'Tunanetra',
  'memakai kursi roda',
  'diagnosisnya belum jelas',
  'keluarga miskin',
  'PPKS dari Bojonegoro',
  'korban banjir',
  'anak yatim',
  'NIK 3522 0112 0380 0001',
  'has a disability',
])('“%s” is not kept', (text) => {
  expect(unkeptIn(text)).not.toBeNull()
})

test.each([
  'Menjahit seragam sekolah, 40 potong seminggu',
  'Mesin jahit dan mesin obras dari program bantuan alat 2020',
  'Gangguan listrik dua hari, pesanan tetap selesai',
  'Kain cacat produksi dikembalikan ke toko',
  'Kota Malang',
  'Obat pewarna batik habis, beli lagi hari Senin',
  'Bisa dihubungi di 0812-3456-7890',
])('“%s” is about work, and kept', (text) => {
  expect(unkeptIn(text)).toBeNull()
})

test('every field in which words stand is searched, and says which word', () => {
  const person = {
    name: 'Kenari Lagu',
    phone: '',
    regency: 'Bojonegoro',
    institution: 'upt',
    standing: 'klien',
    day: '2026-11-01',
  }
  expect(parseNewPerson(formOf(person), now)).toMatchObject({ ok: true, value: { name: 'Kenari Lagu', phone: null } })
  for (const [field, said] of Object.entries({ name: 'Kenari tunarungu', regency: 'Panti lansia' })) {
    expect(parseNewPerson(formOf({ ...person, [field]: said }), now)).toMatchObject({
      ok: false,
      problems: [{ field, what: 'unkept' }],
    })
  }
  const wishes = [
    ['note', { wish: 'note', day: '2026-11-01', note: 'sedang depresi' }],
    ['note', { wish: 'status', day: '2026-11-01', status: 'stagnant', note: 'karena lumpuh' }],
    ['word', { wish: 'skill', day: '2026-11-01', word: 'kelas tunagrahita' }],
    [
      'programme',
      { wish: 'tool', day: '2026-11-01', word: 'mesin jahit', programme: 'Bantuan penyandang disabilitas' },
    ],
  ] as const
  for (const [field, fields] of wishes) {
    expect(parseRegisterWish(formOf(fields), now)).toMatchObject({ ok: false, problems: [{ field, what: 'unkept' }] })
  }
})

test('a day that has not come, a name with more than letters and a wish nobody knows are refused', () => {
  const person = { name: 'Kenari (baru)', phone: '12', regency: '', institution: '', standing: 'x', day: '2026-11-23' }
  const parsed = parseNewPerson(formOf(person), now)
  const fields = parsed.ok ? [] : parsed.problems.map(({ field }) => field)
  expect(fields.sort()).toEqual(['day', 'institution', 'name', 'phone', 'regency', 'standing'])
  expect(parseRegisterWish(formOf({ wish: 'diagnosis', day: '2026-11-01' }), now).ok).toBe(false)
})

test('what is true now is the last word of each kind by its day, without what was struck out', () => {
  const entries = [
    entry('standing', '2020-08-26', 'klien'),
    entry('status', '2026-10-01', 'stagnant'),
    entry('status', '2026-01-01', 'growing'),
    entry('status', '2026-11-01', 'ordinary', { isStruck: true }),
    entry('skill', '2020-09-01', 'menjahit'),
    entry('skill', '2020-10-01', 'menjahit'),
    entry('skill', '2020-11-01', 'membatik', { isStruck: true }),
    entry('producer', '2021-01-01', 'upt'),
    entry('standing', '2021-01-01', 'eks_klien'),
  ]
  expect(nowOf(entries)).toEqual({ standing: 'eks_klien', status: 'stagnant', skills: ['menjahit'], producerId: 'upt' })
  expect(nowOf([])).toEqual({ standing: 'klien', status: null, skills: [], producerId: null })
})

test('nonsense in the address is nothing that was asked for', () => {
  const query = parseRegisterQuery(new URLSearchParams('sepi=-1&keadaan=x&kedudukan=y&sesudah=1&cari=%20a%20%20b'))
  expect(query).toMatchObject({ typed: 'a b', standing: null, status: null, quietDays: null, after: null })
  expect(parseRegisterQuery(new URLSearchParams('sepi=60&keadaan=none'))).toMatchObject({
    quietDays: 60,
    status: 'none',
  })
})

test('lines of the register are added and never changed; only erasing somebody takes them away', () => {
  const src = join(import.meta.dirname, '../../../src')
  const sources = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(ts|astro)$/.test(path))
  const touches = (path: string) =>
    /(updateTable|deleteFrom)\('register_entries|(update|delete from) register_entries/.test(
      readFileSync(join(src, path), 'utf8'),
    )
  expect(sources.filter(touches).map((path) => path.replaceAll('\\', '/'))).toEqual(['register/erase.ts'])
})
