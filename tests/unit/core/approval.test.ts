import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Approval, checklistGaps, digestOf, keptApprovals, verdictOn, withApproval } from '#core/approval.ts'
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
    const all = ['aesthetic', 'economic', 'photo', 'price', 'packing', 'description', 'consent']
    expect(checklistGaps({ checklist: Object.fromEntries(all.map((question) => [question, true])) })).toEqual([])
  })
})
