import { createHash } from 'node:crypto'
import { privatePaths } from '#core/private-paths.ts'

/** Not pages of one person, and yet nothing to fetch before somebody asks: calls, quotations, and files, which are large. */
const others = ['/api/*', '/penawaran/*', '/*.*']

/**
 * Speculation rules: a public page that somebody is about to open is fetched when the pointer rests on its link or
 * a finger comes down. Browsers do not follow them while data are saved. Queries are left out: there are too many.
 */
export const fetchAhead: string = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [
          { href_matches: '/*\\?' },
          { not: { href_matches: [...privatePaths.map((path) => `${path}*`), ...others] } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
})

/** For the page's policy. */
export const fetchAheadHash = `sha256-${createHash('sha256').update(fetchAhead).digest('base64')}` as const
