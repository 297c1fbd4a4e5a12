import type { HeaderRule } from '#serving/static-headers.ts'

/** Where a platform looks for the parts of a build, and how it is told about headers, old addresses and the clock. */
export interface Platform {
  /** Emptied before a build. */
  readonly folders: readonly string[]
  readonly outDir: string
  /** What it serves as it lies there. */
  readonly staticFolder: string
  /** The function that answers everything else. */
  readonly functionFolder: string
  /** `redirects`: addresses that pages had before, with the present ones. */
  writeRules(rules: readonly HeaderRule[], redirects: Readonly<Record<string, string>>, siteUrl: string): Promise<void>
}
