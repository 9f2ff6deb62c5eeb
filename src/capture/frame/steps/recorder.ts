/** Shared by the listeners for mouse, keyboard and fields: how a step is described and written. */
import { type Emit, epoch } from '../draft.ts'
import { listen } from '../listen.ts'
import { type ClickPair, createClickPair } from './click-pair.ts'
import { controlOf } from './fields.ts'
import { createFillRecorder, type FillRecorder } from './fill.ts'
import { distance, modifiersOf, type Point, pointIn } from './point.ts'
import { contains, deepTarget, type ShadowRootOf } from './shadow.ts'
import { isPressable, isShown } from './shown.ts'
import { type Act, createStepWriter, type StepWriter } from './step-writer.ts'
import { describeTarget, meantElement, type Target } from './target.ts'

/** Returns what the person had to do first to make this element pressable. */
export type Lead = (pressed: Element) => Act[]

export interface Recorder {
  /** Listens on the window, before any page handler, to trusted events only. */
  on<E extends Event>(type: string, handle: (event: E) => void): void
  /** the innermost element of an event, even in closed shadow trees */
  hit(event: Event): Element | undefined
  /** the button, link or field the person meant */
  meant(event: Event): Element | undefined
  describe(element: Element): Target
  /** Adds a function called on every press. */
  lead(lead: Lead): void
  /** Describes the element about to be pressed, before page handlers can change it. */
  prepare(event: PointerEvent): void
  /**
   * The press ends here. Call the result once it is clear that the browser makes no click of it: reports a click if that
   * is because the element is gone (a list that closes at once) or disabled.
   */
  release(event: PointerEvent): () => void
  /** Reports pending text and whatever led to the press, then this step. */
  act(event: Event, action: Act['action'], element: Element, more?: Partial<Act>): void
  /** The same for a click, which may become half of a double click. */
  click(event: MouseEvent, element: Element): void
  /** Reports everything pending: clicks, typed text. */
  flush(): void
  fill: FillRecorder
  pair: ClickPair
  writer: StepWriter
}

/** A press: its target at that time, and what led to it. */
interface Press {
  target: Target
  point: Point | undefined
  event: PointerEvent
  leads: Act[]
  at: number
}

/** ms from a press to the click that belongs to it */
const pressTime = 1_000
/** CSS px that a press may move and still be a click */
const slip = 8

/** Creates the recorder of this document. */
export function createRecorder(emit: Emit, signal: AbortSignal, shadowRootOf: ShadowRootOf): Recorder {
  const writer = createStepWriter(emit)
  const fill = createFillRecorder(writer, describe)
  const pair = createClickPair(writer.write)
  const leads: Lead[] = []
  let press: Press | undefined

  function describe(element: Element): Target {
    return describeTarget(element, shadowRootOf)
  }

  function pressOf(event: Event, element: Element): Press | undefined {
    if (!press || !isRecent(press, event)) return undefined
    const pressed = press.target.element
    // A page that re-renders on mousedown removes or hides the element; the click then hits its ancestor.
    const replaced =
      event.type === 'click' &&
      isPointed(event) &&
      isTakenAway(pressed) &&
      (!pressed.isConnected || contains(element, pressed))
    return pressed === element || controlOf(pressed) === element || replaced ? press : undefined
  }

  function actOf(event: Event, action: Act['action'], element: Element): Act {
    const pressed = pressOf(event, element)
    const target = pressed?.target ?? describe(element)
    const at = isPointed(event) ? pointIn(target.element, event) : undefined
    const point = pressed ? pressed.point : at
    return { action, target, at: epoch(event.timeStamp), ...held(point, event) }
  }

  /** Typed text and what led to the press precede the step. A native list may stay open for any length of time. */
  function begin(event: Event, element: Element) {
    fill.flush()
    const isItsOwn = press && (isRecent(press, event) || press.target.element === element)
    const due = isItsOwn ? press!.leads.splice(0) : []
    for (const act of due) writer.write(act)
  }

  function flush() {
    pair.release()
    fill.flush()
  }

  return {
    fill,
    pair,
    writer,
    describe,
    flush,
    on: (type, handle) => listen(window, type, handle, signal),
    hit: (event) => deepTarget(event, shadowRootOf),
    meant: (event) => meantElement(event, shadowRootOf),
    lead: (lead) => leads.push(lead),
    prepare(event) {
      const meant = meantElement(event, shadowRootOf)
      if (!meant) return
      const control = controlOf(meant)
      // If a styled label replaces its hidden checkbox, a replay has to press the label.
      const target = describe(isPressable(control) ? control : meant)
      const asked = leads.flatMap((lead) => lead(meant)).sort((a, b) => a.at - b.at)
      press = { target, point: pointIn(target.element, event), event, leads: asked, at: performance.now() }
    },
    release(event) {
      const ended = press
      if (!ended || !isRecent(ended, event) || distance(ended.event, event) > slip) return () => undefined
      return () => {
        const { target, point } = ended
        if (!target.disabled && !isTakenAway(target.element)) return
        pair.release()
        begin(event, target.element)
        writer.write({ action: 'click', target, at: epoch(event.timeStamp), ...held(point, event) })
      }
    },
    act(event, action, element, more = {}) {
      const act = actOf(event, action, element)
      pair.release()
      begin(event, element)
      writer.write({ ...act, ...more })
    },
    click(event, element) {
      const act = actOf(event, 'click', element)
      begin(event, element)
      pair.click(act, event.detail)
    },
  }
}

function isRecent(press: Press, event: Event): boolean {
  return event.timeStamp - press.at <= pressTime
}

/** Whether the page has removed or hidden an element that was there to be pressed. */
function isTakenAway(element: Element): boolean {
  return !element.isConnected || !isShown(element)
}

/** Where the element was hit, and the modifier keys that were held down. */
function held(point: Point | undefined, event: Event): Partial<Act> {
  const modifiers = 'clientX' in event ? modifiersOf(event as MouseEvent) : []
  return { ...(point && { point }), ...(modifiers.length > 0 && { modifiers }) }
}

/** A click made with the keyboard has no position. */
function isPointed(event: Event): event is MouseEvent {
  return 'clientX' in event && !(event.type === 'click' && (event as MouseEvent).detail === 0)
}
