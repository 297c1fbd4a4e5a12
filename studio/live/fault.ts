import { reasonInWords } from './reasons.ts'
import { type Foundations, whyPagesFail } from './why-pages-fail.ts'

/** How the shop says why visitors still see the pages before. */
export interface Failure {
  /** The document that no page could be built without; null where the build did not name one. */
  readonly problem: { readonly id: string; readonly reason: string } | null
  /** What visitors do not see for it, the latest first. */
  readonly changed: readonly Named[]
}

export interface Named {
  readonly id: string
  readonly type: string
}

/** What an editor reads of it, and the documents to open. */
export interface Fault {
  readonly words: readonly string[]
  readonly documents: readonly Named[]
}

const again = 'Sesudah dibetulkan dan diterbitkan, halaman dibuat lagi dengan sendirinya.'

/** Why no page could be made, in plain words, with the documents concerned. */
export function faultOf({ problem, changed }: Failure, foundations: Foundations | undefined): Fault {
  if (problem) {
    const type = changed.find(({ id }) => id === problem.id)?.type ?? problem.id
    return {
      words: [`Sebabnya: ${reasonInWords(problem.reason)} ${again}`],
      documents: [{ id: problem.id, type }],
    }
  }
  const missing = foundations ? whyPagesFail(foundations) : []
  if (missing.length > 0) return { words: missing, documents: [] }
  const unknown = 'Sebabnya tidak diketahui. Yang berubah sejak halaman terakhir dibuat ada di bawah ini.'
  const advice = 'Kembalikan perubahannya lewat riwayat, atau beri tahu pengelola: ia menemukannya di failed.txt.'
  return { words: [`${unknown} ${advice}`], documents: changed.filter(({ type }) => type !== 'calendar') }
}
