import { cut } from '../paper.ts'
import { circle, path, placed, polygon, rect } from '../shapes.ts'

export function poster(
  x: number,
  y: number,
  w: number,
  h: number,
  degrees: number,
  colour: string,
  inner: string,
): string {
  return placed(
    x,
    y,
    cut(2, rect(-w / 2, -h / 2, w, h, `fill="#FBF7EC"`)) +
      rect(-w / 2 + 24, -h / 2 + 24, w - 48, h - 48, `fill="${colour}"`) +
      inner +
      circle(0, -h / 2 + 16, 13, 'fill="#A3312A"'),
    degrees,
  )
}

export const elephant = () =>
  path(
    'M-150 90V0C-150 -110 -60 -150 30 -140C90 -150 150 -110 160 -40C170 30 200 60 190 110C184 136 154 134 158 108C160 80 130 60 120 20C100 40 90 40 80 44V130H30V60H-60V130H-110V50Q-130 60 -150 90Z',
    'fill="#5E89A3"',
  ) +
  path('M60 -120C0 -130 -6 -30 60 -10C100 -30 100 -100 60 -120Z', 'fill="#40657E"') +
  circle(118, -64, 9, 'fill="#1C1A17"')

export const bird = () =>
  path(
    'M-160 20C-120 -80 0 -110 70 -60C100 -100 150 -90 160 -50L200 -30L160 -14C150 70 40 110 -40 70L-170 100L-110 50Z',
    'fill="#A3312A"',
  ) +
  path('M-60 -20C0 -60 60 -20 50 30C10 50 -40 30 -60 -20Z', 'fill="#E0A030"') +
  circle(128, -44, 9, 'fill="#F8F3E8"') +
  circle(128, -44, 5, 'fill="#1C1A17"')

export const fish = () =>
  path('M-150 0C-90 -100 60 -100 110 0L180 -70V70L110 0C60 100 -90 100 -150 0Z', 'fill="#E0A030"') +
  path('M-40 -66Q0 0 -40 66M20 -60Q56 0 20 60', 'fill="none" stroke="#A3312A" stroke-width="16"') +
  circle(-100, -14, 11, 'fill="#1C1A17"')

export const shapes = () =>
  circle(-120, -130, 84, 'fill="#A3312A"') +
  rect(40, -212, 160, 160, 'fill="#1F2B4D"') +
  path(
    polygon([
      [-120, 40],
      [-30, 200],
      [-210, 200],
    ]),
    'fill="#E0A030"',
  ) +
  path(
    polygon([
      [120, 20],
      [206, 84],
      [172, 190],
      [68, 190],
      [34, 84],
    ]),
    'fill="#8A8A3A"',
  )

export function pencil(x: number, y: number, degrees: number, colour: string, length = 520): string {
  return placed(
    x,
    y,
    cut(
      2,
      path(`M-24 0H24V${-length}L0 ${-length - 80}L-24 ${-length}Z`, `fill="${colour}"`),
      path(`M-24 ${-length}L0 ${-length - 80}L24 ${-length}Z`, 'fill="#EBCFA0"'),
      path(`M-8 ${-length - 54}L0 ${-length - 82}L8 ${-length - 54}Z`, `fill="${colour}"`),
      rect(-24, -8, 48, 52, 'rx="8" fill="#D98C83"'),
      path(`M-8 -20V${-length + 6}`, 'stroke="#fff" stroke-opacity=".4" stroke-width="9"'),
    ),
    degrees,
  )
}
