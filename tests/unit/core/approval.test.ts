import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Approval,
  approvalIdOf,
  checklistGaps,
  digestOf,
  isApprovable,
  keptApprovals,
  outsideApproval,
  publishedIdOf,
  verdictOn,
  withApproval,
} from '#core/approval.ts'
import { sha256 } from '#core/sha256.ts'

const product = {
  _id: 'drafts.product-uji',
  _rev: 'a',
  _type: 'product',
  title: [{ _key: 'id', language: 'id', value: 'Uji' }],
  pictures: [{ _key: 'p', asset: { _type: 'reference', _ref: 'image-a' } }],
  makers: [{ _key: 'm', _ref: 'person-uji' }],
  variants: [{ _key: 'v', sku: 'UJI-1', price: 45_000, availability: { kind: 'in_stock', count: 3, countedAt: 'x' } }],
  checklist: { photo: false },
}
const withVariant = (more: object) => ({ ...product, variants: [{ ...product.variants[0], ...more }] })
const approvalOf = (document: object, more: Partial<Approval> = {}): Approval => ({
  ...{ digest: digestOf({ ...document }), approvedBy: 'curator', approvedAt: '2026-11-21T00:00:00Z' },
  ...{ authors: ['author'], means: 'person', ...more },
})

describe('the digest of a document', () => {
  it('is SHA-256, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        // A half of a pair has no UTF-8.
        const whole = text.toWellFormed()
        expect(sha256(whole)).toBe(createHash('sha256').update(whole).digest('hex'))
      }),
      { numRuns: 40 },
    )
  })

  it('stays the same in a draft and published, in another order of keys, and with a weaker reference', () => {
    const published = Object.fromEntries(Object.entries({ ...product, _id: 'product-uji', _rev: 'b' }).reverse())
    const weak = { ...published, makers: [{ _weak: true, _ref: 'person-uji', _key: 'm' }] }
    expect(digestOf(published)).toBe(digestOf(product))
    expect(digestOf(weak)).toBe(digestOf(product))
  })

  it('stays the same when the shelf is counted, when the checklist is filled in, and when the order of a list changes', () => {
    const counted = withVariant({ availability: { kind: 'in_stock', count: 9, countedAt: 'y' } })
    expect(digestOf(counted)).toBe(digestOf(product))
    expect(digestOf({ ...product, checklist: { photo: true }, orderRank: '0|100000:' })).toBe(digestOf(product))
  })

  it.each([
    ['a price', withVariant({ price: 46_000 })],
    ['a way of being available', withVariant({ availability: { kind: 'gallery_only' } })],
    ['a word', { ...product, title: [{ _key: 'id', language: 'id', value: 'Ujian' }] }],
    ['a picture', { ...product, pictures: [{ _key: 'p', asset: { _type: 'reference', _ref: 'image-b' } }] }],
    ['a maker', { ...product, makers: [] }],
    ['a field that nobody has thought of', { ...product, news: 'x' }],
  ])('is another with %s changed', (_what, changed) => {
    expect(digestOf(changed)).not.toBe(digestOf(product))
  })
})

describe('the text that is digested', () => {
  it.each(outsideApproval)('leaves out %s', (field) => {
    expect(digestOf({ ...product, [field]: 'another' })).toBe(digestOf(product))
  })

  it('leaves out the check itself, the order on a shelf, old addresses and how a price came about', () => {
    expect(outsideApproval).toEqual(['checklist', 'previousSlugs', 'featuredRank', 'orderRank', 'priceHelper'])
  })

  it('leaves out what is empty, and how a reference holds', () => {
    const maker = { _key: 'm', _ref: 'person-uji', _weak: true, _strengthenOnPublish: { type: 'person' }, _upload: {} }
    const same = { ...product, makers: [{ ...maker, note: null, more: undefined }], news: null }
    expect(digestOf(same)).toBe(digestOf(product))
  })

  it('has a count in it anywhere but in what is on the shelf', () => {
    const counted = (key: string, count: number) => digestOf({ _type: 'story', [key]: { count, countedAt: 'x' } })
    expect(counted('availability', 1)).toBe(counted('availability', 2))
    expect(counted('facts', 1)).not.toBe(counted('facts', 2))
    expect(digestOf({ _type: 'story', a: [{ count: 1 }] })).not.toBe(digestOf({ _type: 'story', a: [{ count: 2 }] }))
  })

  it('has the kind and every value in it, and tells a list from its parts', () => {
    expect(digestOf({ _type: 'story', a: 1 })).not.toBe(digestOf({ _type: 'person', a: 1 }))
    expect(digestOf({ a: ['b', 'c'] })).not.toBe(digestOf({ a: ['bc'] }))
    expect(digestOf({ a: [1, 2] })).not.toBe(digestOf({ a: [12] }))
    expect(digestOf({ a: { b: 1, c: 2 } })).toBe(digestOf({ a: { c: 2, b: 1 } }))
  })

  it('is the same text today as when it was first approved', () => {
    // A change of how it is made would take every product off the shop until somebody approves it again.
    const text = '{"_type":"story","a":[1,null,{"b":"c"}],"d":true}'
    const digest = createHash('sha256').update(text).digest('hex')
    expect(digestOf({ _id: 'x', d: true, _type: 'story', a: [1, null, { b: 'c', e: null }] })).toBe(digest)
  })
})

describe('an id', () => {
  it.each([
    ['product-uji', 'product-uji'],
    ['drafts.product-uji', 'product-uji'],
    ['versions.rilis-1.product-uji', 'product-uji'],
    ['my.drafts.product', 'my.drafts.product'],
    ['my.versions.a.product', 'my.versions.a.product'],
  ])('%s is published as %s, and approved under a name of its own', (id, published) => {
    expect(publishedIdOf(id)).toBe(published)
    expect(approvalIdOf(id)).toBe(`approval-${published}`)
  })

  it('of a product, a producer, a person, a story or a testimony is approved, and of nothing else', () => {
    const types = ['product', 'producer', 'person', 'story', 'testimonial', 'settings', '', undefined]
    expect(types.filter(isApprovable)).toEqual(['product', 'producer', 'person', 'story', 'testimonial'])
  })
})

describe('a document is approved', () => {
  it('by somebody who has not written it, as it is now', () => {
    expect(verdictOn(product, [approvalOf(product)])).toMatchObject({ approved: true })
    expect(verdictOn(product, undefined)).toEqual({ approved: false, reason: 'neverApproved' })
    expect(verdictOn(withVariant({ price: 1 }), [approvalOf(product)])).toEqual({
      approved: false,
      reason: 'changedSince',
    })
  })

  it('not by one of those who wrote it', () => {
    const own = approvalOf(product, { authors: ['author', 'curator'] })
    expect(verdictOn(product, [own])).toEqual({ approved: false, reason: 'ownWork' })
  })

  it('not by an empty list', () => {
    expect(verdictOn(product, [])).toEqual({ approved: false, reason: 'neverApproved' })
    expect(verdictOn(product, null)).toEqual({ approved: false, reason: 'neverApproved' })
  })

  it('by the means of the shop, whoever wrote it, and where nobody is known to have', () => {
    for (const means of ['token', 'import'] as const)
      expect(verdictOn(product, [approvalOf(product, { means, authors: ['curator'] })]).approved).toBe(true)
    const nobody = { ...approvalOf(product), authors: undefined as unknown as string[] }
    expect(verdictOn(product, [nobody]).approved).toBe(true)
  })

  it('once for one content, the last approval first', () => {
    const [first, second] = [approvalOf(product), approvalOf(product, { approvedBy: 'another' })]
    expect(withApproval([first], second)).toEqual([second])
    const next = approvalOf(withVariant({ price: 2 }))
    expect(withApproval([first], next)).toEqual([next, first])
  })

  it('while its next version is looked at, and when one goes back to it', () => {
    const next = withVariant({ price: 50_000 })
    const both = withApproval([approvalOf(product)], approvalOf(next))
    expect([product, next].map((one) => verdictOn(one, both).approved)).toEqual([true, true])
  })

  it('by a list that does not grow for ever', () => {
    let approvals: Approval[] = []
    for (let price = 1; price <= 30; price++) approvals = withApproval(approvals, approvalOf(withVariant({ price })))
    expect(approvals).toHaveLength(keptApprovals)
    expect(withApproval(approvals, approvalOf(withVariant({ price: 30 })))).toHaveLength(keptApprovals)
  })
})

describe('the checklist', () => {
  it('is done when all seven questions were answered with yes', () => {
    expect(checklistGaps(product)).toHaveLength(7)
    expect(checklistGaps({})).toHaveLength(7)
    const all = ['aesthetic', 'economic', 'photo', 'price', 'packing', 'description', 'consent']
    expect(checklistGaps({ checklist: Object.fromEntries(all.map((question) => [question, true])) })).toEqual([])
  })
})
