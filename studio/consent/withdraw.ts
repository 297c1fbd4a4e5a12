import type { SanityClient } from '@sanity/client'
import { approvalIdOf } from '../../src/core/approval.ts'
import { consentSubjects } from '../schema/rules/consent.ts'

/** What was deleted, and where the name still stands in texts that somebody has written. */
export interface Withdrawn {
  readonly number: string
  readonly scope: readonly string[]
  readonly mentions: readonly { readonly id: string; readonly type: string }[]
}

interface Person {
  readonly _id: string
  readonly name?: string
  readonly pseudonym?: string
  readonly face?: { readonly asset?: { readonly _ref?: string } }
  readonly [field: string]: unknown
}

const values = consentSubjects.filter((subject) => subject !== 'testimony')

/**
 * Takes a person out of the content: testimonies, values and pictures in one transaction that leaves the receipt, then the
 * document with its history. Published documents go with it, so the shop is built anew by the content store's report.
 * @param client may write; its perspective is of no concern.
 */
export async function withdrawConsent(client: SanityClient, personId: string, now: Date): Promise<Withdrawn> {
  const raw = client.withConfig({ perspective: 'raw' })
  const ids = [`drafts.${personId}`, personId]
  const persons = (await raw.getDocuments<Person>(ids)).filter((person) => person !== null)
  const testimonies = await raw.fetch<string[]>('*[_type == "testimonial" && person._ref == $personId]._id', {
    personId,
  })
  const scope = [
    ...values.filter((value) => persons.some((person) => isFilled(person[value]))),
    ...(testimonies.length > 0 ? ['testimony'] : []),
  ]
  const number = receiptNumber(now)
  const transaction = raw.transaction()
  for (const { id, path } of await strongReferences(raw, personId)) {
    transaction.patch(id, (patch) => patch.set({ [`${path}._weak`]: true }))
  }
  for (const person of persons) transaction.patch(person._id, (patch) => patch.unset([...values, 'consents']))
  for (const id of testimonies) transaction.delete(id).delete(approvalIdOf(id))
  for (const id of await picturesOf(raw, persons)) transaction.delete(id)
  transaction.delete(approvalIdOf(personId))
  await transaction
    .create({ _id: `withdrawal-${number}`, _type: 'withdrawal', number, date: now.toISOString(), scope })
    .commit({ visibility: 'sync' })
  await removeWithHistory(raw, personId, persons)
  return { number, scope, mentions: await mentionsOf(raw, persons) }
}

const isFilled = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value))

/** `TP-20261121-7K2M`: the day and four letters that are not taken for one another. */
function receiptNumber(now: Date): string {
  const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
  const chosen = [...crypto.getRandomValues(new Uint8Array(4))].map((byte) => letters[byte % letters.length])
  const day = now.toLocaleDateString('en-CA', { timeZone: 'Asia/Jakarta' }).replaceAll('-', '')
  return `TP-${day}-${chosen.join('')}`
}

/** References from before they were made weak would keep the person from being deleted. */
async function strongReferences(client: SanityClient, personId: string): Promise<{ id: string; path: string }[]> {
  const query = `*[references($personId) && _type != "testimonial"]{
    _id, "makers": makers[_ref == $personId && _weak != true]._key, "isPerson": person._ref == $personId && person._weak != true
  }`
  const found = await client.fetch<{ _id: string; makers: string[] | null; isPerson: boolean | null }[]>(query, {
    personId,
  })
  return found.flatMap(({ _id: id, makers, isPerson }) => [
    ...(makers ?? []).map((key) => ({ id, path: `makers[_key=="${key}"]` })),
    ...(isPerson ? [{ id, path: 'person' }] : []),
  ])
}

/** Pictures of this person's face that nothing else shows. */
async function picturesOf(client: SanityClient, persons: readonly Person[]): Promise<string[]> {
  const assets = [...new Set(persons.flatMap(({ face }) => face?.asset?._ref ?? []))]
  const ids = persons.map(({ _id }) => _id)
  const elsewhere = await Promise.all(
    assets.map((asset) => client.fetch<number>('count(*[references($asset) && !(_id in $ids)])', { asset, ids })),
  )
  return assets.filter((_, index) => elsewhere[index] === 0)
}

/** `purge` deletes what the content store remembers of the document, as far as it does so. */
async function removeWithHistory(client: SanityClient, publishedId: string, persons: readonly Person[]): Promise<void> {
  const [draftId] = [`drafts.${publishedId}`]
  const includeDrafts = persons.some(({ _id }) => _id === draftId) ? [draftId] : []
  if (persons.length === 0) return
  await client.action({ actionType: 'sanity.action.document.delete', publishedId, includeDrafts, purge: true })
}

/** Words shorter than this are found everywhere. */
const shortestName = 3

/** Documents in whose texts a name was written by hand; no program can rewrite those. */
async function mentionsOf(client: SanityClient, persons: readonly Person[]): Promise<{ id: string; type: string }[]> {
  const names = persons
    .flatMap(({ name, pseudonym }) => [name, pseudonym])
    .flatMap((name) => (name && name.length >= shortestName ? name.toLowerCase() : []))
  if (names.length === 0) return []
  const query = '*[!(_type match "sanity.*") && !(_type match "system.*")]'
  const all = await client.fetch<{ _id: string; _type: string }[]>(query)
  return all
    .filter((document) => names.some((name) => JSON.stringify(document).toLowerCase().includes(name)))
    .map(({ _id: id, _type: type }) => ({ id, type }))
}
