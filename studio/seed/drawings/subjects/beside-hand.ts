import { openHand } from '../materials/hand.ts'
import type { Ground } from '../palette.ts'
import { closeUp, scene, sun, table } from '../paper.ts'

export interface BesideHand {
  ground: Ground
  /** The table: where its edge runs, its colour, and the tint of the round sheet behind. */
  table: readonly [y: number, colour: string, behind: string]
  /** The thing with its shade, standing left of the middle. */
  thing: string
  /** Wrist and sleeve of the hand that shows its size. */
  hand: readonly [x: number, y: number, sleeve: string, scale: number]
}

/** A thing at its size beside a hand, looked at from near. */
export function besideHand({
  ground,
  table: [edge, colour, behind],
  thing,
  hand: [x, y, sleeve, scale],
}: BesideHand): string {
  const hand = openHand(x, y, sleeve, 4, scale, true)
  return scene({
    ground,
    content: closeUp(sun(620, 1080, 520, behind) + table(edge, colour) + thing + hand, 790, 1200, 1.17),
  })
}
