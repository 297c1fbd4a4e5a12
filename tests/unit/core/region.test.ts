import { describe, expect, test } from 'vitest'
import { districtsOf, findDistrict, provinceOf, provinces, regencies } from '#core/region.ts'

describe('the regions of Indonesia', () => {
  test('are all there, each in its place', () => {
    expect(provinces()).toHaveLength(38)
    expect(regencies().size).toBe(514)
    for (const regency of regencies().values()) {
      expect(provinceOf(regency).code).toBe(regency.provinceCode)
      expect(districtsOf(regency.code).length).toBeGreaterThan(0)
    }
  })

  test('carry codes without dots and names without marks of the file', () => {
    expect(regencies().get('3578')?.name).toBe('Kota Surabaya')
    expect(districtsOf('3529').map(({ name }) => name)).toContain('Raas')
    expect(districtsOf('0000')).toEqual([])
  })

  test('know a kecamatan however it is written', () => {
    for (const typed of ['Wonokromo', 'wonokromo', ' WONO KROMO ', 'Kec. Wonokromo', 'kecamatan wonokromo']) {
      expect(findDistrict('3578', typed)?.name).toBe('Wonokromo')
    }
    expect(findDistrict('3578', 'Bangil')).toBeUndefined()
    expect(findDistrict('3578', '')).toBeUndefined()
  })
})
