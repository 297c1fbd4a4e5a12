import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

const sample = resolve(import.meta.dirname, '../../studio/seed')

interface SeedDocument {
  readonly _id: string
  readonly _type: string
}

interface SeedProduct extends SeedDocument {
  readonly title: readonly { readonly value: string }[]
  readonly slug: { readonly current: string }
  readonly variants: readonly { readonly sku: string; readonly price: number }[]
}

/**
 * The sample shop with so many products, in `folder` as a store takes its seed: further ones are the sample's own under
 * other names, at other prices, with the sample's pictures. Approvals are left out; the store approves what it takes in.
 */
export async function writeManyProducts(folder: string, count: number): Promise<void> {
  const lines = (await readFile(join(sample, 'production.ndjson'), 'utf8')).trim().split('\n')
  const documents = lines.map((line) => JSON.parse(line) as SeedDocument).filter(({ _type }) => _type !== 'approval')
  const originals = documents.filter((document): document is SeedProduct => document._type === 'product')
  const further = Array.from({ length: Math.max(0, count - originals.length) }, (_, index) => {
    const original = originals[index % originals.length]
    if (!original) throw new Error('the sample has products')
    return another(original, index + 2)
  })
  await mkdir(folder, { recursive: true })
  await symlink(join(sample, 'images'), join(folder, 'images'), 'dir')
  const text = [...documents, ...further].map((document) => `${JSON.stringify(document)}\n`).join('')
  await writeFile(join(folder, 'production.ndjson'), text)
}

function another(original: SeedProduct, number: number): SeedProduct {
  return {
    ...original,
    _id: `${original._id}-${number}`,
    title: original.title.map((title) => ({ ...title, value: `${title.value} ${number}` })),
    slug: { ...original.slug, current: `${original.slug.current}-${number}` },
    variants: original.variants.map((variant, index) => ({
      ...variant,
      sku: `N${number}-${index}`,
      price: variant.price + (number % 40) * 1000,
    })),
  }
}
