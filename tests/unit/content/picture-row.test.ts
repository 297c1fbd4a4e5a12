import { describe, expect, it } from 'vitest'
import { needPicture, optionalPicture } from '../../../src/content/parse/picture.ts'
import type { PictureRow } from '../../../src/content/parse/rows.ts'

const asset = (extension: string) => ({
  _type: 'reference' as const,
  _ref: `image-${'a'.repeat(40)}-800x1000-${extension}`,
})
const alt = [
  { _key: 'id', _type: 'internationalizedArrayStringValue' as const, language: 'id', value: 'Ilustrasi: uji' },
]
const row: PictureRow = { alt, asset: asset('webp'), crop: null, hotspot: null, color: '#aabbcc' }

describe('a picture from the CMS', () => {
  it('brings its size, its colour and the part that an editor has chosen', () => {
    const crop = { _type: 'sanity.imageCrop' as const, top: 0, right: 0.1, bottom: 0.2, left: 0 }
    expect(needPicture({ ...row, crop }, 'picture')).toEqual({
      assetId: row.asset?._ref,
      width: 800,
      height: 1000,
      alt: { id: 'Ilustrasi: uji' },
      color: '#aabbcc',
      crop: { top: 0, right: 0.1, bottom: 0.2, left: 0 },
    })
  })

  it('is refused when it is a drawing that may carry script, or no picture at all', () => {
    for (const extension of ['svg', 'pdf', 'webp/../../x']) {
      expect(() => needPicture({ ...row, asset: asset(extension) }, 'picture')).toThrow('not a raster image')
    }
  })

  it('that is cut by more than there is, is shown whole', () => {
    const crop = { _type: 'sanity.imageCrop' as const, top: -1, right: 0, bottom: 0, left: 7 }
    expect(needPicture({ ...row, crop }, 'picture')).not.toHaveProperty('crop')
  })

  it('stands on undyed cotton while its own colour is not known', () => {
    expect(needPicture({ ...row, color: 'red;background:url(x)' }, 'picture').color).toBe('#F8F3E8')
  })

  it('may be absent, but never without its words', () => {
    expect(optionalPicture(null)).toBeUndefined()
    expect(optionalPicture({ ...row, asset: null })).toBeUndefined()
    expect(() => optionalPicture({ ...row, alt: null })).toThrow('alt text of picture is missing')
  })
})
