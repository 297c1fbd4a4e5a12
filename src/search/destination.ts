import { type Regency, regencies } from '#core/region.ts'

/** What a typed place may be. `others`: a kota and a kabupaten share a name, and the kota was taken. */
export interface Destination {
  readonly regency: Regency
  readonly others: readonly Regency[]
}

/** The kabupaten or kota that a person means: "malang", "Kab. Malang", "kota surabaya", or its code. Null for none. */
export function destinationOf(typed: string): Destination | null {
  const byCode = regencies().get(typed)
  if (byCode) return { regency: byCode, others: [] }
  const wanted = bare(typed)
  if (!wanted) return null
  const all = [...regencies().values()]
  const exact = all.find(({ name }) => bare(name) === wanted)
  if (exact) return { regency: exact, others: [] }
  const named = all.filter(({ name }) => bare(name).replace(/^(kabupaten|kota)/, '') === wanted)
  const [regency, ...others] = named.toSorted((a, b) => rank(a) - rank(b))
  return regency ? { regency, others } : null
}

const rank = ({ name }: Regency) => (name.startsWith('Kota') ? 0 : 1)

function bare(name: string): string {
  return name
    .toLowerCase()
    .replace(/^\s*kab(upaten)?[.\s]+/, 'kabupaten')
    .replace(/[^a-z0-9]/g, '')
}
