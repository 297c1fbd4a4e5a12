import { skin } from '../palette.ts'
import { cut } from '../paper.ts'
import { group, path, placed } from '../shapes.ts'

const finger = (d: string, width: number, colour: string = skin.base) =>
  path(d, `fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"`)

/** A hand lying open, fingers upwards, its wrist at the origin; about 560 pixels from wrist to fingertip at scale 1. */
export function openHand(x: number, y: number, sleeve: string, degrees = 0, scale = 1, mirrored = false): string {
  const arm = path('M-92 70L-118 640H118L92 70Q0 20 -92 70z', `fill="${skin.base}"`)
  const palm = path(
    'M-120 -90Q-126 60 -92 110H92Q132 20 124 -100Q120 -250 60 -262H-70Q-120 -240 -120 -90z',
    `fill="${skin.base}"`,
  )
  const fingers = [
    finger('M-88 -210L-108 -420', 62),
    finger('M-32 -240L-38 -496', 66),
    finger('M30 -240L40 -510', 66),
    finger('M92 -200L118 -440', 64),
    finger('M70 20Q170 -40 214 -182', 70),
  ].join('')
  const nails = group(
    `fill="${skin.nail}"`,
    '<rect x="-126" y="-448" width="34" height="40" rx="16"/><rect x="-56" y="-528" width="36" height="44" rx="17"/><rect x="23" y="-542" width="36" height="44" rx="17"/><rect x="104" y="-470" width="34" height="42" rx="16"/><rect x="200" y="-214" width="34" height="40" rx="16" transform="rotate(20 217 -194)"/>',
  )
  const lines = path(
    'M-62 -226L-64 -160M4 -240L4 -168M66 -226L70 -160',
    `fill="none" stroke="${skin.dark}" stroke-width="7" stroke-linecap="round" opacity=".55"`,
  )
  const cuff = cut(
    1,
    path('M-150 300Q0 262 150 300L176 700H-176z', `fill="${sleeve}"`),
    path(
      'M-150 330Q0 292 152 330',
      'fill="none" stroke="#fff" stroke-opacity=".45" stroke-width="5" stroke-dasharray="16 12" stroke-linecap="round"',
    ),
  )
  const hand = cut(2, arm, palm, fingers, nails, lines) + cuff
  return placed(x, y, mirrored ? group('transform="scale(-1 1)"', hand) : hand, degrees, scale)
}

/** A fist around a rod that runs up and down through the origin; the forearm leaves to the right. */
export function fist(x: number, y: number, sleeve: string, degrees = 0, scale = 1): string {
  const arm = path('M60 -118Q260 -130 700 -96V118Q260 132 60 112z', `fill="${skin.base}"`)
  const back = path('M20 -150Q150 -160 168 -60V80Q150 150 20 144z', `fill="${skin.base}"`)
  const fingers = [-108, -38, 34, 102]
    .map((fy, index) => finger(`M60 ${fy}Q-40 ${fy - 10} -58 ${fy + 6}`, 66, index % 2 ? '#AE764F' : skin.base))
    .join('')
  const gaps = path(
    'M70 -72Q-20 -82 -78 -70M70 0Q-20 -8 -80 2M70 70Q-20 62 -74 72',
    `fill="none" stroke="${skin.dark}" stroke-width="6" stroke-linecap="round" opacity=".6"`,
  )
  const thumb = finger('M118 -112Q40 -184 -34 -160', 62)
  const cuff = cut(
    1,
    path('M430 -150H760V168H430Q404 10 430 -150z', `fill="${sleeve}"`),
    path(
      'M462 -140Q438 10 462 158',
      'fill="none" stroke="#fff" stroke-opacity=".45" stroke-width="5" stroke-dasharray="16 12" stroke-linecap="round"',
    ),
  )
  return placed(x, y, cut(2, arm, back, fingers, gaps, thumb) + cuff, degrees, scale)
}

/** A hand that holds a pen, a brush or a canting: fingertips meet at the origin, the arm leaves to the lower right. */
export function writingHand(x: number, y: number, sleeve: string, degrees = 0, scale = 1): string {
  const arm = path('M190 120L620 420L500 610L120 300z', `fill="${skin.base}"`)
  const palm = path('M120 40Q240 0 300 130Q330 260 230 340Q130 360 70 270Q20 150 120 40z', `fill="${skin.base}"`)
  const under = [
    finger('M110 290Q10 260 -10 190', 58, '#A86F49'),
    finger('M150 330Q50 330 10 270', 56, '#A86F49'),
  ].join('')
  const upper = [finger('M190 60Q80 -40 4 16', 60), finger('M110 190Q60 130 -4 60', 58, '#B27950')].join('')
  const thumb = finger('M130 250Q60 170 14 66', 58)
  const cuff = cut(1, path('M430 236L1500 995L1340 1250L300 470Q330 330 430 236z', `fill="${sleeve}"`))
  return placed(x, y, cut(2, arm, under, palm, upper, thumb) + cuff, degrees, scale)
}
