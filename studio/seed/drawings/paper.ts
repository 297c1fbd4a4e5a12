import { type Ground, ground as grounds } from './palette.ts'
import { gradient, group, path, placed, rect } from './shapes.ts'

export const width = 1600
export const height = 2000

/** How far a piece of paper stands off what lies below it. */
export type Lift = 1 | 2 | 3 | 4

/** One piece of cut paper: a soft shadow to the lower right, a lit edge to the upper left. */
export function cut(lift: Lift, ...inner: readonly string[]): string {
  return group(`filter="url(#lift${lift})"`, ...inner)
}

function liftFilter(lift: Lift): string {
  const [x, y, blur, strength] = [
    [3, 4, 3, 0.2],
    [7, 10, 8, 0.24],
    [14, 20, 17, 0.27],
    [24, 34, 30, 0.3],
  ][lift - 1] as [number, number, number, number]
  return `<filter id="lift${lift}" x="-16%" y="-16%" width="134%" height="134%" color-interpolation-filters="sRGB">
<feGaussianBlur in="SourceAlpha" stdDeviation="${blur}"/><feOffset dx="${x}" dy="${y}"/><feColorMatrix values="0 0 0 0 .2 0 0 0 0 .11 0 0 0 0 .05 0 0 0 ${strength} 0" result="soft"/>
<feGaussianBlur in="SourceAlpha" stdDeviation="2.5"/><feOffset dx="2.5" dy="3.5"/><feColorMatrix values="0 0 0 0 .16 0 0 0 0 .09 0 0 0 0 .05 0 0 0 .3 0" result="tight"/>
<feOffset in="SourceAlpha" dx="2" dy="2.4"/><feComposite in="SourceAlpha" operator="out"/><feColorMatrix values="0 0 0 0 1 0 0 0 0 1 0 0 0 0 1 0 0 0 .42 0" result="lit"/>
<feOffset in="SourceAlpha" dx="-2" dy="-2.4"/><feComposite in="SourceAlpha" operator="out"/><feColorMatrix values="0 0 0 0 .16 0 0 0 0 .09 0 0 0 0 .04 0 0 0 .2 0" result="dark"/>
<feMerge><feMergeNode in="soft"/><feMergeNode in="tight"/><feMergeNode in="SourceGraphic"/><feMergeNode in="lit"/><feMergeNode in="dark"/></feMerge></filter>`
}

/**
 * The paper itself, laid over a whole picture: fibres finer than a millimetre, enough to be paper, too little to be
 * noise at list size. Apart from the scene because it is alike for all and slow to compute.
 */
export function paperGrain(w: number, h: number): string {
  const sheet = (paint: string) => rect(0, 0, w, h, paint)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}"><filter id="grain" x="0" y="0" width="100%" height="100%" color-interpolation-filters="sRGB"><feTurbulence type="fractalNoise" baseFrequency=".55" numOctaves="2" seed="11"/><feColorMatrix values="0 0 0 0 .25 0 0 0 0 .16 0 0 0 0 .08 .75 0 0 0 -.3"/></filter>
<filter id="fibre" x="0" y="0" width="100%" height="100%" color-interpolation-filters="sRGB"><feTurbulence type="fractalNoise" baseFrequency=".012 .03" numOctaves="3" seed="5"/><feColorMatrix values="0 0 0 0 1 0 0 0 0 1 0 0 0 0 1 0 .9 0 0 -.4"/></filter>
${sheet('fill="#fff" filter="url(#fibre)" opacity=".28"')}${sheet('fill="#000" filter="url(#grain)" opacity=".3"')}</svg>`
}

export interface Scene {
  ground: Ground
  /** A large sheet of another tint behind the thing: gives it a place. */
  backdrop?: string
  content: string
  size?: readonly [width: number, height: number]
}

/** A whole picture: ground, backdrop, the thing, light from the upper left. Its grain comes with the raster. */
export function scene({ ground, backdrop = '', content, size = [width, height] }: Scene): string {
  const [w, h] = size
  const light = gradient(
    [0, 0, 1, 1],
    [
      [0, '#fff', 0.34],
      [0.45, '#fff', 0],
      [1, '#5a3015', 0.12],
    ],
  )
  const sheet = (paint: string) => rect(0, 0, w, h, paint)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}"><defs>${([1, 2, 3, 4] as const).map(liftFilter).join('')}${light.defs}</defs>
${sheet(`fill="${grounds[ground]}"`)}${backdrop}${sheet(`fill="${light.paint}"`)}${content}</svg>`
}

/** A table whose edge runs across at `y`: things stand on it. */
export function table(y: number, colour: string): string {
  const shade = gradient(
    [0, 0, 0, 1],
    [
      [0, '#3a1d0c', 0.13],
      [0.25, '#3a1d0c', 0.03],
      [1, '#fff', 0.1],
    ],
  )
  return (
    cut(1, path(`M-40 ${y}H1700V2100H-40z`, `fill="${colour}"`)) +
    shade.defs +
    rect(0, y, width, height - y, `fill="${shade.paint}"`)
  )
}

/** The shade a standing thing throws on its table. */
export function standingShade(x: number, y: number, halfWidth: number, depth = 40): string {
  return `<ellipse cx="${x + halfWidth * 0.14}" cy="${y}" rx="${halfWidth * 1.1}" ry="${depth}" fill="#3a1d0c" opacity=".22" filter="url(#soften)"/><filter id="soften" x="-20%" y="-60%" width="140%" height="220%"><feGaussianBlur stdDeviation="16"/></filter>`
}

/** Looks closer: the point [x, y] comes to the middle, `zoom` times as large. */
export function closeUp(content: string, x: number, y: number, zoom: number, degrees = 0): string {
  return placed(width / 2, height / 2, `<g transform="translate(${-x} ${-y})">${content}</g>`, degrees, zoom)
}

/** Two tints of paper behind a thing: a big round sun. */
export function sun(x: number, y: number, radius: number, colour: string): string {
  return cut(1, `<circle cx="${x}" cy="${y}" r="${radius}" fill="${colour}"/>`)
}

/** An arch as in a gallery's niche. */
export function arch(x: number, y: number, halfWidth: number, bottom: number, colour: string): string {
  return cut(
    1,
    path(
      `M${x - halfWidth} ${bottom}V${y}a${halfWidth} ${halfWidth} 0 0 1 ${2 * halfWidth} 0V${bottom}z`,
      `fill="${colour}"`,
    ),
  )
}
