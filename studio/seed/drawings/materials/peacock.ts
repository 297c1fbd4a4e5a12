import { at, circle, group, leafShape, n, path, smooth } from '../shapes.ts'

/** A painted peacock: indigo neck, tail of eyes falling to one side. Its breast is at [x, y]; about 700 pixels tall at scale 1. */
export function peacock(x: number, y: number, scale = 1): string {
  let tail = ''
  for (const [ring, count, reach, from, to] of [
    [0, 9, 620, 28, 128],
    [1, 8, 470, 34, 122],
    [2, 6, 320, 40, 116],
  ] as const) {
    for (let feather = 0; feather < count; feather++) {
      const degrees = from + ((to - from) * feather) / (count - 1)
      const [tipX, tipY] = at(0, 0, reach, degrees)
      tail += path(`M0 0L${n(tipX)} ${n(tipY)}`, 'stroke="#6F7B2E" stroke-width="7"')
      tail += path(
        leafShape(tipX * 0.55, tipY * 0.55, degrees, reach * 0.62, 62 - ring * 8),
        'fill="#7C8B3C" opacity=".95"',
      )
      tail +=
        circle(tipX, tipY, 50 - ring * 6, 'fill="#2F7F7A"') +
        circle(tipX, tipY, 34 - ring * 4, 'fill="#E0A030"') +
        circle(tipX, tipY, 23 - ring * 3, 'fill="#1F2B4D"') +
        circle(tipX - 4, tipY - 6, 7, 'fill="#CFE0E6"')
    }
  }
  const body = path(
    smooth(
      [
        [-40, -40],
        [-90, -180],
        [-60, -300],
        [-95, -390],
        [-150, -400],
        [-170, -350],
        [-140, -310],
        [-150, -200],
        [-170, -60],
        [-110, 70],
        [10, 130],
        [90, 60],
        [40, -20],
      ],
      true,
    ),
    'fill="#26407A"',
  )
  const scales = [0, 1, 2, 3, 4]
    .map((row) =>
      [0, 1, 2]
        .map((column) =>
          path(
            `M${-140 + column * 44 + row * 6} ${-70 + row * 34}a22 20 0 0 0 44 0`,
            'fill="none" stroke="#7FA3C9" stroke-width="6" stroke-linecap="round"',
          ),
        )
        .join(''),
    )
    .join('')
  const head =
    path('M-168 -376L-232 -352L-166 -344Z', 'fill="#E0A030"') +
    circle(-128, -364, 10, 'fill="#F8F3E8"') +
    circle(-129, -364, 5, 'fill="#1C1A17"') +
    [-105, -90, -75]
      .map((degrees) => {
        const [cx, cy] = at(-112, -396, 78, degrees)
        return (
          path(`M-112 -396L${n(cx)} ${n(cy)}`, 'stroke="#26407A" stroke-width="6"') +
          circle(cx, cy, 13, 'fill="#2F7F7A"') +
          circle(cx, cy, 6, 'fill="#E0A030"')
        )
      })
      .join('')
  const wing =
    path(leafShape(-110, -20, 22, 250, 120), 'fill="#2F7F7A"') +
    [0, 1, 2]
      .map((index) =>
        path(leafShape(-70 + index * 46, 2 + index * 16, 26, 130, 46), `fill="${index % 2 ? '#8FA63F' : '#B9C25A'}"`),
      )
      .join('')
  return group(`transform="translate(${x} ${y}) scale(${scale})"`, tail, body, scales, wing, head)
}
