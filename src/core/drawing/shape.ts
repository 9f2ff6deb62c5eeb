/** Geometry of what a person draws on a picture, in px of the picture. Pure. */

export const tools = ['arrow', 'box', 'cover'] as const
/**
 * `cover` paints over an area and keeps nothing of it. There is no blur, because blurred or pixelated text can be
 * recovered (https://bishopfox.com/blog/unredacter-tool-never-pixelation).
 */
export type Tool = (typeof tools)[number]

export interface Point {
  x: number
  y: number
}

export interface Size {
  width: number
  height: number
}

export interface Rect extends Point, Size {}

/** An arrow points to `to`; for a box or cover, `from` and `to` are opposite corners in any order. */
export interface Shape {
  tool: Tool
  from: Point
  to: Point
}

/** The coordinates a handle moves, each taken from the start or the end. */
export interface Handle {
  x: 'from' | 'to'
  y: 'from' | 'to'
}

/** Lossy formats encode pictures in blocks of this many px, and colours smear across a block (RFC 6386, 2). */
const block = 16
/**
 * Shares of the longer side: below `least` a shape is too small to see; the other is the size of one placed without
 * dragging.
 */
const least = 0.008
const usual = 0.2

const clamp = (value: number, most: number) => Math.min(Math.max(value, 0), most)
const inside = ({ x, y }: Point, { width, height }: Size): Point => ({ x: clamp(x, width), y: clamp(y, height) })
const longer = ({ width, height }: Size) => Math.max(width, height)

export function rectOf({ from, to }: Shape): Rect {
  const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)]
  return { x, y, width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) }
}

/**
 * The area actually painted over: whole blocks, because when the picture was stored, content at the edge of a cover may
 * have smeared across the rest of its block.
 */
export function coveredRect(shape: Shape, size: Size): Rect {
  const { x, y, width, height } = rectOf(shape)
  const across = blocks(x, x + width, size.width)
  const down = blocks(y, y + height, size.height)
  return { x: across.start, y: down.start, width: across.end - across.start, height: down.end - down.start }
}

/** At least one block, so that a cover drawn as a line still hides what is under it. */
function blocks(from: number, to: number, most: number): { start: number; end: number } {
  const start = Math.floor(Math.min(from, most - 1) / block) * block
  return { start, end: Math.min(Math.max(Math.ceil(to / block) * block, start + block), most) }
}

/** A shape of the default size around a point, kept inside the picture. */
export function placed(tool: Tool, at: Point, size: Size): Shape {
  const side = longer(size) * usual
  const [width, height] = [Math.min(side, size.width), Math.min(side / 2, size.height)]
  const x = clamp(at.x - width / 2, size.width - width)
  const y = clamp(at.y - height / 2, size.height - height)
  return { tool, from: { x, y }, to: { x: x + width, y: y + height } }
}

/** The shape dragged from pointer-down to the current point; hardly any movement counts as a click that places one. */
export function dragged(tool: Tool, from: Point, to: Point, size: Size): Shape {
  const far = Math.hypot(to.x - from.x, to.y - from.y) >= longer(size) * least
  return far ? { tool, from: inside(from, size), to: inside(to, size) } : placed(tool, from, size)
}

/** The shape moved, at the same size, kept inside the picture. */
export function moved(shape: Shape, by: Point, size: Size): Shape {
  const { x, y, width, height } = rectOf(shape)
  const dx = clamp(x + by.x, size.width - width) - x
  const dy = clamp(y + by.y, size.height - height) - y
  const shifted = (point: Point) => ({ x: point.x + dx, y: point.y + dy })
  return { ...shape, from: shifted(shape.from), to: shifted(shape.to) }
}

/** The shape with its end moved, which resizes or turns it. */
export function resized(shape: Shape, by: Point, size: Size): Shape {
  return pulled(shape, { x: 'to', y: 'to' }, { x: shape.to.x + by.x, y: shape.to.y + by.y }, size)
}

/** The shape with one handle moved to a point. */
export function pulled(shape: Shape, handle: Handle, to: Point, size: Size): Shape {
  const { x, y } = inside(to, size)
  const [from, end] = [{ ...shape.from }, { ...shape.to }]
  ;(handle.x === 'from' ? from : end).x = x
  ;(handle.y === 'from' ? from : end).y = y
  return { ...shape, from, to: end }
}

/** Where a shape can be grabbed: both ends of an arrow, the corners of the others. */
export function handlesOf(shape: Shape): { handle: Handle; at: Point }[] {
  const ends = ['from', 'to'] as const
  const handles = ends.flatMap((x) => ends.map((y) => ({ x, y })))
  return handles
    .filter(({ x, y }) => shape.tool !== 'arrow' || x === y)
    .map((handle) => ({ handle, at: { x: shape[handle.x].x, y: shape[handle.y].y } }))
}

/** @param reach px around a handle that still count as hitting it */
export function handleAt(shape: Shape, { x, y }: Point, reach: number): Handle | undefined {
  return handlesOf(shape).find(({ at }) => Math.hypot(at.x - x, at.y - y) <= reach)?.handle
}

/** Indices in painting order: covers first, so that they never hide an arrow or a box. */
export function paintOrder(shapes: readonly Shape[]): number[] {
  const all = shapes.map((_shape, index) => index)
  return all.sort((a, b) => Number(shapes[a]?.tool !== 'cover') - Number(shapes[b]?.tool !== 'cover') || a - b)
}

/** Index of the topmost visible shape at a point. */
export function shapeAt(shapes: readonly Shape[], at: Point, reach: number): number | undefined {
  return paintOrder(shapes)
    .reverse()
    .find((index) => isAt(shapes[index], at, reach))
}

function isAt(shape: Shape | undefined, at: Point, reach: number): boolean {
  if (!shape) return false
  if (shape.tool === 'arrow') return distance(shape, at) <= reach
  const { x, y, width, height } = rectOf(shape)
  const near = (by: number) => at.x >= x - by && at.x <= x + width + by && at.y >= y - by && at.y <= y + height + by
  // Only the outline of a box counts as a hit, so that one can draw inside it.
  return near(reach) && (shape.tool === 'cover' || !near(-reach))
}

/** px from a point to the shape's line. */
function distance({ from, to }: Shape, at: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const along = dx === 0 && dy === 0 ? 0 : ((at.x - from.x) * dx + (at.y - from.y) * dy) / (dx * dx + dy * dy)
  const share = clamp(along, 1)
  return Math.hypot(from.x + share * dx - at.x, from.y + share * dy - at.y)
}
