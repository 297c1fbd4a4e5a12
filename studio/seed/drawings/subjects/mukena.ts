import { fade, folds, threads } from '../materials/cloth.ts'
import { sewnFlower, sewnLeaf, sewnStar } from '../materials/embroidery.ts'
import { knots, running, stem } from '../materials/thread.ts'
import { arch, closeUp, cut, scene, sun } from '../paper.ts'
import { at, clipped, group, type Point, path, placed, rect } from '../shapes.ts'

interface Mukena {
  colour: string
  shade: string
  seam: string
  /** The embroidery of one repeat, its foot at the origin, about 190 pixels wide. */
  motif: (index: number) => string
}

const along = (from: Point, bend: Point, to: Point, count: number) =>
  Array.from({ length: count }, (_, k) => {
    const t = (k + 0.5) / count
    const x = (1 - t) ** 2 * from[0] + 2 * t * (1 - t) * bend[0] + t * t * to[0]
    const y = (1 - t) ** 2 * from[1] + 2 * t * (1 - t) * bend[1] + t * t * to[1]
    const slope =
      (Math.atan2(
        (1 - t) * (bend[1] - from[1]) + t * (to[1] - bend[1]),
        (1 - t) * (bend[0] - from[0]) + t * (to[0] - bend[0]),
      ) *
        180) /
      Math.PI
    return { x, y, slope }
  })

/** The upper part: a wide bell of cloth with an opening for the face, its hem embroidered. No face, no wearer. */
function upper({ colour, shade, seam, motif }: Mukena): string {
  const bell =
    'M700 170C560 190 510 330 500 470C470 640 260 900 150 1240Q140 1290 190 1310Q460 1420 720 1424T1250 1310Q1300 1290 1290 1240C1180 900 930 640 900 470C890 330 840 190 700 170Z'
  const opening = 'M700 270C600 276 572 370 578 460Q596 600 700 620Q804 600 822 460C828 370 800 276 700 270Z'
  const rim = Array.from({ length: 22 }, (_, k) => {
    const [x, y] = at(700, 446, 1, (k / 22) * 360)
    return [700 + (x - 700) * 146, 446 + (y - 446) * 198] as Point
  })
  const hem = along([210, 1250], [700, 1440], [1230, 1250], 6)
  return (
    cut(
      3,
      clipped(
        bell,
        rect(100, 150, 1240, 1300, `fill="${colour}"`),
        threads(100, 150, 1240, 1300, 8, 0.05),
        folds(120, 150, 1180, 1300, 7, 9, 0.5),
        fade(bell, [0, 1, 0, 0.8], shade, 0.4),
      ),
    ) +
    cut(1, path(opening, `fill="${shade}"`)) +
    clipped(opening, fade(opening, [0, 0, 0, 1], '#2a160a', 0.24, 0.04)) +
    path(opening, `fill="none" stroke="${colour}" stroke-width="20"`) +
    knots(rim, 9, colour) +
    running(opening, seam, 4, 13) +
    hem.map(({ x, y, slope }, index) => placed(x, y, motif(index), slope, 1)).join('') +
    running('M178 1290Q440 1400 720 1404T1262 1290', seam, 4.5, 15)
  )
}

/** The skirt: gathered at the waist, embroidered at the hem. */
function lowerPart({ colour, shade, seam, motif }: Mukena): string {
  const outline = 'M760 930H1250L1440 1760Q1440 1790 1400 1798Q1010 1860 620 1798Q580 1790 580 1760Z'
  const gathers = Array.from(
    { length: 17 },
    (_, k) => `M${776 + k * 29} 985q${(k - 8) * 1.6} 60 ${(k - 8) * 4} 130`,
  ).join('')
  return (
    cut(
      3,
      clipped(
        outline,
        rect(560, 900, 900, 960, `fill="${colour}"`),
        threads(560, 900, 900, 960, 8, 0.05),
        folds(560, 920, 900, 940, 7, 21, 0.5),
        path(gathers, `fill="none" stroke="#2a160a" stroke-opacity=".2" stroke-width="6" stroke-linecap="round"`),
        fade(outline, [0, 1, 0, 0.8], shade, 0.4),
      ),
    ) +
    cut(1, path('M752 918H1258L1264 984H746Z', `fill="${colour}"`)) +
    running('M756 968H1254', seam, 4, 13) +
    along([640, 1730], [1010, 1830], [1390, 1730], 5)
      .map(({ x, y, slope }, index) => placed(x, y, motif(index), slope, 0.86))
      .join('') +
    running('M606 1772Q1010 1838 1412 1772', seam, 4.5, 15)
  )
}

const jasmine: Mukena = {
  colour: '#FBF8F1',
  shade: '#C9BFA9',
  seam: '#C7B892',
  motif: (index) =>
    stem('M-92 -20Q-46 -64 0 -30T92 -20', '#7F9A58', 8) +
    sewnLeaf(-50, -48, -130, 70, ['#8FA968', '#6F8B4D']) +
    sewnLeaf(46, -14, 70 - 180, 62, ['#8FA968', '#6F8B4D']) +
    sewnLeaf(60, -18, -10, 54, ['#8FA968', '#6F8B4D']) +
    sewnFlower(-14, -74, 50, ['#FFFFFF', '#DAD3BC'], 6, index * 20, '#E9C46A') +
    sewnFlower(66, -76, 30, ['#FFFFFF', '#DAD3BC'], 6, 10, '#E9C46A'),
}

const seaBlue: Mukena = {
  colour: '#BCD0DA',
  shade: '#6E93A8',
  seam: '#F4F7F4',
  motif: () => {
    // A wave: its back and its curl in stem stitch, foam in knots.
    const wave = (x: number, size: number, colour: string) =>
      stem(
        `M${x - size} -20C${x - size * 0.5} ${-20 - size * 0.1} ${x - size * 0.5} ${-20 - size * 1.3} ${x + size * 0.25} ${-20 - size * 1.25}C${x + size * 0.85} ${-20 - size * 1.15} ${x + size * 0.8} ${-20 - size * 0.4} ${x + size * 0.35} ${-20 - size * 0.45}C${x + size * 0.05} ${-20 - size * 0.5} ${x + size * 0.12} ${-20 - size * 0.9} ${x + size * 0.4} ${-20 - size * 0.82}`,
        colour,
        12,
      )
    return (
      stem('M-96 0q24 -26 48 0t48 0t48 0t48 0', '#F4F7F4', 9) +
      wave(-10, 84, '#2A4F78') +
      wave(14, 56, '#5E8DB3') +
      stem('M-96 -22q24 -20 48 0t48 0t48 0t48 0', '#3F6E97', 9) +
      knots(
        [
          [82, -92],
          [98, -66],
          [74, -122],
        ],
        8,
        '#F4F7F4',
      )
    )
  },
}

const stars: Mukena = {
  colour: '#F4E3A4',
  shade: '#CDB265',
  seam: '#FBF6E2',
  motif: (index) =>
    sewnStar(
      index % 2 ? 6 : -8,
      -72,
      62,
      index % 2 ? ['#F8F3E8', '#DCCFAE'] : ['#E0973A', '#BB7420'],
      -90 + (index % 3) * 14,
    ) +
    sewnStar(76, -104 + (index % 2) * 60, 24, ['#A8574C', '#8A3C34']) +
    knots(
      [
        [-76, -40],
        [-62, -120],
        [50, -24],
      ],
      8,
      '#BB7420',
    ),
}

const whole = (look: Mukena) => lowerPart(look) + placed(20, 90, upper(look), 0, 1)

/** The pouch a mukena is carried in, drawn shut with a cord; around the origin. */
function pouch(colour: string, cord: string): string {
  const outline = 'M-150 -150Q-60 -110 0 -114T150 -150Q210 40 170 190Q0 240 -170 190Q-210 40 -150 -150Z'
  return (
    cut(
      2,
      path('M-150 -150Q-120 -230 -60 -236Q0 -206 60 -236Q120 -230 150 -150Q0 -100 -150 -150Z', `fill="${colour}"`),
    ) +
    cut(2, clipped(outline, rect(-220, -260, 440, 520, `fill="${colour}"`), folds(-200, -160, 400, 420, 5, 3, 0.8))) +
    path('M-150 -144Q0 -96 150 -144', `fill="none" stroke="${cord}" stroke-width="13"`) +
    cut(
      1,
      path(
        'M20 -118Q90 -40 60 60M-10 -116Q10 -20 110 30',
        `fill="none" stroke="${cord}" stroke-width="10" stroke-linecap="round"`,
      ),
    ) +
    stem('M-110 120q28 -26 56 0t56 0t56 0', '#3F6E97', 9) +
    stem('M-110 150q28 -26 56 0t56 0t56 0', '#F4F7F4', 8)
  )
}

export const mukenas: Record<string, () => string> = {
  'mukena-bordir-melati-1': () =>
    scene({
      ground: 'sage',
      backdrop: rect(0, 0, 1600, 2000, 'fill="#D5DBC2"') + arch(780, 800, 690, 2100, '#C5CEAE'),
      content: whole(jasmine),
    }),
  'mukena-bordir-melati-2': () => scene({ ground: 'sage', content: closeUp(upper(jasmine), 640, 1295, 3, 4) }),
  'mukena-bordir-biru-laut-1': () =>
    scene({
      ground: 'sand',
      backdrop: sun(760, 900, 720, '#F3E6CD'),
      content: whole(seaBlue) + placed(300, 1650, pouch('#A9C2CF', '#F4F7F4'), -6, 1.1),
    }),
  'mukena-bordir-biru-laut-2': () => scene({ ground: 'sand', content: closeUp(upper(seaBlue), 620, 1295, 3, 4) }),
  'mukena-anak-bordir-1': () =>
    scene({
      ground: 'sky',
      backdrop: sun(800, 960, 680, '#EDE6D6'),
      content: group('transform="translate(90 190) scale(.88)"', whole(stars)),
    }),
  'mukena-anak-bordir-2': () => scene({ ground: 'sky', content: closeUp(upper(stars), 640, 1295, 3, 4) }),
}
