import { surya } from '../materials/batik/large.ts'
import { sewnFlower, sewnLeaf } from '../materials/embroidery.ts'
import { mirror, plain, shirt } from '../materials/shirt.ts'
import { knots, satin, stem } from '../materials/thread.ts'
import { cloth } from '../palette.ts'
import { arch, closeUp, cut, scene, sun } from '../paper.ts'
import { group, path, rect } from '../shapes.ts'

const teal = ['#3E7C7B', '#2C5F60'] as const
const gold = ['#D9A441', '#B07C22'] as const

/** Vines that climb from the neckline to both shoulders and down the front. */
function vines(): string {
  const half =
    stem('M800 660C720 650 650 590 610 500M800 660C760 760 720 800 640 830C590 850 560 900 566 950', '#54703A', 10) +
    (
      [
        [690, 625, 200],
        [650, 575, 130],
        [645, 570, -20],
        [616, 520, 210],
        [760, 745, 130],
        [730, 790, 20],
        [690, 812, 250],
        [640, 830, 120],
        [600, 855, 200],
        [575, 905, 30],
        [740, 645, 100],
      ] as const
    )
      .map(([x, y, d]) => sewnLeaf(x, y, d, 74))
      .join('') +
    sewnFlower(700, 700, 54, ['#D77A6E', '#B5463D'], 5, -60) +
    sewnFlower(566, 970, 46, ['#D77A6E', '#B5463D'], 5) +
    sewnFlower(604, 560, 36, ['#E4B25A', '#C48B2E'], 5, -20, '#A3312A')
  return (
    half +
    group('transform="translate(1600 0) scale(-1 1)"', half) +
    sewnFlower(800, 690, 66, ['#C4564C', '#9A2F28'], 5)
  )
}

/** Two borders of small leaves and dots on either side of the placket. */
function kokoBorder(): string {
  let side = stem('M716 560V1200M640 640V1200', '#B07C22', 8)
  for (let row = 0; row < 8; row++) {
    const y = 640 + row * 76
    side +=
      satin({ x: 678, y: y + 34, degrees: -90, length: 60, halfWidth: 20, threads: teal, step: 5 }) +
      satin({ x: 678, y: y + 34, degrees: 180, length: 30, halfWidth: 9, threads: gold, step: 4 }) +
      satin({ x: 678, y: y + 34, degrees: 0, length: 30, halfWidth: 9, threads: gold, step: 4 }) +
      knots([[678, y + 48]], 7, '#D9A441')
  }
  return side + group('transform="translate(1600 0) scale(-1 1)"', side)
}

export const blouse = () =>
  shirt({
    cloth: plain('#EFD9C8'),
    seam: '#C79A82',
    inside: '#D9B8A2',
    buttons: '#F8F3E8',
    sleeves: 'long',
    collar: 'round',
    placket: false,
    decoration: vines(),
    cuffs: [0, 1]
      .map((side) =>
        group(
          side ? 'transform="translate(1600 0) scale(-1 1)"' : '',
          stem('M176 1380Q240 1420 336 1410', '#54703A', 8),
          ...[190, 240, 290].map((x, k) => sewnLeaf(x, 1392 + k * 10, -70, 56)),
        ),
      )
      .join(''),
  })
export const koko = () =>
  shirt({
    cloth: plain('#F6F1E4'),
    seam: '#BDB295',
    inside: '#D8CFB8',
    buttons: '#3E7C7B',
    sleeves: 'long',
    collar: 'stand',
    foldStrength: 0.32,
    decoration: kokoBorder(),
    cuffs: [
      path('M156 1400Q228 1446 330 1440', 'fill="none" stroke="#3E7C7B" stroke-width="14"'),
      path(mirror('M156 1400Q228 1446 330 1440'), 'fill="none" stroke="#3E7C7B" stroke-width="14"'),
    ].join(''),
  })
export const batikShirt = () =>
  shirt({
    cloth: () => surya({ x: 0, y: 0, width: 1600, height: 2000, scale: 0.72 }),
    trimCloth: plain('#5A2C17'),
    seam: '#F3E3C2',
    inside: '#3E1E10',
    buttons: '#E0A030',
    sleeves: 'short',
    collar: 'pointed',
    foldStrength: 0.6,
    pockets: 'one',
  })
export const officeShirt = () =>
  shirt({
    cloth: plain(cloth.khaki),
    seam: '#E2CFA4',
    inside: '#8D774D',
    buttons: '#6B5532',
    sleeves: 'short',
    collar: 'pointed',
    pockets: 'two',
    decoration: epaulettes(),
  })

function epaulettes(): string {
  const strap = 'M470 560L620 520L640 566L486 622Z'
  return (
    [strap, mirror(strap)].map((outline) => cut(1, path(outline, 'fill="#A78C5C"'))).join('') +
    cut(1, ...[616, 984].map((x) => `<circle cx="${x}" cy="546" r="11" fill="#6B5532"/>`))
  )
}

export const shirts: Record<string, () => string> = {
  'blus-bordir-sulur-1': () =>
    scene({
      ground: 'sage',
      backdrop: arch(800, 860, 690, 2100, '#EEF0DC'),
      content: group('transform="translate(-24 -60) scale(1.03)"', blouse()),
    }),
  'blus-bordir-sulur-2': () => scene({ ground: 'sage', content: closeUp(blouse(), 760, 690, 2.5) }),
  'kemeja-koko-bordir-1': () =>
    scene({
      ground: 'sky',
      backdrop: sun(800, 1000, 740, '#C9D6D4'),
      content: group('transform="translate(-24 -60) scale(1.03)"', koko()),
    }),
  'kemeja-koko-bordir-2': () => scene({ ground: 'sky', content: closeUp(koko(), 770, 720, 2.6, 3) }),
  'kemeja-batik-tulis-surya-1': () =>
    scene({
      ground: 'sand',
      backdrop: sun(800, 1000, 760, '#E8D0A4'),
      content: group('transform="translate(-112 -190) scale(1.14)"', batikShirt()),
    }),
  'kemeja-batik-tulis-surya-2': () => scene({ ground: 'sand', content: closeUp(batikShirt(), 800, 700, 2.3, -4) }),
  'seragam-kantor-1': () =>
    scene({
      ground: 'mori',
      backdrop: rect(0, 0, 1600, 2000, 'fill="#E6DFD0"') + sun(800, 1000, 760, '#F3ECDD'),
      content: group('transform="translate(-112 -190) scale(1.14)"', officeShirt()),
    }),
  'seragam-kantor-2': () => scene({ ground: 'mori', content: closeUp(officeShirt(), 860, 720, 2.4, -3) }),
}
