import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Beside a build's `policies.json`: addresses that pages had before, with the address each has now. */
export const redirectsFile = (buildFolder: string): string => join(buildFolder, 'redirects.json')

/** The table of a build; empty for one made without. */
export async function readRedirects(buildFolder: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(redirectsFile(buildFolder), 'utf8').catch(() => '{}')
  return new Map(Object.entries(JSON.parse(text) as Record<string, string>))
}
