import { readFile } from 'node:fs/promises'
import type { Catalog } from '#content/port.ts'
import type { Build } from './builds.ts'

let kept: { readonly id: string; readonly catalog: Promise<Catalog> } | undefined

/**
 * The catalogue that a build's pages were made of, as the build left it beside them. Read once for each build, so that
 * pages made on demand show what the prepared ones show, and no visit asks the CMS.
 */
export function catalogOfBuild(build: Pick<Build, 'id' | 'catalog'>): Promise<Catalog> {
  if (kept?.id === build.id) return kept.catalog
  const catalog = readFile(build.catalog, 'utf8').then((text) => JSON.parse(text) as Catalog)
  kept = { id: build.id, catalog }
  catalog.catch(() => {
    if (kept?.catalog === catalog) kept = undefined
  })
  return catalog
}
