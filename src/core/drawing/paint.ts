/** Paints shapes, identically on screen and into the file. Pure: the canvas is passed in. */
import { coveredRect, handlesOf, type Point, paintOrder, rectOf, type Shape, type Size } from './shape.ts'

/** The part of a canvas context that we use. */
export interface Pen {
  fillStyle: unknown
  strokeStyle: unknown
  lineWidth: number
  lineJoin: string
  lineCap: string
  fillRect(x: number, y: number, width: number, height: number): void
  strokeRect(x: number, y: number, width: number, height: number): void
  beginPath(): void
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  arc(x: number, y: number, radius: number, start: number, end: number): void
  stroke(): void
  fill(): void
}

/** The same colour as areas covered before a picture is stored (src/background/pictures/paint.ts). */
const covered = '#5b616b'
/** Red with a white outline: visible on light and dark pages. */
const ink = '#c8102e'
const rim = '#ffffff'

/** px */
export const lineOf = ({ width, height }: Size) => Math.max(3, Math.round(Math.max(width, height) / 320))

export function paintShapes(pen: Pen, shapes: readonly Shape[], size: Size): void {
  const line = lineOf(size)
  pen.lineJoin = 'round'
  pen.lineCap = 'round'
  for (const index of paintOrder(shapes)) {
    const shape = shapes[index]
    if (!shape) continue
    if (shape.tool === 'cover') {
      const { x, y, width, height } = coveredRect(shape, size)
      pen.fillStyle = covered
      pen.fillRect(x, y, width, height)
      continue
    }
    for (const [colour, width] of [
      [rim, line * 2],
      [ink, line],
    ] as const) {
      pen.strokeStyle = colour
      pen.lineWidth = width
      if (shape.tool === 'box') {
        const box = rectOf(shape)
        pen.strokeRect(box.x, box.y, box.width, box.height)
      } else {
        strokeLines(pen, arrowLines(shape, line))
      }
    }
  }
}

/** Handles of the selected shape, on screen only. @param radius px of a handle */
export function paintHandles(pen: Pen, shape: Shape, radius: number): void {
  pen.strokeStyle = ink
  pen.fillStyle = rim
  pen.lineWidth = radius / 2
  for (const { at } of handlesOf(shape)) {
    pen.beginPath()
    pen.arc(at.x, at.y, radius, 0, Math.PI * 2)
    pen.fill()
    pen.stroke()
  }
}

/** Shaft and head of an arrow. @param line stroke width, px */
export function arrowLines({ from, to }: Shape, line: number): Point[][] {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const angle = Math.atan2(to.y - from.y, to.x - from.x)
  const head = Math.min(line * 6, length / 2)
  const wing = (turn: number) => ({
    x: to.x - head * Math.cos(angle + turn),
    y: to.y - head * Math.sin(angle + turn),
  })
  return [
    [from, to],
    [wing(Math.PI / 6), to, wing(-Math.PI / 6)],
  ]
}

function strokeLines(pen: Pen, lines: Point[][]): void {
  pen.beginPath()
  for (const [start, ...rest] of lines) {
    if (start) pen.moveTo(start.x, start.y)
    for (const { x, y } of rest) pen.lineTo(x, y)
  }
  pen.stroke()
}
