/** What the listeners for mouse, keyboard and fields share: how a step is described and written. */
import { type Emit, epoch } from '../draft.ts'
import { listen } from '../listen.ts'
import { controlOf } from './fields.ts'
import { createFillRecorder, type FillRecorder } from './fill.ts'
import { type Act, createStepWriter, type StepWriter } from './step-writer.ts'
import { describeTarget, type Target } from './target.ts'

export interface Recorder {
  /** Listens on the window, before any handler of the page, to events that the browser itself made. */
  on<E extends Event>(type: string, handle: (event: E) => void): void
  /** Describes the element that a press is about to act on, before handlers of mousedown can change it. */
  prepare(element: Element | undefined): void
  /** Tells what was typed before, then this step. */
  act(event: Event, action: Act['action'], element: Element, more?: Pick<Act, 'value' | 'files'>): void
  fill: FillRecorder
  writer: StepWriter
}

/** ms from a press to the click that belongs to it */
const pressTime = 1_000

/** Makes the recorder of this document. */
export function createRecorder(emit: Emit, signal: AbortSignal): Recorder {
  const writer = createStepWriter(emit)
  const fill = createFillRecorder(writer)
  let prepared: { target: Target; at: number } | undefined

  function targetOf(event: Event, element: Element): Target {
    if (!prepared || event.timeStamp - prepared.at > pressTime) return describeTarget(element)
    const pressed = prepared.target.element
    // A page that draws anew on mousedown takes the element away; the click then hits what is around it.
    const replaced = event.type === 'click' && !pressed.isConnected
    return pressed === element || replaced ? prepared.target : describeTarget(element)
  }

  return {
    fill,
    writer,
    on: (type, handle) => listen(window, type, (event) => event.isTrusted && handle(event as never), signal),
    prepare(element) {
      prepared = element && { target: describeTarget(controlOf(element)), at: performance.now() }
    },
    act(event, action, element, more = {}) {
      fill.flush()
      writer.write({ action, target: targetOf(event, element), at: epoch(event.timeStamp), ...more })
    },
  }
}
