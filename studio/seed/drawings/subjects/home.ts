import { sekarJagad } from '../materials/batik/sekar-jagad.ts'
import { fade, folds } from '../materials/cloth.ts'
import { rose, sewnFlower, sewnLeaf } from '../materials/embroidery.ts'
import { writingHand } from '../materials/hand.ts'
import { canting, hoop, spool } from '../materials/tools.ts'
import { dye } from '../palette.ts'
import { cut, scene, standingShade, sun } from '../paper.ts'
import { clipped, gradient, group, path, placed, rect } from '../shapes.ts'
import { hibiscusBag } from './bags.ts'
import { waveBottle } from './bottles.ts'
import { waxed } from './techniques.ts'
import { longBox } from './wooden.ts'

const size = [2400, 1500] as const

/** The cloth that runs through the picture: finished on the left, still waxed on the right, its roll at the end. */
function length(): string {
  const outline = 'M-40 1010C300 950 620 1040 1000 1010S1760 950 2180 1020V1540H-40Z'
  const dyed = 'M-60 900H1180Q1300 1120 1200 1290T1260 1560H-60Z'
  const roll = 'M2130 960H2330V1560H2130Z'
  const shade = gradient(
    [0, 0, 1, 0],
    [
      [0, '#2a160a', 0.35],
      [0.3, '#fff', 0.4],
      [0.6, '#fff', 0],
      [1, '#2a160a', 0.45],
    ],
  )
  return (
    cut(
      3,
      clipped(
        outline,
        waxed(1100, 900, 1200, 660),
        clipped(dyed, sekarJagad({ x: -60, y: 900, width: 1400, height: 660, scale: 1.02 }, 9)),
        folds(-40, 930, 2260, 620, 9, 4, 0.55),
        fade('M-40 940H2200V1080H-40z', [0, 0, 0, 1], '#fff', 0.22),
      ),
    ) +
    cut(
      3,
      clipped(roll, rect(2120, 940, 230, 640, 'fill="#F3E8D0"'), shade.defs, path(roll, `fill="${shade.paint}"`)),
      `<ellipse cx="2230" cy="962" rx="100" ry="40" fill="#E6D6B6" stroke="#B99A68" stroke-width="6"/><ellipse cx="2230" cy="962" rx="62" ry="24" fill="none" stroke="#B99A68" stroke-width="6"/><ellipse cx="2230" cy="962" rx="28" ry="11" fill="#8A642B"/>`,
    )
  )
}

function home(): string {
  const sewn = group(
    '',
    sewnLeaf(1640, 560, 150, 110),
    sewnLeaf(1660, 580, 60, 110),
    sewnLeaf(1700, 470, -60, 120),
    rose(1650, 500, 130, 10),
    sewnFlower(1780, 610, 56, ['#E4B25A', '#C48B2E'], 6, -90, '#A3312A'),
    sewnFlower(1530, 620, 48, ['#7FA3C0', '#4D7AA6'], 6),
    sewnLeaf(1780, 620, 40, 80),
  )
  return (
    standingShade(330, 986, 330, 30) +
    placed(0, 180, longBox(), 0, 0.52) +
    standingShade(1060, 1010, 330, 30) +
    placed(570, 20, hibiscusBag(), 0, 0.58) +
    group('transform="translate(-84 0)"', hoop(1650, 540, 250, '#FBF7EC', sewn)) +
    standingShade(2120, 940, 190, 26) +
    placed(1780, 180, waveBottle(), 0, 0.44) +
    length() +
    spool(1400, 1010, dye.nila, 0.8) +
    spool(1510, 1016, dye.mengkudu, 0.8) +
    placed(1320, 1290, canting(), 4, 0.72) +
    writingHand(1620, 1150, dye.mengkudu, -4, 0.56)
  )
}

export const homePictures: Record<string, () => string> = {
  'beranda-1': () =>
    scene({
      ground: 'mori',
      size,
      backdrop:
        sun(1180, 640, 560, '#F0D8BC') + sun(2080, 260, 170, '#EBC98E') + rect(0, 960, 2400, 540, 'fill="#E3CBA4"'),
      content: home(),
    }),
}
