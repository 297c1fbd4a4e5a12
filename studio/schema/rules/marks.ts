interface Mark {
  readonly x?: number
  readonly y?: number
}

/** As many as a telephone shows side by side without one lying on another. */
export const mostMarks = 4
/** Percent of the picture's side: 44 px of a picture 259 px wide, as on the narrowest telephone. */
export const leastApart = 18

/** True, or what keeps the marks of one picture from being touched one by one. */
export function checkMarks(marks: readonly (Mark | null)[] | undefined): true | string {
  const places = (marks ?? []).flatMap((mark) =>
    typeof mark?.x === 'number' && typeof mark.y === 'number' ? [{ x: mark.x, y: mark.y }] : [],
  )
  const near = places.findIndex((one, index) =>
    places.slice(index + 1).some(({ x, y }) => Math.max(Math.abs(x - one.x), Math.abs(y - one.y)) < leastApart),
  )
  return near < 0 || `Tanda ${near + 1} terlalu dekat dengan tanda lain: jari tidak dapat memilihnya. Geser sedikit.`
}

/** Where a click on a picture fell, in whole percent; `box` as `getBoundingClientRect` gives it. */
export function pointOf(
  click: { readonly clientX: number; readonly clientY: number },
  box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
): { readonly x: number; readonly y: number } {
  const percent = (part: number, whole: number) => Math.min(100, Math.max(0, Math.round((part / whole) * 100)))
  return {
    x: percent(click.clientX - box.left, box.width),
    y: percent(click.clientY - box.top, box.height),
  }
}
