/**
 * Draws the sample shop's pictures into studio/seed/images/.
 * `node studio/seed/drawings/draw.ts` draws all; with names (`batik-tulis-sekar-jagad`, `beranda-1`) only those.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { pictures } from './pictures.ts'
import { rasterise } from './raster.ts'

const images = new URL('../images/', import.meta.url)
const wanted = process.argv.slice(2)
const names = Object.keys(pictures).filter(
  (name) => wanted.length === 0 || wanted.some((want) => name === want || name.replace(/-\d$/, '') === want),
)
if (names.length === 0) throw new Error(`No picture is called ${wanted.join(', ')}`)
await mkdir(images, { recursive: true })
for (const name of names) {
  const start = performance.now()
  const raster = await rasterise(name)
  await writeFile(new URL(`${name}.webp`, images), raster)
  console.log(`${name}.webp  ${Math.round(raster.length / 1024)} kB  ${Math.round(performance.now() - start)} ms`)
}
