import sharp from 'sharp'
import { pictures } from './pictures.ts'

/** One picture as WebP bytes, 1600 pixels wide (the home picture 2400). Throws for a name that is not drawn. */
export async function rasterise(name: string): Promise<Buffer> {
  const draw = pictures[name]
  if (!draw) throw new Error(`No picture is called ${name}`)
  return sharp(Buffer.from(draw()), { unlimited: true })
    .flatten({ background: '#F8F3E8' })
    .webp({ quality: 80, effort: 5 })
    .toBuffer()
}
