import { cut } from '../paper.ts'
import { at, circle, clipped, gradient, group, n, path, placed, rect, smooth } from '../shapes.ts'
import { folds, threads } from './cloth.ts'
import { board } from './wood.ts'

/** A canting: its spout's tip at the origin, its handle to the upper right; about 620 pixels long. */
export function canting(handle = '#8A5A2E'): string {
  return (
    cut(
      2,
      path('M96 -70L520 -330Q560 -350 576 -322T548 -274L124 -30Z', `fill="${handle}"`),
      path('M120 -66L530 -318', 'stroke="#D3A36B" stroke-width="9" stroke-linecap="round"'),
    ) +
    cut(
      2,
      path('M4 -4Q36 0 44 -34', 'fill="none" stroke="#B5793A" stroke-width="11" stroke-linecap="round"'),
      path('M24 -76Q24 -112 72 -112Q126 -112 128 -70Q130 -16 78 -12Q30 -14 24 -76Z', 'fill="#C98F4A"'),
      path('M36 -84Q60 -98 112 -84', 'fill="none" stroke="#F0CF94" stroke-width="8" stroke-linecap="round"'),
    )
  )
}

/** A small wok of molten wax on a clay stove with its flame; its foot at [x, y]. */
export function waxStove(x: number, y: number, scale: number): string {
  const wok = 'M-250 -360H250Q230 -200 110 -170H-110Q-230 -200 -250 -360Z'
  const clay = gradient(
    [0, 0, 1, 0],
    [
      [0, '#fff', 0.2],
      [0.5, '#fff', 0],
      [1, '#2a1408', 0.35],
    ],
  )
  const stove = 'M-190 -210H190L160 0H-160Z'
  return placed(
    x,
    y,
    cut(3, path(stove, 'fill="#B9653A"'), clay.defs, path(stove, `fill="${clay.paint}"`)) +
      path('M-70 -12V-90Q0 -150 70 -90V-12Z', 'fill="#3A1D12"') +
      path('M-44 -14Q-60 -60 -10 -116Q-6 -80 18 -92Q60 -50 40 -14Z', 'fill="#E0A030"') +
      path('M-18 -14Q-26 -44 4 -74Q26 -44 18 -14Z', 'fill="#F6E3A8"') +
      cut(
        3,
        path(wok, 'fill="#3B3A38"'),
        path(
          'M-250 -360q-70 -6 -66 44M250 -360q70 -6 66 44',
          'fill="none" stroke="#3B3A38" stroke-width="24" stroke-linecap="round"',
        ),
      ) +
      '<ellipse cx="0" cy="-360" rx="250" ry="46" fill="#55534F"/><ellipse cx="0" cy="-354" rx="222" ry="36" fill="#8A5A24"/>' +
      path('M-150 -362Q-60 -384 40 -372', 'fill="none" stroke="#D9A55A" stroke-width="12" stroke-linecap="round"') +
      path(
        'M-60 -430q-40 -60 0 -110t0 -110M60 -440q-36 -50 0 -96t-4 -90',
        'fill="none" stroke="#fff" stroke-opacity=".5" stroke-width="16" stroke-linecap="round"',
      ),
    0,
    scale,
  )
}

/** An embroidery hoop with stretched cloth and what is sewn on it; its middle at [x, y]. */
export function hoop(x: number, y: number, radius: number, cloth: string, sewn: string): string {
  const disc = `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`
  const b = radius * 0.075
  return (
    cut(
      3,
      rect(x - b, y - radius - b * 3.4, b * 2, b * 3, `rx="${n(b * 0.4)}" fill="#C9A24A"`),
      circle(x, y, radius + b, 'fill="#B98F58"'),
    ) +
    clipped(
      `M${x - radius - b} ${y}a${radius + b} ${radius + b} 0 1 0 ${2 * (radius + b)} 0a${radius + b} ${radius + b} 0 1 0 ${-2 * (radius + b)} 0z`,
      board({
        x: x - radius - b,
        y: y - radius - b,
        width: 2 * (radius + b),
        height: 2 * (radius + b),
        tone: 'pinus',
        seed: 5,
        gap: 13,
      }),
    ) +
    cut(
      1,
      clipped(
        disc,
        path(disc, `fill="${cloth}"`),
        threads(x - radius, y - radius, 2 * radius, 2 * radius, 9, 0.07),
        folds(x - radius, y - radius, 2 * radius, 2 * radius, 2, 3, 0.18),
      ),
    ) +
    circle(x, y, radius, 'fill="none" stroke="#7a5226" stroke-width="7" stroke-opacity=".6"') +
    sewn
  )
}

/** A spool of thread, standing; its foot at [x, y], 180 pixels high at scale 1. */
export function spool(x: number, y: number, colour: string, scale = 1): string {
  const turns = Array.from({ length: 9 }, (_, k) =>
    path(
      `M-58 ${-40 - k * 12}Q0 ${-32 - k * 12} 58 ${-42 - k * 12}`,
      'fill="none" stroke="#fff" stroke-opacity=".25" stroke-width="4"',
    ),
  ).join('')
  return placed(
    x,
    y,
    cut(
      2,
      rect(-66, -26, 132, 26, 'rx="10" fill="#C58F55"'),
      rect(-66, -180, 132, 26, 'rx="10" fill="#D3A36B"'),
      rect(-60, -154, 120, 130, `rx="14" fill="${colour}"`),
    ) +
      turns +
      path('M-50 -146V-32', 'stroke="#fff" stroke-opacity=".3" stroke-width="14"'),
    0,
    scale,
  )
}

/** A needle with its thread; its point at the origin, upwards to the right. */
export function needle(colour: string): string {
  return (
    path(
      smooth([
        [236, -322],
        [330, -380],
        [300, -480],
        [420, -520],
        [520, -440],
        [640, -470],
      ]),
      `fill="none" stroke="${colour}" stroke-width="11" stroke-linecap="round"`,
    ) +
    cut(
      1,
      path('M0 0L226 -338Q250 -350 252 -322Z', 'fill="#C9CDCB"'),
      path('M226 -318L240 -336', 'stroke="#3a3a38" stroke-width="7" stroke-linecap="round"'),
    )
  )
}

/** An old upright sewing machine from the side; the left end of its bed at [x, y], 900 wide at scale 1. */
export function sewingMachine(x: number, y: number, scale: number, colour = '#1F2B4D'): string {
  const body =
    'M150 -120V-330Q150 -380 200 -380H250Q270 -300 330 -300H560Q590 -300 590 -250V-110H820V-430Q820 -560 700 -560H200Q110 -560 110 -470V-360Q110 -340 130 -340'
  const gilt =
    path(
      'M250 -470q40 -40 80 0t80 0t80 0t80 0M640 -200q-30 -60 20 -110t30 -110',
      'fill="none" stroke="#E0A030" stroke-width="8" stroke-linecap="round"',
    ) +
    [
      [330, -430],
      [450, -430],
      [570, -440],
      [720, -330],
    ]
      .map(
        ([gx = 0, gy = 0]) =>
          [0, 72, 144, 216, 288]
            .map((d) => {
              const [px, py] = at(gx, gy, 18, d)
              return circle(px, py, 10, 'fill="#E0A030"')
            })
            .join('') + circle(gx, gy, 7, 'fill="#A3312A"'),
      )
      .join('')
  return placed(
    x,
    y,
    cut(3, rect(-20, -70, 980, 90, 'rx="16" fill="#8A5A2E"'), rect(-20, -70, 980, 16, 'rx="8" fill="#C58F55"')) +
      cut(2, rect(170, -400, 16, 300, 'fill="#C9CDCB"'), path('M140 -100H230L224 -82H146Z', 'fill="#8C8C88"')) +
      cut(
        3,
        path('M40 -112H900V-66H40Z', `fill="${colour}"`),
        path(`${body}Z`, 'fill="none"'),
        path(
          'M110 -360V-470Q110 -560 200 -560H700Q830 -560 830 -430V-106H590V-270Q590 -320 540 -320H330Q280 -320 262 -360L256 -340Q250 -300 210 -300H150Q110 -300 110 -360Z',
          `fill="${colour}"`,
        ),
      ) +
      gilt +
      cut(
        2,
        circle(880, -400, 100, `fill="${colour}"`),
        circle(880, -400, 66, 'fill="none" stroke="#C9CDCB" stroke-width="16"'),
        circle(880, -400, 22, 'fill="#E0A030"'),
      ) +
      placed(
        420,
        -556,
        group('transform="scale(.7)"', rect(-9, -220, 18, 220, 'fill="#8C8C88"')) + spool(0, 0, '#A3312A', 0.62),
      ) +
      path('M420 -640Q300 -660 200 -560L180 -380L178 -120', 'fill="none" stroke="#A3312A" stroke-width="5"'),
    0,
    scale,
  )
}

/** A wooden plane; the left end of its sole at [x, y], 760 wide at scale 1. */
export function plane(x: number, y: number, scale: number): string {
  const body = 'M0 0V-130Q0 -170 50 -170H250L300 -110H420L470 -170H700Q760 -170 760 -110V0Z'
  return placed(
    x,
    y,
    cut(
      3,
      path('M560 -150Q540 -290 620 -330Q690 -340 690 -280Q640 -270 660 -150Z', 'fill="#8A583A"'),
      path('M110 -160Q90 -250 140 -270Q196 -270 186 -160Z', 'fill="#8A583A"'),
    ) +
      cut(
        2,
        path('M330 -110L420 -340Q440 -370 470 -350L480 -330L420 -110Z', 'fill="#C9CDCB"'),
        path('M366 -110L446 -330', 'stroke="#fff" stroke-width="9"'),
      ) +
      cut(
        3,
        clipped(body, board({ x: 0, y: -180, width: 760, height: 180, tone: 'mahoni', seed: 9, gap: 13 })),
        path('M0 -14H760V0H0Z', 'fill="#743D24"'),
      ),
    0,
    scale,
  )
}

/** A curled wood shaving around the origin. */
export function shaving(turns: number, size: number): string {
  const points = Array.from({ length: turns * 12 }, (_, k) =>
    at(k * size * 0.055, 0, size * (0.34 + 0.1 * Math.sin(k * 0.4)), k * 30),
  )
  return cut(
    1,
    path(smooth(points), `fill="none" stroke="#E6C48E" stroke-width="${n(size * 0.3)}" stroke-linecap="round"`),
    path(smooth(points), `fill="none" stroke="#B98F58" stroke-width="${n(size * 0.03)}" stroke-opacity=".7"`),
  )
}
