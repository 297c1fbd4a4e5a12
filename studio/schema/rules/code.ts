import regions from '../objects/regions.json' with { type: 'json' }

/** Region names by official code (provinces 2 digits, regencies and cities 4), made from idn-area-data (ODbL 1.0). */
export const regionNames: Readonly<Record<string, string>> = regions

export const nibPattern = /^\d{13}$/
export const skuPattern = /^[A-Z0-9][A-Z0-9-]{2,23}$/
/** Region code of a fee table: a known region, or `*` for everywhere else. */
export const anywhere = '*'

export function checkRegion(code: string | undefined): true | string {
  return code === undefined || code in regionNames || 'Kode wilayah ini tidak ada. Contoh: 3576 untuk Kota Mojokerto.'
}

export function checkFeeRegion(code: string | undefined): true | string {
  return code === anywhere || checkRegion(code)
}
