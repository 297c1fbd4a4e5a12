// Objects in arrays need a `_key`, by which the Studio addresses them.
import { freshKey } from './fresh-id.ts'

/** The same value with a fresh `_key` on every object in an array that has none. */
export function addArrayKeys<T>(value: T): T {
  if (Array.isArray(value)) return value.map((item) => addArrayKeys(withKey(item))) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, addArrayKeys(field)])) as T
}

function withKey(item: unknown): unknown {
  if (typeof item !== 'object' || item === null || Array.isArray(item) || '_key' in item) return item
  return { ...item, _key: freshKey() }
}
