import sharp from 'sharp'
import { paperGrain } from './paper.ts'
import { pictures } from './pictures.ts'

const grains = new Map<string, Promise<Buffer>>()

/** The grain for one size of picture, computed once. */
function grainOf(width: number, height: number): Promise<Buffer> {
  const key = `${width}x${height}`
  const grain =
    grains.get(key) ??
    sharp(Buffer.from(paperGrain(width, height)))
      .png()
      .toBuffer()
  grains.set(key, grain)
  return grain
}

/** One picture as WebP bytes, 1600 pixels wide (the home picture 2400). Throws for a name that is not drawn. */
export async function rasterise(name: string): Promise<Buffer> {
  const draw = pictures[name]
  if (!draw) throw new Error(`No picture is called ${name}`)
  const drawn = sharp(Buffer.from(draw()), { unlimited: true })
  const { width, height } = await drawn.metadata()
  return drawn
    .composite([{ input: await grainOf(width, height) }])
    .flatten({ background: '#F8F3E8' })
    .webp({ quality: 74, effort: 4 })
    .toBuffer()
}
