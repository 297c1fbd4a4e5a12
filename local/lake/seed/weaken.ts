// Strong references made weak for the way in, and the paths by which they become strong again.
export type SeedDocument = { _id: string; _type: string; [field: string]: unknown }

export type Weakened = { document: SeedDocument; weakPaths: string[] }

export function weaken(document: SeedDocument): Weakened {
  const weakPaths: string[] = []
  return { document: weakened(document, '', weakPaths) as SeedDocument, weakPaths }
}

function weakened(value: unknown, path: string, weakPaths: string[]): unknown {
  if (Array.isArray(value)) return value.map((item, index) => weakened(item, `${path}[${index}]`, weakPaths))
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).map(([key, field]) => [key, weakened(field, join(path, key), weakPaths)])
  const object = Object.fromEntries(fields)
  if (typeof object._ref !== 'string') return object
  if (object._weak === true) return object
  weakPaths.push(join(path, '_weak'))
  return { _type: 'reference', ...object, _weak: true }
}

function join(path: string, key: string): string {
  const isPlain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(key)
  if (!isPlain) return `${path}[${JSON.stringify(key)}]`
  return path === '' ? key : `${path}.${key}`
}
