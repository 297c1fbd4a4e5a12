import { expect, test } from 'vitest'
import { bodyLimitBytes } from '#serving/body.ts'

const kB = 1024

test('a bulk request may have 1 MB for its picture, at its two addresses alone', () => {
  for (const path of ['/pesanan-besar/', '/pesanan-besar', '/en/bulk-orders/', '/en/bulk-orders']) {
    expect(bodyLimitBytes(path), path).toBe(1024 * kB)
  }
  for (const path of ['/pesanan-besar/lain/', '/pesanan-besarnya/', '/meja/permintaan/', '/checkout/', '/']) {
    expect(bodyLimitBytes(path), path).toBe(64 * kB)
  }
})

test("a producer's photo may have a little more than 3 MB, at its own address alone", () => {
  for (const path of ['/serah-terima/x/foto', '/serah-terima/x/foto/'])
    expect(bodyLimitBytes(path), path).toBe(3 * 1024 * kB + 256 * kB)
  for (const path of ['/serah-terima/x', '/serah-terima/x/foto/pho_x', '/serah-terima/foto', '/pesanan/x/foto'])
    expect(bodyLimitBytes(path), path).toBe(64 * kB)
})
