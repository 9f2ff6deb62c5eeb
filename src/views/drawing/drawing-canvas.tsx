/** The picture with its shapes, edited by mouse, touch or pen; keyboard users have the list of shapes. */
import { useEffect, useRef, useState } from 'preact/hooks'
import {
  added,
  chosen,
  type Draft,
  dragged,
  type Handle,
  handleAt,
  lineOf,
  moved,
  type Point,
  paintHandles,
  paintShapes,
  pulled,
  type Shape,
  type Size,
  shapeAt,
  shifted,
  type Tool,
} from '../../core/drawing/index.ts'

/** Hit distance in CSS px around a line or handle; fingers are less precise. */
const reaches: Record<string, number> = { mouse: 8, pen: 10, touch: 18 }

/** What the pressed pointer is doing. */
type Hold =
  /** `over` is the shape it started on: a touch that does not move selects it */
  | { what: 'draw'; from: Point; reach: number; over: number | undefined }
  | { what: 'pull'; index: number; handle: Handle }
  /** `reach` becomes 0 once it moves: a trembling touch must not push a cover off its secret */
  | { what: 'move'; index: number; last: Point; reach: number }

export function DrawingCanvas({
  src,
  size,
  label,
  tool,
  draft,
  onChange,
}: {
  /** URL of the picture as captured */
  src: string | undefined
  /** of the picture, px */
  size: Size
  label: string
  tool: Tool
  draft: Draft
  onChange: (draft: Draft) => void
}) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [image, setImage] = useState<HTMLImageElement>()
  const [ghost, setGhost] = useState<Shape>()
  const hold = useRef<Hold | undefined>(undefined)

  useEffect(() => {
    if (src === undefined) return
    const loading = new Image()
    loading.onload = () => setImage(loading)
    loading.src = src
    return () => {
      loading.onload = null
    }
  }, [src])

  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context) return
    context.clearRect(0, 0, size.width, size.height)
    if (image) context.drawImage(image, 0, 0, size.width, size.height)
    paintShapes(context, ghost ? [...draft.shapes, ghost] : draft.shapes, size)
    const shape = draft.chosen === undefined ? undefined : draft.shapes[draft.chosen]
    if (shape && !ghost) paintHandles(context, shape, lineOf(size) * 2)
  }, [image, draft, ghost, size.width, size.height])

  /** In px of the picture; `scale` is picture px per CSS px. */
  function pointOf(event: PointerEvent): { at: Point; scale: number } {
    const box = canvas.current?.getBoundingClientRect()
    if (!box || box.width === 0) return { at: { x: 0, y: 0 }, scale: 1 }
    const scale = size.width / box.width
    return { at: { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale }, scale }
  }

  function onPointerDown(event: PointerEvent): void {
    if (!event.isPrimary || event.button !== 0) return
    const { at, scale } = pointOf(event)
    const reach = (reaches[event.pointerType] ?? 8) * scale
    const current = draft.chosen === undefined ? undefined : draft.shapes[draft.chosen]
    const handle = current && handleAt(current, at, reach)
    const index = handle ? draft.chosen : shapeAt(draft.shapes, at, reach)
    canvas.current?.setPointerCapture(event.pointerId)
    if (handle && index !== undefined) hold.current = { what: 'pull', index, handle }
    else if (index !== undefined && index === draft.chosen) hold.current = { what: 'move', index, last: at, reach }
    else hold.current = { what: 'draw', from: at, reach, over: index }
    if (hold.current.what === 'draw') onChange(chosen(draft, undefined))
  }

  function onPointerMove(event: PointerEvent): void {
    const now = hold.current
    if (!now || !event.isPrimary) return
    const { at } = pointOf(event)
    if (now.what === 'draw') {
      if (!ghost && now.over !== undefined && isNear(now.from, at, now.reach)) return
      setGhost(dragged(tool, now.from, at, size))
      return
    }
    const shape = draft.shapes[now.index]
    if (!shape) return
    if (now.what === 'pull') {
      onChange(shifted(draft, now.index, pulled(shape, now.handle, at, size)))
      return
    }
    if (now.reach > 0 && isNear(now.last, at, now.reach)) return
    const by = { x: at.x - now.last.x, y: at.y - now.last.y }
    hold.current = { ...now, last: at, reach: 0 }
    onChange(shifted(draft, now.index, moved(shape, by, size)))
  }

  function onPointerUp(event: PointerEvent): void {
    const now = hold.current
    if (!now || !event.isPrimary) return
    hold.current = undefined
    setGhost(undefined)
    if (now.what === 'draw') {
      const { at } = pointOf(event)
      const isTouch = now.over !== undefined && isNear(now.from, at, now.reach)
      onChange(isTouch ? chosen(draft, now.over) : added(draft, dragged(tool, now.from, at, size)))
    }
    // Dragging the same shape again is a separate undo step.
    else onChange(chosen(draft, now.index))
  }

  function onPointerCancel(): void {
    hold.current = undefined
    setGhost(undefined)
  }

  return (
    <canvas
      ref={canvas}
      class="cf-drawing-canvas"
      role="img"
      aria-label={label}
      width={size.width}
      height={size.height}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerCancel}
    />
  )
}

const isNear = (one: Point, other: Point, by: number) => Math.hypot(one.x - other.x, one.y - other.y) <= by
