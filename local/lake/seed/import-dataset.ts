// Imports a folder in `sanity dataset import` layout, with the very package that command runs.
import type { SanityClient } from '@sanity/client'
import { sanityImport } from '@sanity/import'

/**
 * Uploads the pictures, replaces documents of the same id, then makes references strong: importing twice is harmless.
 * @param client may write. @param folder holds one `.ndjson` file and `images/`.
 * @returns how many documents were imported. @throws Error naming what is wrong in the folder, or the API's refusal.
 */
export async function importDataset(client: SanityClient, folder: string): Promise<number> {
  const { numDocs } = await sanityImport(folder, {
    client,
    operation: 'createOrReplace',
    // Pictures are inspected two at a time anyway; more uploads under way would only hold more of them in memory.
    assetConcurrency: 3,
    onProgress: () => undefined,
  })
  return numDocs
}
