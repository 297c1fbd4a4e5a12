import { validatePreviewUrl } from '@sanity/preview-url-secret'
import { connectDrafts, type DraftSettings, editUrl, type Seen } from '#content/drafts.ts'
import type { ContentProblem } from '#content/parse/unfit.ts'
import type { Content } from '#content/port.ts'
import { previewPath } from '#core/paths.ts'
import { markTexts } from './mark.ts'
import { holdsPass, issuePass } from './pass.ts'

export interface PreviewSettings {
  readonly drafts: DraftSettings
  /** Where the Studio stands: the only place that frames previews, and where their fields are edited. */
  readonly studioUrl: string
  readonly siteUrl: string
  readonly linkSecret: string
  readonly now: () => Date
}

export interface Preview {
  readonly studioOrigin: string
  /** Where pictures come from. */
  readonly pictureOrigin: string
  /** Whether these cookies hold a pass. */
  admits(cookies: string | null): boolean
  /** Answers the Studio's knock: a secret it has just written into the CMS is exchanged for a pass. */
  enter(request: Request): Promise<Response>
  /** What the CMS holds right now, read for one request. */
  open(seen: Seen): Promise<{ readonly content: Content; readonly problems: readonly ContentProblem[] }>
}

export function openPreview(settings: PreviewSettings): Preview {
  const { siteUrl, linkSecret, now } = settings
  const drafts = connectDrafts(settings.drafts)
  const studioUrl = settings.studioUrl.replace(/\/$/, '')

  return {
    studioOrigin: new URL(studioUrl).origin,
    pictureOrigin: drafts.pictureOrigin,
    admits: (cookies) => holdsPass(linkSecret, cookies, now()),

    async enter(request) {
      const { isValid, redirectTo } = await validatePreviewUrl(drafts.client, request.url)
      if (!isValid) return new Response('Pratinjau dibuka dari Studio.\n', { status: 401 })
      const headers = {
        // Never out of the previews, wherever the knock wanted to go.
        Location: redirectTo?.startsWith(previewPath()) ? redirectTo : previewPath(),
        'Set-Cookie': issuePass(linkSecret, siteUrl, previewPath(), now()),
      }
      return new Response(null, { status: 303, headers })
    },

    async open(seen) {
      const { catalog, problems, keys } = await drafts.read(seen)
      const marked = markTexts(catalog, keys, (document, path) => editUrl(studioUrl, document, path))
      const content: Content = {
        catalog: async () => marked,
        forSale: async () => {
          throw new Error('nothing is sold from a preview')
        },
        prepare: async (picture, preset) => drafts.picture(picture, preset),
        // Only others who are shown the link would fetch it, and nobody is shown this one.
        keep: async () => null,
        draw: async () => ({ url: '/favicon.svg', width: 1200, height: 630 }),
      }
      return { content, problems }
    },
  }
}
