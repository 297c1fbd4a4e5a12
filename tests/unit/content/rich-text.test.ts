import { describe, expect, it } from 'vitest'
import { isSafeLink, safeRichText } from '../../../src/content/parse/rich-text.ts'

describe('a link in a text', () => {
  it.each([
    'https://contoh.id/a',
    'http://contoh.id',
    'mailto:halo@contoh.id',
    'tel:+62215550100',
    'HTTPS://CONTOH.ID',
  ])('may lead to %s', (href) => expect(isSafeLink(href)).toBe(true))

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//jahat.example',
    '/produk/',
    '',
    undefined,
    { toString: () => 'https://contoh.id' },
  ])('may not lead to %j', (href) => expect(isSafeLink(href)).toBe(false))

  it('that is not safe leaves its words behind', () => {
    const link = (key: string, href: string) => ({ _key: key, _type: 'link', href })
    const blocks = [
      {
        _type: 'block',
        children: [{ _type: 'span', text: 'klik', marks: ['bad', 'good', 'strong', 'underline'] }],
        markDefs: [link('bad', 'javascript:alert(1)'), link('good', 'https://contoh.id')],
      },
    ]
    expect(safeRichText(blocks)).toEqual([
      {
        _type: 'block',
        children: [{ _type: 'span', text: 'klik', marks: ['good', 'strong'] }],
        markDefs: [link('good', 'https://contoh.id')],
      },
    ])
  })

  it('cannot come in as anything but a block of text', () => {
    expect(safeRichText([{ _type: 'html' }, { _type: 'image' }])).toEqual([])
  })
})
