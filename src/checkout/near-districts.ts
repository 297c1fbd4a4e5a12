import { districtsOf } from '#core/region.ts'

const mostShown = 5

/** The kecamatan of a kabupaten or kota whose names are nearest to what was typed, best first; at most five. */
export function nearDistricts(regencyCode: string, typed: string): string[] {
  const wanted = typed.toLowerCase().slice(0, 40)
  return districtsOf(regencyCode)
    .map(({ name }) => ({ name, distance: editDistance(wanted, name.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, mostShown)
    .map(({ name }) => name)
}

/** Levenshtein: letters to add, drop or change. */
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row++) {
    const here = [row]
    for (let column = 1; column <= b.length; column++) {
      const changed = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      here.push(Math.min(changed, (above[column] ?? 0) + 1, (here[column - 1] ?? 0) + 1))
    }
    above = here
  }
  return above[b.length] ?? 0
}
