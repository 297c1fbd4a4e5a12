import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planPicture } from '../../../src/content/pictures/address.ts'
import { frameOf } from '../../../src/content/pictures/frame.ts'
import { makeFiles } from '../../../src/content/pictures/make.ts'
import { takingTurns } from '../../../src/content/pictures/taking-turns.ts'
import type { Picture } from '../../../src/content/shop.ts'

const picture: Picture = {
  assetId: `image-${'a'.repeat(40)}-1000x800-png`,
  width: 1000,
  height: 800,
  alt: { id: 'Ilustrasi: uji' },
  color: '#F8F3E8',
}

describe('the part of a picture that is shown', () => {
  it('is as large as the shape allows, in the middle', () => {
    expect(frameOf(picture, 1)).toEqual({ left: 100, top: 0, width: 800, height: 800 })
  })

  it('follows the hotspot as far as the edge', () => {
    expect(frameOf({ ...picture, hotspot: { x: 0.1, y: 0.5 } }, 1).left).toBe(0)
    expect(frameOf({ ...picture, hotspot: { x: 0.55, y: 0.5 } }, 1).left).toBe(150)
  })

  it('stays inside the crop', () => {
    const crop = { left: 0.5, right: 0, top: 0.25, bottom: 0.25 }
    expect(frameOf({ ...picture, crop }, 1)).toEqual({ left: 550, top: 200, width: 400, height: 400 })
  })

  it('is the whole picture when the crop leaves nothing', () => {
    const crop = { left: 0.6, right: 0.6, top: 0, bottom: 0 }
    expect(frameOf({ ...picture, crop }, 1)).toEqual(frameOf(picture, 1))
  })
})

describe('the addresses of a picture', () => {
  it('change with its crop and its preset, and never by themselves', () => {
    const name = (one: Picture) => planPicture(one, 'card').fallback.name
    expect(name(picture)).toBe(name({ ...picture, alt: { id: 'lain' } }))
    expect(name(picture)).not.toBe(name({ ...picture, crop: { left: 0.2, right: 0, top: 0, bottom: 0 } }))
    expect(planPicture(picture, 'detail').fallback.name).not.toBe(planPicture(picture, 'thumb').fallback.name)
  })

  it('never promise more pixels than the picture has', () => {
    const widths = planPicture(picture, 'detail').avif.map(({ width }) => width)
    expect(widths).toEqual([480, 720])
    const tiny = { ...picture, width: 60, height: 60 }
    expect(planPicture(tiny, 'card').avif.map(({ width }) => width)).toEqual([48])
  })
})

describe('making a picture', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'galeri-pictures-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('leaves whole files of the promised sizes, and no half ones', async () => {
    const master = join(folder, 'master.png')
    const red = { create: { width: 1000, height: 800, channels: 4, background: '#A3312A80' } } as const
    await writeFile(master, await sharp(red).png().toBuffer())
    const plan = planPicture(picture, 'thumb')
    await makeFiles(folder, picture, plan, async () => master)
    for (const file of [...plan.avif, plan.fallback]) {
      const { width, height, format, hasAlpha } = await sharp(join(folder, file.name)).metadata()
      expect({ width, height, hasAlpha }).toEqual({ width: file.width, height: file.height, hasAlpha: false })
      expect(format).toBe(file.format === 'jpg' ? 'jpeg' : 'heif')
    }
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('is not done again when the files are there', async () => {
    const never = () => Promise.reject(new Error('the master was asked for again'))
    await expect(makeFiles(folder, picture, planPicture(picture, 'thumb'), never)).resolves.toBeUndefined()
  })

  it('turns a picture that a telephone has laid on its side', async () => {
    const onItsSide = join(folder, 'phone.jpg')
    const paint = sharp({ create: { width: 800, height: 1000, channels: 3, background: '#1F2B4D' } })
    await paint.withMetadata({ orientation: 6 }).jpeg().toFile(onItsSide)
    const turned = { ...picture, assetId: `image-${'b'.repeat(40)}-1000x800-jpg` }
    const plan = planPicture(turned, 'wide')
    await makeFiles(folder, turned, plan, async () => onItsSide)
    expect((await sharp(join(folder, plan.fallback.name)).metadata()).width).toBe(960)
  })
})

describe('taking turns', () => {
  it('never lets more in than there are places, and everybody in the end', async () => {
    const inTurn = takingTurns(2)
    let [inside, most] = [0, 0]
    const job = async () => {
      inside += 1
      most = Math.max(most, inside)
      await Promise.resolve()
      inside -= 1
    }
    const failing = () => Promise.reject(new Error('one fails'))
    const all = await Promise.allSettled([
      inTurn(job),
      inTurn(failing),
      ...Array.from({ length: 8 }, () => inTurn(job)),
    ])
    expect(most).toBe(2)
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(9)
  })
})
