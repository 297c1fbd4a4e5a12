import type { Mark } from '../mark.ts'
import { frameOf } from '../pictures/frame.ts'
import type { Picture, Technique } from '../shop.ts'
import type { ProductRow } from './rows.ts'
import { localText } from './text.ts'

type MarkRow = NonNullable<NonNullable<NonNullable<ProductRow['pictures']>[number]['marks']>[number]>
type Guides = ReadonlyMap<string, Pick<Technique, 'id' | 'slug' | 'title'>>

const mostMarks = 4
/** Of the side of the square: half a target of 44 px on a picture 259 px wide, as on the narrowest telephone. */
const halfTarget = 0.085

/**
 * The marks of a product's picture. One without words, or whose guide is not published, is left out; one that the square
 * does not show, or that would lie on another, has no place on the picture and stands in the list alone.
 */
export function readMarks(
  rows: readonly (MarkRow | null)[] | null | undefined,
  picture: Picture,
  guides: Guides,
): Mark[] {
  const marks: Mark[] = []
  for (const row of (rows ?? []).slice(0, mostMarks)) {
    const label = localText(row?.label)
    const technique = guides.get(row?.techniqueId ?? '')
    if (!row || !label || !technique) continue
    const at = placeOf(row, picture)
    const isFree = at && marks.every(({ at: other }) => !other || apart(at, other) >= 2 * halfTarget)
    marks.push({ label, technique, ...(isFree ? { at } : {}) })
  }
  return marks
}

type Point = NonNullable<Mark['at']>

const apart = (one: Point, other: Point): number => Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y))

/** From percent of the whole picture to parts of the square that the product's page shows, wholly inside it. */
function placeOf({ x, y }: MarkRow, picture: Picture): Point | undefined {
  if (!isPercent(x) || !isPercent(y)) return undefined
  const frame = frameOf(picture, 1)
  const at = {
    x: ((x / 100) * picture.width - frame.left) / frame.width,
    y: ((y / 100) * picture.height - frame.top) / frame.height,
  }
  if (Object.values(at).some((part) => part < 0 || part > 1)) return undefined
  const inside = (part: number) => Math.round(Math.min(1 - halfTarget, Math.max(halfTarget, part)) * 1000) / 1000
  return { x: inside(at.x), y: inside(at.y) }
}

const isPercent = (value: number | null | undefined): value is number =>
  typeof value === 'number' && value >= 0 && value <= 100
