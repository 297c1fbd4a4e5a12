import { getProvinces, getRegencies } from 'idn-area-data'

let known: Promise<ReadonlySet<string>> | undefined

/** Every official code (BPS) of a province (`35`) and of a kabupaten or kota (`3576`), without dots. */
export function regionCodes(): Promise<ReadonlySet<string>> {
  known ??= Promise.all([getProvinces(), getRegencies()]).then(
    (areas) => new Set(areas.flat().map(({ code }) => code.replaceAll('.', ''))),
  )
  return known
}
