const centre = 48

/** Petals around the middle of the tile: from radius `from` to radius `to`, `width` wide at the belly. */
export function petals(count: number, from: number, to: number, width: number): string {
  let path = ''
  for (let petal = 0; petal < count; petal++) {
    const angle = (petal / count) * 2 * Math.PI - Math.PI / 2
    const half = Math.atan(width / ((from + to) * 0.55))
    const belly = (from + to) * 0.6
    path += `M${point(angle, from)}Q${point(angle - half, belly)} ${point(angle, to)}Q${point(angle + half, belly)} ${point(angle, from)}`
  }
  return path
}

/** Straight rays from the middle, between the petals. */
export function rays(count: number, length: number): string {
  let path = ''
  for (let ray = 0; ray < count; ray++) {
    const angle = ((ray + 0.5) / count) * 2 * Math.PI - Math.PI / 2
    path += `M${centre} ${centre}L${point(angle, length)}`
  }
  return path
}

function point(angle: number, radius: number): string {
  return `${Math.round(centre + radius * Math.cos(angle))} ${Math.round(centre + radius * Math.sin(angle))}`
}
