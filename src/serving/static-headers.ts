import { headersEverywhere } from './headers.ts'
import { policyOfFiles } from './policy.ts'

/** Named by a digest of what they hold: the same address never means other bytes. */
export const hashedFolders = ['/_astro/', '/_p/'] as const

const forAYear = 'public, max-age=31536000, immutable'

/** `/produk`, `/produk/` and `/produk/index.html` are one page. */
export function pageOf(path: string): string {
  const bare = path.replace(/\/index(\.html)?$/, '/').replace(/\.html$/, '/')
  return bare.endsWith('/') ? bare : `${bare}/`
}

/** Beside what is sent with everything: the table for what was prepared. `policy` is that of a page, none of a file. */
export function preparedHeaders(path: string, policy: string | undefined): Readonly<Record<string, string>> {
  const isHashed = hashedFolders.some((folder) => path.startsWith(folder))
  return {
    'Content-Security-Policy': policy ?? policyOfFiles,
    'Cache-Control': isHashed
      ? forAYear
      : policy === undefined
        ? 'public, max-age=3600'
        : 'public, max-age=0, must-revalidate',
  }
}

/** A renamed page's answer, beside its `Location`. */
export const redirectHeaders = {
  'Cache-Control': 'public, max-age=3600',
  'Content-Security-Policy': policyOfFiles,
}

export interface HeaderRule {
  /** Addresses; one that ends in `*` means everything below. No address is in two rules. */
  readonly paths: readonly string[]
  readonly headers: Readonly<Record<string, string>>
}

/**
 * The same table for hosts that serve files by rules of their own. `files`: as they lie below the static part. Pages
 * with the same policy share a rule, for hosts count rules.
 */
export function headerRules(
  files: readonly string[],
  policies: Readonly<Record<string, string>>,
  siteUrl: string,
): readonly HeaderRule[] {
  const rules = new Map<string, { paths: string[]; headers: Readonly<Record<string, string>> }>()
  const add = (path: string, headers: Readonly<Record<string, string>>) => {
    const key = JSON.stringify(headers)
    const rule = rules.get(key) ?? { paths: [], headers }
    rule.paths.push(path)
    rules.set(key, rule)
  }
  const everywhere = headersEverywhere(siteUrl)
  for (const folder of hashedFolders) add(`${folder}*`, { ...everywhere, ...preparedHeaders(folder, undefined) })
  for (const file of files) {
    const path = `/${file}`
    if (hashedFolders.some((folder) => path.startsWith(folder))) continue
    const policy = file.endsWith('.html') ? policies[pageOf(path)] : undefined
    add(policy === undefined ? path : pageOf(path), { ...everywhere, ...preparedHeaders(path, policy) })
  }
  return [...rules.values()]
}
