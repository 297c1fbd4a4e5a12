// Which version of each document a query sees, and what it sees when it does not say.
import { refusal } from '../errors.ts'

/** Everything, or a stack of layers, the first that has a document winning: `['drafts', 'published']`. */
export type Perspective = 'raw' | 'raw without versions' | string[]

/** From this API version on, a query that names no perspective sees what is published. */
const publishedByDefaultSince = '2025-02-19'

/** @param given the `perspective` parameter: one name, several separated by commas, or nothing. @throws LakeError 400 */
export function parsePerspective(given: string, apiVersion: string): Perspective {
  const names = given.split(',').filter((name) => name !== '')
  if (names.length === 0) return defaultPerspective(apiVersion)
  for (const name of names) {
    if (!/^[A-Za-z0-9_-]{1,64}$/.test(name)) throw refusal(400, `Invalid perspective: ${name}`)
  }
  if (names.includes('raw')) {
    if (names.length > 1) throw refusal(400, 'The raw perspective cannot be combined with others')
    return rawOf(apiVersion)
  }
  // `previewDrafts` is the older name. What is published always lies underneath.
  const layers = names.map((name) => (name === 'previewDrafts' ? 'drafts' : name))
  return layers.includes('published') ? layers : [...layers, 'published']
}

/** True when the perspective shows more than what is published. */
export function showsUnpublished(perspective: Perspective): boolean {
  return Array.isArray(perspective) && perspective.some((layer) => layer !== 'published')
}

function defaultPerspective(apiVersion: string): Perspective {
  return isBefore(apiVersion) ? 'raw without versions' : ['published']
}

/** Older clients never learned of `versions.` ids and are not shown any. */
function rawOf(apiVersion: string): Perspective {
  return isBefore(apiVersion) ? 'raw without versions' : 'raw'
}

function isBefore(apiVersion: string): boolean {
  return apiVersion !== 'X' && (apiVersion === '1' || apiVersion < publishedByDefaultSince)
}
