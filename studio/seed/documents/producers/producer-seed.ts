import type { Both } from '../build.ts'
import type { sources } from '../sources.ts'

/** A maker as the articles show it; days, hours and shares are samples. */
export interface ProducerSeed {
  readonly id: string
  readonly name: Both
  readonly kind: 'upt' | 'kube' | 'loka_bina_karya' | 'ikm'
  readonly region: string
  readonly place: Both
  readonly motif: readonly [lattice: string, filling: string, ground: string, figure: string]
  readonly summary: Both
  readonly story: Both
  readonly facts: readonly (readonly [...Both, source: (typeof sources)[keyof typeof sources]])[]
  readonly skills: readonly Both[]
  readonly headcount?: number
  readonly weekly: number
  readonly handling: number
  readonly answer: number
  readonly share: number
  readonly closures?: readonly (readonly [from: string, to: string, ...Both])[]
  readonly fairs?: boolean
  readonly picture?: string
  readonly awards?: readonly (readonly [...Both, year: number, source: (typeof sources)[keyof typeof sources]])[]
}

export const yearEnd: Both = ['Libur akhir tahun', 'Year-end break']
