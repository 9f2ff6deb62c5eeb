/** Drag and drop: native, with files from outside, and as implemented by pages with pointer events. */

import { closest, matches, page } from '../native.ts'
import { isEditable, isPicked } from './fields.ts'
import { distance, type Point, pointIn } from './point.ts'
import { recordFiles } from './record-input.ts'
import type { Recorder } from './recorder.ts'
import { contains } from './shadow.ts'
import type { Act } from './step-writer.ts'

/** CSS px a press may move without becoming a drag */
const slip = 8
/** ms after a drag during which the browser may still fire a click for it */
const afterglow = 50

/** What is being dragged. */
interface Load {
  element: Element
  event: MouseEvent
  point: Point | undefined
  box: DOMRect
}

/**
 * Records `drag` and `drop`. A drag that ends where nothing accepts it is not a step, nor is selecting text. Returns a
 * function that tells whether a click is the end of a drag.
 */
export function recordDrags(recorder: Recorder): (event: MouseEvent) => boolean {
  const { on, act, hit, meant } = recorder
  let pressed: Load | undefined
  let dragged: Load | undefined
  let ended = Number.NEGATIVE_INFINITY

  function tell(load: Load, element: Element, event: MouseEvent) {
    act(load.event, 'drag', load.element, placeIn(load.point))
    act(event, 'drop', element, placeIn(pointIn(element, event)))
  }

  on<PointerEvent>('pointerdown', (event) => {
    const element = event.button === 0 && event.isPrimary ? meant(event) : undefined
    pressed = element && isDraggable(element, event) ? loadOf(element, event) : undefined
  })
  // A finger that scrolls, or a native drag that takes over.
  on('pointercancel', () => {
    pressed = undefined
  })
  on<PointerEvent>('pointerup', (event) => {
    const load = pressed
    pressed = undefined
    if (!load || distance(load.event, event) < slip || selectsText()) return
    const onto = hit(event)
    const element = onto && dropTarget(load, onto, event)
    if (!element) return
    tell(load, element, event)
    ended = event.timeStamp
  })

  on<DragEvent>('dragstart', (event) => {
    pressed = undefined
    const under = hit(event)
    const element = under && (closest(under, '[draggable=true],a[href],img') ?? under)
    dragged = element && loadOf(element, event)
  })
  on<DragEvent>('drop', (event) => {
    const element = hit(event)
    const files = [...(event.dataTransfer?.files ?? [])]
    if (element && dragged) tell(dragged, element, event)
    else if (element && files.length > 0) act(event, 'upload', element, recordFiles(files))
    dragged = undefined
  })
  on('dragend', () => {
    dragged = undefined
  })

  return (event) => event.timeStamp - ended < afterglow
}

function loadOf(element: Element, event: MouseEvent): Load {
  return { element, event, point: pointIn(element, event), box: element.getBoundingClientRect() }
}

function placeIn(point: Point | undefined): Partial<Act> {
  return point ? { point } : {}
}

/** Fields use drags themselves, and so do scrollbars, which are outside the client area. */
function isDraggable(element: Element, event: MouseEvent): boolean {
  if (isEditable(element) || isPicked(element)) return false
  const { left, top } = element.getBoundingClientRect()
  const root = element === page.documentElement
  const x = event.clientX - (root ? 0 : left) - element.clientLeft
  const y = event.clientY - (root ? 0 : top) - element.clientTop
  // Inline elements have no client area, and no scrollbars.
  return element.clientWidth === 0 || (x <= element.clientWidth && y <= element.clientHeight)
}

/**
 * The drop target. A dragged element that follows the pointer is itself under it; if it did not move (a drawing, a
 * map), the drag took place inside it. Undefined if it is no drag: a press that slipped off its button, a sweep over
 * the page.
 */
function dropTarget({ element, box }: Load, onto: Element, event: MouseEvent): Element | undefined {
  const now = element.getBoundingClientRect()
  const moved = Math.abs(now.x - box.x) >= slip || Math.abs(now.y - box.y) >= slip
  if (!moved) return isPushed(element) || !isHandle(element) ? undefined : onto
  if (!contains(element, onto)) return onto
  return page.elementsFromPoint(event.clientX, event.clientY).find((one) => !contains(element, one))
}

function isPushed(element: Element): boolean {
  return matches(element, 'a,button,summary,[role=button],[role=link]')
}

/** Pages that implement dragging disable the browser's own gestures, which shows in the styles. */
function isHandle(element: Element): boolean {
  const { cursor, touchAction, userSelect } = getComputedStyle(element)
  return touchAction === 'none' || userSelect === 'none' || /grab|move|resize|crosshair/.test(cursor)
}

function selectsText(): boolean {
  return page.getSelection()?.isCollapsed === false
}
