import { between, chanceFrom } from '../../chance.ts'
import { clipped, group, type Point, path, rect, smooth } from '../../shapes.ts'
import { ceplok, gringsing, mrutu, net, stripes, truntum, twigs } from './small.ts'
import { type Area, type Batik, crackle } from './tiled.ts'

const fillings: readonly Batik[] = [
  truntum('#1F2B4D', '#D9A14A'),
  ceplok('#6E3B1F', '#E0A030'),
  gringsing('#F1E4C6', '#6E3B1F', '#6E3B1F'),
  twigs('#8C4A24', '#E3BE7A'),
  mrutu('#1F2B4D', '#EFE6C8', '#7F9BC4'),
  net('#EBD9B4', '#8C4A24'),
  stripes('#33467A', '#EFE6C8'),
  ceplok('#F1E4C6', '#33467A', '#6E3B1F'),
  twigs('#263763', '#A9BEDD'),
  stripes('#A9722F', '#4A2412'),
]

/** Sekar jagad, the flowers of the world: islands, each filled by another hand's pattern. */
export function sekarJagad(area: Area, seed = 7): string {
  const { x, y, width, height, scale = 1 } = area
  const chance = chanceFrom(seed)
  const step = 250 * scale
  let islands = ''
  let index = 3
  for (let row = -1; row * step * 0.86 < height + step; row++) {
    for (let column = -1; column * step < width + step; column++) {
      const cx = x + (column + (row % 2 ? 0.5 : 0)) * step + between(chance, -0.1, 0.1) * step
      const cy = y + row * step * 0.86 + between(chance, -0.1, 0.1) * step
      const shore: Point[] = []
      for (let corner = 0; corner < 9; corner++) {
        const angle = (corner / 9) * 2 * Math.PI
        const reach = step * between(chance, 0.42, 0.66)
        shore.push([cx + Math.cos(angle) * reach, cy + Math.sin(angle) * reach])
      }
      const outline = smooth(shore, true)
      index += 1 + Math.floor(chance() * 3)
      const filling = fillings[index % fillings.length] as Batik
      const box = {
        x: cx - step * 0.8,
        y: cy - step * 0.8,
        width: step * 1.6,
        height: step * 1.6,
        scale: 0.62 * scale,
        turn: Math.round(between(chance, -30, 30)),
      }
      islands +=
        clipped(outline, filling(box)) +
        path(outline, `fill="none" stroke="#4A2412" stroke-width="${11 * scale}"`) +
        path(outline, `fill="none" stroke="#F3E3C2" stroke-width="${7 * scale}"`) +
        path(
          outline,
          `fill="none" stroke="#6E3B1F" stroke-width="${3 * scale}" stroke-linecap="round" stroke-dasharray="0 ${9 * scale}"`,
        )
    }
  }
  return clipped(
    `M${x} ${y}h${width}v${height}h${-width}z`,
    group('', rect(x, y, width, height, 'fill="#6E3B1F"'), islands, crackle(area)),
  )
}
