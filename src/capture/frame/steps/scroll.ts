/** Scrolling that mattered: what was pressed next had been out of view, or the page loaded more because of it. */
import { after, type Cancel } from '../../../core/base/after.ts'
import { epoch, type Flush } from '../draft.ts'
import { page } from '../native.ts'
import type { Point } from './point.ts'
import type { Recorder } from './recorder.ts'
import { contains, flatPath } from './shadow.ts'
import type { Act } from './step-writer.ts'

/** One scroll container the person has scrolled since the last step. */
interface Move {
  from: Point
  /** epoch ms when the latest sweep began */
  at: number
  /** ms on the document's clock of the latest scroll event */
  last: number
  /** height of the content before, to detect that more was loaded */
  height: number
}

/** ms after a wheel, key or touch event during which scrolling counts as caused by it */
const inertia = 1_000
/** ms without a scroll event after which the next one starts a new sweep */
const pause = 500
/** ms after the last scroll event by which the page has loaded more, if it does */
const loadTime = 1_500
/** CSS px by which content must grow to count as loaded */
const growth = 20

const scrollKeys = new Set([
  'PageUp',
  'PageDown',
  'Home',
  'End',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  ' ',
])

/**
 * Records scroll steps. Scroll containers inside shadow trees are not seen, because their scroll events do not leave
 * them.
 */
export function recordScroll({ on, lead, describe, writer }: Recorder): Flush {
  const moves = new Map<Element, Move>()
  const known = new WeakMap<Element, Point>()
  // The page may already be scrolled; or its root element may not exist yet.
  const atStart = { x: Math.round(window.scrollX), y: Math.round(window.scrollY) }
  let intent = Number.NEGATIVE_INFINITY
  let pointerDown = false
  let timer: Cancel | undefined

  const intend = (event: Event) => {
    intent = event.timeStamp
  }
  on('wheel', intend)
  on('touchmove', intend)
  on<KeyboardEvent>('keydown', (event) => scrollKeys.has(event.key) && intend(event))
  // A scrollbar is held down while it is moved.
  on('pointerdown', () => {
    pointerDown = true
  })
  for (const type of ['pointerup', 'pointercancel']) {
    on(type, () => {
      pointerDown = false
    })
  }

  on('scroll', (event) => {
    const box = event.target === document ? page.documentElement : (event.target as Element)
    const from = known.get(box) ?? (box === page.documentElement ? atStart : { x: 0, y: 0 })
    known.set(box, positionOf(box))
    const move = moves.get(box)
    const goesOn = move !== undefined && event.timeStamp - move.last < pause
    // Pages scroll by themselves too, and will do so again in a replay.
    if (!goesOn && !pointerDown && event.timeStamp - intent > inertia) return
    if (move && goesOn) move.last = event.timeStamp
    else moves.set(box, begin(move?.from ?? from, event.timeStamp, box))
    timer?.()
    timer = after(loadTime, tellLoaded)
  })

  /** Scrolls that made content grow are steps of their own. */
  function tellLoaded() {
    for (const [box, move] of moves) if (box.scrollHeight - move.height > growth) tell(box, move)
  }

  function tell(box: Element, move: Move) {
    moves.delete(box)
    writer.write(actOf(box, move))
  }

  function actOf(box: Element, move: Move): Act {
    const scroll = positionOf(box)
    return { action: 'scroll', target: describe(box), at: move.at, scroll, told: wayOf(move.from, scroll) }
  }

  lead((pressed) => {
    const needed = [...moves].filter(([box, { from }]) => contains(box, pressed) && wasOutOfSight(pressed, box, from))
    tellLoaded()
    const acts = needed.filter(([box]) => moves.has(box)).map(([box, move]) => actOf(box, move))
    moves.clear()
    // Scrolling after a press is the page's doing, unless the person uses the wheel again.
    intent = Number.NEGATIVE_INFINITY
    return acts
  })

  return tellLoaded
}

function begin(from: Point, time: number, box: Element): Move {
  return { from, at: epoch(time), last: time, height: box.scrollHeight }
}

function positionOf(box: Element): Point {
  const root = box === page.documentElement
  return { x: Math.round(root ? window.scrollX : box.scrollLeft), y: Math.round(root ? window.scrollY : box.scrollTop) }
}

/** Whether the element was outside the visible part of the container before it was scrolled. */
function wasOutOfSight(element: Element, box: Element, from: Point): boolean {
  if (staysInPlace(element, box)) return false
  const now = positionOf(box)
  const place = element.getBoundingClientRect()
  const left = place.left + now.x - from.x
  const top = place.top + now.y - from.y
  const root = box === page.documentElement
  const seen = root ? new DOMRect(0, 0, window.innerWidth, window.innerHeight) : box.getBoundingClientRect()
  return left >= seen.right || top >= seen.bottom || left + place.width <= seen.left || top + place.height <= seen.top
}

/** Headers and toolbars do not move with the content scrolled under them. */
function staysInPlace(element: Element, box: Element): boolean {
  for (const one of flatPath(element)) {
    if (one === box) return false
    if (/^(?:fixed|sticky)$/.test(getComputedStyle(one).position)) return true
  }
  return false
}

function wayOf(from: Point, to: Point): string {
  if (Math.abs(to.y - from.y) >= Math.abs(to.x - from.x)) return to.y >= from.y ? 'down' : 'up'
  return to.x >= from.x ? 'right' : 'left'
}
