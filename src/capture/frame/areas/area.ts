/** Rectangles in CSS px from the top left corner of the viewport. */

export interface Area {
  x: number
  y: number
  width: number
  height: number
}

/** The intersection; undefined if it is empty. */
export function overlap(a: Area, b: Area): Area | undefined {
  const x = Math.max(a.x, b.x)
  const y = Math.max(a.y, b.y)
  const width = Math.min(a.x + a.width, b.x + b.width) - x
  const height = Math.min(a.y + a.height, b.y + b.height) - y
  return width > 0 && height > 0 ? { x, y, width, height } : undefined
}

/** Adds a margin on each side and rounds to whole px. */
export function grown({ x, y, width, height }: Area, by: number): Area {
  const [left, top] = [Math.floor(x - by), Math.floor(y - by)]
  return { x: left, y: top, width: Math.ceil(x + width + by) - left, height: Math.ceil(y + height + by) - top }
}

/** The rectangle shifted by an offset. */
export function moved({ x, y, width, height }: Area, dx: number, dy: number): Area {
  return { x: x + dx, y: y + dy, width, height }
}

/** Whether the inner rectangle lies entirely within the outer one. */
export function holds(outer: Area, inner: Area): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}
