import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { motifOf } from '#core/motif/motif.ts'
import type { ShareCard } from '../../../src/content/cards/card.ts'
import { drawCard } from '../../../src/content/cards/draw.ts'
import { openLettering, wrap } from '../../../src/content/cards/lettering.ts'
import { fileOfCard, makeCard } from '../../../src/content/cards/make.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cards-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const card: ShareCard = {
  ...{ above: 'KUBE Uji', title: 'Tas mendong “lukis”', below: 'Mulai Rp 45.000', shopName: 'Galeri Karya' },
  motif: motifOf('producer-uji'),
}
const picture = {
  ...{ assetId: `image-${'a'.repeat(40)}-900x900-png`, width: 900, height: 900 },
  ...{ alt: { id: 'Uji' }, color: '#F8F3E8' },
}

/** The worst that can be packed: every pixel another colour. */
async function noise(): Promise<string> {
  const file = join(folder, 'noise.png')
  const image = { width: 900, height: 900, channels: 3 as const }
  await sharp({ create: { ...image, background: '#000', noise: { type: 'gaussian', mean: 128, sigma: 40 } } })
    .png()
    .toFile(file)
  return file
}

describe('the picture that is shown where a page is shared', () => {
  test('is 1200 by 630 pixels and at most 60 kB, however busy the photograph', async () => {
    const busy = { ...card, picture }
    await makeCard(folder, busy, noise)
    const bytes = await readFile(join(folder, fileOfCard(busy)))
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 1200, height: 630, format: 'jpeg' })
    expect(bytes.length).toBeLessThanOrEqual(60_000)
  })

  test('is drawn with outlines alone, so that no font of a machine changes it', async () => {
    const svg = await drawCard(card)
    expect(svg).not.toMatch(/<text|font/)
    expect(await drawCard(card)).toBe(svg)
    expect(await drawCard({ ...card, below: 'Mulai Rp 46.000' })).not.toBe(svg)
  })

  test('is made again only when something in it changes', async () => {
    expect(fileOfCard({ ...card })).toBe(fileOfCard(card))
    expect(fileOfCard({ ...card, title: 'Lain' })).not.toBe(fileOfCard(card))
    expect(fileOfCard({ ...card, picture })).not.toBe(fileOfCard(card))
    await makeCard(folder, card, noise)
    await makeCard(folder, { ...card }, () => Promise.reject(new Error('asked for the picture again')))
  })
})

describe('lettering', () => {
  test('breaks a title into lines that fit, and cuts what is too long', async () => {
    const letters = await openLettering(700)
    const lines = wrap(letters, 'Taplak meja sulam anggrek untuk enam orang dengan renda', 50, 400, 3)
    expect(lines).toHaveLength(3)
    for (const line of lines) expect(letters.widthOf(line, 50)).toBeLessThanOrEqual(400)
    expect(lines.at(-1)).toMatch(/…$/)
  })

  test('ends a line after a hyphen, too', async () => {
    const letters = await openLettering(700)
    expect(wrap(letters, 'Jasmine-embroidered mukena', 52, 530, 4)).toEqual(['Jasmine-', 'embroidered', 'mukena'])
  })

  test('is wider in bold, and draws what it lacks by its base letter or not at all', async () => {
    const [plain, bold] = [await openLettering(400), await openLettering(700)]
    expect(bold.widthOf('Mendong', 50)).toBeGreaterThan(plain.widthOf('Mendong', 50))
    expect(plain.widthOf('ā', 50)).toBe(plain.widthOf('a', 50))
    expect(plain.widthOf('猫', 50)).toBe(0)
  })
})
