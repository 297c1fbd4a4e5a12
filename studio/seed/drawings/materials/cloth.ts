import { between, chanceFrom } from '../chance.ts'
import { gradient, group, n, path, rect, reference } from '../shapes.ts'

/** Hanging folds over an area: soft bands of light and shade, top to bottom. Clip it to the cloth. */
export function folds(
  x: number,
  y: number,
  width: number,
  height: number,
  count: number,
  seed: number,
  strength = 1,
): string {
  const chance = chanceFrom(seed)
  const stops: [number, string, number][] = []
  for (let fold = 0; fold < count; fold++) {
    const start = (fold + between(chance, -0.15, 0.15)) / count
    stops.push([Math.max(0, start), '#2a160a', between(chance, 0.14, 0.3) * strength])
    stops.push([Math.min(1, start + 0.28 / count), '#fff', between(chance, 0.12, 0.3) * strength])
    stops.push([Math.min(1, start + 0.62 / count), '#2a160a', 0])
  }
  stops.push([1, '#2a160a', 0.25 * strength])
  const sorted = stops
    .sort((a, b) => a[0] - b[0])
    .map(([o, c, a]) => [Number(o.toFixed(3)), c, Number(a.toFixed(2))] as const)
  const shade = gradient([0, 0, 1, 0.04], sorted)
  return shade.defs + rect(x, y, width, height, `fill="${shade.paint}"`)
}

/** The threads of plain cotton, seen only from near. */
export function threads(x: number, y: number, width: number, height: number, pitch = 7, opacity = 0.12): string {
  const id = reference('thread')
  return `<pattern id="${id}" width="${pitch}" height="${pitch}" patternUnits="userSpaceOnUse"><path d="M0 ${n(pitch * 0.25)}h${pitch}M${n(pitch * 0.25)} 0v${pitch}" stroke="#3a1d0c" stroke-opacity="${opacity}" stroke-width="${n(pitch * 0.22)}"/><path d="M0 ${n(pitch * 0.7)}h${pitch}M${n(pitch * 0.7)} 0v${pitch}" stroke="#fff" stroke-opacity="${opacity * 1.6}" stroke-width="${n(pitch * 0.22)}"/></pattern>${rect(x, y, width, height, `fill="url(#${id})"`)}`
}

/** A shade from one edge inwards, for the depth of a pile or a hem. */
export function fade(
  outline: string,
  direction: readonly [number, number, number, number],
  colour: string,
  from: number,
  to = 0,
): string {
  const shade = gradient(direction, [
    [0, colour, from],
    [1, colour, to],
  ])
  return group('', shade.defs, path(outline, `fill="${shade.paint}"`))
}
