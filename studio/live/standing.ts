import { reasonInWords } from './reasons.ts'

/** What `GET /api/content/status` says of one document. */
export interface Told {
  readonly state: 'live' | 'leftOut' | 'waiting' | 'failed' | 'unknown'
  readonly at: string | null
  readonly revision: string | null
  readonly reason?: string
  /** When the pages that are served were made. */
  readonly builtAt?: string | undefined
}

export interface Standing {
  readonly label: string
  readonly tone: 'positive' | 'caution' | 'critical' | 'neutral'
  readonly words: string
}

const dayAndTime = (at: string | null) =>
  at
    ? new Date(at).toLocaleString('id-ID', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Jakarta' })
    : null

/**
 * What an editor reads of a document's way to the visitors. `revision` is the published one; the shop may still speak of
 * the one before.
 */
export function standingOf(told: Told | null | undefined, revision: string | undefined): Standing {
  if (revision === undefined)
    return { label: 'Belum terbit', tone: 'neutral', words: 'Pembeli belum melihat dokumen ini.' }
  if (told === null) {
    return {
      label: 'Tidak diketahui',
      tone: 'neutral',
      words: 'Toko belum dapat ditanya; isi yang terbit tetap tersimpan.',
    }
  }
  if (told === undefined) return { label: 'Menanyakan…', tone: 'neutral', words: 'Bertanya kepada toko.' }
  const since = dayAndTime(told.at)
  const sejak = since ? ` sejak ${since} WIB` : ''
  if (told.state === 'leftOut') {
    return {
      label: 'Tidak tayang',
      tone: 'critical',
      words: `Toko meninggalkan dokumen ini: ${reasonInWords(told.reason)}`,
    }
  }
  if (told.state === 'failed') {
    return {
      label: 'Gagal tayang',
      tone: 'critical',
      words: `Halaman tidak dapat dibuat${sejak}; pembeli masih melihat yang lama.`,
    }
  }
  const isOlder = told.revision !== null && told.revision !== revision
  if (told.state === 'waiting' || isOlder) {
    return { label: 'Menunggu terbit', tone: 'caution', words: `Halaman sedang dibuat${isOlder ? '' : sejak}.` }
  }
  // Nobody has published it since the shop was opened: it stands in the pages as they were made.
  const built = dayAndTime(told.builtAt ?? null)
  const when = sejak || (built ? `, di halaman yang dibuat ${built} WIB` : '')
  return { label: 'Tayang', tone: 'positive', words: `Pembeli melihat isi ini${when}.` }
}
