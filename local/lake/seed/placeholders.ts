// `_sanityAsset: "image@file://./images/x.webp"` stands for a picture that gets its asset id only when it is uploaded.
import { basename, resolve, sep } from 'node:path'
import type { SeedDocument } from './weaken.ts'

type Picture = { path: string; filename: string }

const pattern = /^image@file:\/\/\.\/(.+)$/

/** @throws Error for a placeholder that names anything but a picture inside of the folder. */
export function findPlaceholders(document: SeedDocument, folder: string): Array<[string, Picture]> {
  return placeholdersIn(document).map((placeholder) => {
    const name = decodeURIComponent(pattern.exec(placeholder)?.[1] ?? '')
    const path = resolve(folder, name)
    if (name === '' || !path.startsWith(resolve(folder) + sep)) {
      throw new Error(`${document._id}: "${placeholder}" must read image@file://./images/<name>`)
    }
    return [placeholder, { path, filename: basename(path) }]
  })
}

function placeholdersIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const own = '_sanityAsset' in value ? [String(value._sanityAsset)] : []
  return [...own, ...Object.values(value).flatMap(placeholdersIn)]
}

/** The same value with every placeholder turned into `asset: {_ref}`. */
export function fillPlaceholders<T>(value: T, assetIds: ReadonlyMap<string, string>): T {
  if (Array.isArray(value)) return value.map((item) => fillPlaceholders(item, assetIds)) as T
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).flatMap(([key, field]) =>
    key === '_sanityAsset' ? [] : [[key, fillPlaceholders(field, assetIds)]],
  )
  const filled = Object.fromEntries(fields)
  if (!('_sanityAsset' in value)) return filled as T
  const asset = { _type: 'reference', _ref: assetIds.get(String(value._sanityAsset)) }
  return { _type: 'image', ...filled, asset } as T
}
