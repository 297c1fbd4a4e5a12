import { maja, megaMendung } from '../materials/batik/large.ts'
import { sekarJagad } from '../materials/batik/sekar-jagad.ts'
import { gringsing, mrutu, truntum } from '../materials/batik/small.ts'
import type { Batik } from '../materials/batik/tiled.ts'
import { folds } from '../materials/cloth.ts'
import { arch, closeUp, scene, standingShade, sun, table } from '../paper.ts'
import { group } from '../shapes.ts'
import { foldedSekarJagad, rolledScarf, stackedGringsing } from './batik-folded.ts'
import { drapedShawl, hangingCloth, wideMegaMendung } from './batik-hung.ts'

const whole = { x: 0, y: 0, width: 1600, height: 2000 }

/** The pattern from near, the cloth lying in slow diagonal waves. */
const flat = (batik: Batik, scale: number, turn: number) =>
  group(
    '',
    batik({ ...whole, scale, turn }),
    group('transform="rotate(28 800 1000)"', folds(-500, -500, 2600, 3000, 4, 2, 0.8)),
  )

export const batikCloths: Record<string, () => string> = {
  'batik-tulis-sekar-jagad-1': () =>
    scene({
      ground: 'sand',
      backdrop: sun(1040, 640, 700, '#E6CFA6'),
      content: group('transform="translate(-80 -60) scale(1.1)"', foldedSekarJagad()),
    }),
  'batik-tulis-sekar-jagad-2': () => scene({ ground: 'sand', content: flat((area) => sekarJagad(area, 21), 2.4, 0) }),
  'selendang-batik-truntum-1': () =>
    scene({
      ground: 'dusk',
      backdrop: arch(800, 900, 620, 2100, '#EFE3DA'),
      content: group('transform="translate(-96 -90) scale(1.12)"', drapedShawl(truntum(), '#B98432')),
    }),
  'selendang-batik-truntum-2': () => scene({ ground: 'dusk', content: flat(truntum(), 2.6, 12) }),
  'batik-tulis-buah-maja-1': () =>
    scene({
      ground: 'mori',
      backdrop: arch(800, 860, 680, 2100, '#EED9BD'),
      content: group('transform="translate(-112 -90) scale(1.14)"', hangingCloth()),
    }),
  'batik-tulis-buah-maja-2': () => scene({ ground: 'mori', content: flat(maja, 2.1, -6) }),
  'batik-tulis-sisik-gringsing-1': () =>
    scene({
      ground: 'sky',
      backdrop: sun(800, 860, 660, '#EFE6CF') + table(1560, '#D8C6A4'),
      content: standingShade(800, 1698, 620) + stackedGringsing(),
    }),
  'batik-tulis-sisik-gringsing-2': () => scene({ ground: 'sky', content: flat(gringsing(), 3, 8) }),
  'selendang-batik-mrutu-1': () =>
    scene({ ground: 'sage', backdrop: sun(700, 760, 560, '#F0E7C4'), content: rolledScarf() }),
  'selendang-batik-mrutu-2': () => scene({ ground: 'sage', content: flat(mrutu(), 2.5, -14) }),
  'batik-loka-mega-mendung-1': () =>
    scene({ ground: 'sky', backdrop: sun(800, 1000, 780, '#EEE3CC'), content: wideMegaMendung() }),
  'batik-loka-mega-mendung-2': () =>
    scene({ ground: 'sky', content: closeUp(flat(megaMendung, 1.7, 0), 800, 1000, 1.15, -4) }),
}
