/**
 * Indonesia's provinces, kabupaten/kota and kecamatan with their official codes, as packaged by idn-area-data (ODbL).
 * Codes are written without dots everywhere in the shop: `35`, `3578`, `357801`. Server only: reads the package's files.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

export interface Province {
  readonly code: string
  readonly name: string
}
export interface Regency {
  readonly code: string
  readonly provinceCode: string
  /** With its kind: "Kabupaten Sidoarjo", "Kota Surabaya". */
  readonly name: string
}
export interface District {
  readonly code: string
  readonly name: string
}

let provinceList: readonly Province[] | undefined
let regencyMap: ReadonlyMap<string, Regency> | undefined
let districtMap: ReadonlyMap<string, readonly District[]> | undefined

/** All 38, by name. */
export function provinces(): readonly Province[] {
  provinceList ??= rows('provinces')
    .map(([code = '', name = '']) => ({ code, name }))
    .sort(byName)
  return provinceList
}

/** All 514 kabupaten and kota, by code. */
export function regencies(): ReadonlyMap<string, Regency> {
  regencyMap ??= new Map(
    rows('regencies').map(([code = '', provinceCode = '', name = '']) => [code, { code, provinceCode, name }]),
  )
  return regencyMap
}

export function provinceOf(regency: Regency): Province {
  const province = provinces().find(({ code }) => code === regency.provinceCode)
  if (!province) throw new Error(`regency ${regency.code} without a province`)
  return province
}

/** The kecamatan of a kabupaten or kota, by name; none for an unknown code. */
export function districtsOf(regencyCode: string): readonly District[] {
  districtMap ??= groupDistricts()
  return districtMap.get(regencyCode) ?? []
}

/** The kecamatan that a person means: case, spaces and marks do not matter, nor a "Kec." before it. */
export function findDistrict(regencyCode: string, typed: string): District | undefined {
  const wanted = bare(typed)
  return districtsOf(regencyCode).find(({ name }) => bare(name) === wanted)
}

function bare(name: string): string {
  return name
    .toLowerCase()
    .replace(/^\s*(kecamatan|kec)[.\s]+/, '')
    .replace(/[^a-z0-9]/g, '')
}

function groupDistricts(): Map<string, District[]> {
  const groups = new Map<string, District[]>()
  for (const [code = '', regencyCode = '', name = ''] of rows('districts')) {
    const group = groups.get(regencyCode)
    if (group) group.push({ code, name })
    else groups.set(regencyCode, [{ code, name }])
  }
  for (const group of groups.values()) group.sort(byName)
  return groups
}

// The package's own reader finds its files beside itself, which fails once a bundler has moved it.
function rows(area: 'provinces' | 'regencies' | 'districts'): string[][] {
  const file = createRequire(import.meta.url).resolve(`idn-area-data/data/${area}.csv`)
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n')
  return lines.map((line) => {
    const cells = line.split(',')
    return cells.map((cell, index) =>
      index === cells.length - 1 ? cell.replaceAll('"', '') : cell.replaceAll('.', ''),
    )
  })
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name.localeCompare(b.name, 'id')
}
