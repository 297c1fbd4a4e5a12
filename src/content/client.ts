import { createClient, type SanityClient } from '@sanity/client'
import { createImageUrlBuilder } from '@sanity/image-url'
import { dayOf } from '#core/day.ts'
import { approvedForBuild, approvedForSale } from './approved.ts'
import { readCatalog, readForSale } from './catalog.ts'
import { regionCodes } from './parse/region-codes.ts'
import { ContentError, type ContentProblem } from './parse/unfit.ts'
import { pruneAfter } from './pictures/withdrawn.ts'
import { openPictures } from './pictures.ts'
import type { Catalog, Content } from './port.ts'
import { CATALOG_QUERY } from './queries/catalog.ts'
import { FOR_SALE_QUERY } from './queries/for-sale.ts'
import { readTogether } from './read-together.ts'
import type { CATALOG_QUERY_RESULT, FOR_SALE_QUERY_RESULT } from './sanity.types.ts'

export interface ContentSettings {
  readonly projectId: string
  readonly dataset: string
  /** `YYYY-MM-DD`, the version of Sanity's HTTP API. */
  readonly apiVersion?: string
  /** Another server that speaks Sanity's protocol; without it the hosted one. */
  readonly apiHost?: string | undefined
  /** False where `<projectId>.<apiHost>` does not resolve; unless said, true for the hosted service only. */
  readonly useProjectHostname?: boolean
  /** Only for a private dataset: published content of a public one is read without. */
  readonly token?: string | undefined
  /** Cache of pictures; see pictures.ts. */
  readonly picturesFolder: string
  /** True in a build: `prepare` then makes the files. Elsewhere it only knows their addresses. */
  readonly makePictures?: boolean
  readonly now: () => Date
  /** Told of every document that is left out. Unless given, one line each on stderr. */
  readonly report?: (problem: ContentProblem) => void
}

export interface ConnectedContent extends Content {
  /** Puts the pictures this build asked for into `<targetFolder>/_p/`; gives how many files. */
  emitPictures(targetFolder: string): Promise<number>
}

/** More SKUs than this are in no cart. */
const mostSkus = 200
/** A process that lives longer than a build, reads what has been published since. */
const keptForMs = 5 * 60_000
const timeoutMs = 15_000

/** Opens the CMS; nothing is asked until a page asks. The only place where @sanity/client is used. */
export function connectContent(settings: ContentSettings): ConnectedContent {
  const { now } = settings
  const report = settings.report ?? warn
  const client = sanityClient(settings)
  const images = createImageUrlBuilder(client)
  const pictures = openPictures({
    folder: settings.picturesFolder,
    make: settings.makePictures ?? false,
    masterUrl: (assetId) => images.image(assetId).url(),
  })
  let kept: { readonly since: number; readonly catalog: Promise<Catalog> } | undefined

  async function readAll(): Promise<Catalog> {
    const rows = await client.fetch<CATALOG_QUERY_RESULT>(CATALOG_QUERY, { today: dayOf(now()) })
    const approved = approvedForBuild(rows)
    const { catalog, problems } = readCatalog(approved.rows, await regionCodes())
    const all = [...approved.problems, ...problems]
    all.forEach(report)
    return { ...catalog, problems: all, withdrawals: rows.withdrawals }
  }

  const readSale = readTogether(async (skus: readonly string[]) => {
    const rows = await client.fetch<FOR_SALE_QUERY_RESULT>(FOR_SALE_QUERY, { skus, today: dayOf(now()) })
    const approved = approvedForSale(rows)
    const { problems, ...sale } = readForSale(approved.rows, await regionCodes())
    for (const problem of [...approved.problems, ...problems]) report(problem)
    return sale
  }, mostSkus)

  return {
    async catalog() {
      const time = now().getTime()
      if (kept && time - kept.since < keptForMs) return kept.catalog
      const catalog = readAll()
      kept = { since: time, catalog }
      // A failed reading is not kept: the next page asks again.
      catalog.catch(() => {
        if (kept?.catalog === catalog) kept = undefined
      })
      return catalog
    },

    async forSale(variantIds) {
      if (variantIds.length > mostSkus) throw new ContentError(`more than ${mostSkus} SKUs at once`)
      const { products, settings: shop } = await readSale(variantIds)
      // What others asked for in the same reading is not this buyer's.
      const asked = products.filter(({ variants }) => variants.some(({ id }) => variantIds.includes(id)))
      return { products: asked, settings: shop, feeTables: shop.feeTables }
    },

    prepare: pictures.prepare,
    draw: pictures.draw,
    keep: pictures.keep,
    async emitPictures(targetFolder) {
      const count = await pictures.emit(targetFolder)
      const receipts = await client.fetch<string[]>('*[_type == "withdrawal"]._id')
      await pruneAfter(settings.picturesFolder, receipts, (ids) => assetsThere(client, ids))
      return count
    },
  }
}

async function assetsThere(client: SanityClient, ids: readonly string[]): Promise<ReadonlySet<string>> {
  return new Set(await client.fetch<string[]>('*[_type == "sanity.imageAsset" && _id in $ids]._id', { ids: [...ids] }))
}

/** The client as it is set up for these settings: the hosted service unless another host is named. */
export function sanityClient(settings: Omit<ContentSettings, 'now' | 'picturesFolder'>): SanityClient {
  const { projectId, dataset, apiHost, token } = settings
  return createClient({
    projectId,
    dataset,
    apiVersion: settings.apiVersion ?? '2026-11-01',
    // Never the CDN: a build right after publishing and a till must not read yesterday's answer.
    useCdn: false,
    // Explicit: with a token and no perspective, drafts would be published.
    perspective: 'published',
    timeout: timeoutMs,
    maxRetries: 3,
    useProjectHostname: settings.useProjectHostname ?? !apiHost,
    ...(apiHost ? { apiHost } : {}),
    ...(token ? { token } : {}),
  })
}

function warn({ type, id, reason }: ContentProblem): void {
  console.warn(`content: ${type} ${id} is left out: ${reason}`)
}
