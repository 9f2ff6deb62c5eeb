/** What the person did, as steps that can be read and replayed. */
import { type Emit, epoch, type Flush } from '../draft.ts'
import { flushAtEnd } from '../listen.ts'
import { recordDrags } from './drag.ts'
import { isEditable } from './fields.ts'
import { recordHistory } from './history.ts'
import { recordHover } from './hover.ts'
import { recordKeyboard } from './keyboard.ts'
import { recordMouse } from './mouse.ts'
import { recordInput } from './record-input.ts'
import { createRecorder, type Recorder } from './recorder.ts'
import { recordResize } from './resize.ts'
import { recordScroll } from './scroll.ts'
import { rememberPasswords } from './secret-field.ts'
import { openShadowRoot, type ShadowRootOf } from './shadow.ts'

export type { ShadowRootOf } from './shadow.ts'

/**
 * Records steps until the signal aborts.
 *
 * Submitting a form is not a step of its own: a click, Enter or a page script caused it, and a replay would submit it
 * twice. Native dialogs (alert, confirm, "Leave site?") are not seen: they have no events, and hooking them would have
 * to happen in the page's main world.
 * @param shadowRootOf opens closed shadow trees; without it, actions inside one are attributed to its host
 */
export function observeSteps(emit: Emit, signal: AbortSignal, shadowRootOf: ShadowRootOf = openShadowRoot): Flush {
  const recorder = createRecorder(emit, signal, shadowRootOf)
  const enterIsDown = recordKeyboard(recorder)
  const endsDrag = recordDrags(recorder)
  recordHover(recorder, signal)
  const flushScroll = recordScroll(recorder)
  recordMouse(recorder, { enterIsDown, endsDrag })
  recordFields(recorder)
  recordHistory(recorder, signal)
  const flushResize = recordResize(recorder)
  return flushAtEnd(() => {
    flushScroll()
    recorder.flush()
    flushResize()
  }, signal)
}

/**
 * `input` rather than `change`, because only `input` leaves shadow trees
 * (https://dom.spec.whatwg.org/#dom-event-composed).
 */
function recordFields({ on, act, hit, fill }: Recorder): void {
  on<InputEvent>('input', (event) => {
    const element = hit(event)
    if (!element) return
    const complete = recordInput(element)
    if (complete) act(event, complete.action, element, complete)
    else if (isEditable(element)) fill.input(element, epoch(event.timeStamp))
  })
  on('focusin', rememberPasswords)
  on<FocusEvent>('focusout', (event) => fill.leave(hit(event)))
  on('submit', fill.flush)
}
