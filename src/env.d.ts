import type { ContentProblem } from '#content/parse/unfit.ts'
import type { Content } from '#content/port.ts'
import type { SignedInOfficer } from '#desk/auth.ts'
import type { Shop } from './wiring.ts'

declare global {
  /** When the build began, as ISO text: put in its place by Vite, absent where the source runs as it is. */
  const __pagesBuiltAt: string | undefined
  namespace App {
    interface Locals {
      /** What the CMS publishes. On every page. */
      content: Content
      /** Where links begin: `https://toko.example`, without a slash at the end. On every page. */
      siteUrl: string
      /** Whether search engines may list the page: not while the sample shop is served, nor a page made on demand. */
      indexable: boolean
      /** All the till needs. Only on pages rendered on demand; on a prerendered page reading it throws. */
      shop: Shop
      /** Who is signed in. Only on the desk's pages behind the sign-in (`desk/gate.ts`). */
      officer: SignedInOfficer
      /** Drafts that cannot be shown yet. Only on previews. */
      previewProblems: readonly ContentProblem[]
      /** The build that the resident server serves right now. */
      build?: string
      /** Where the request comes from, as the resident server believes it. */
      address?: string
    }
  }
}
