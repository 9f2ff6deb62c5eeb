/** What the person did, as steps that can be read and replayed. */
import { type Emit, epoch, type Flush } from '../draft.ts'
import { flushAtEnd } from '../listen.ts'
import { isEditable } from './fields.ts'
import { recordKeyboard } from './keyboard.ts'
import { recordMouse } from './mouse.ts'
import { recordInput } from './record-input.ts'
import { createRecorder, type Recorder } from './recorder.ts'
import { rememberPasswords } from './secret-field.ts'
import { deepTarget } from './target.ts'

/** ms after a step in which a submit is its effect */
const effectTime = 1_000

/**
 * Records steps until the signal ends. Closed shadow trees stay closed: what is done inside one is told as done to its
 * host.
 */
export function observeSteps(emit: Emit, signal: AbortSignal): Flush {
  const recorder = createRecorder(emit, signal)
  const enterIsDown = recordKeyboard(recorder)
  recordMouse(recorder, enterIsDown)
  recordFields(recorder)
  recordForms(recorder)
  admitDrags(recorder, emit)
  return flushAtEnd(recorder.fill.flush, signal)
}

/** `input` and not `change`: only the former leaves shadow trees (https://dom.spec.whatwg.org/#dom-event-composed). */
function recordFields({ on, act, fill }: Recorder): void {
  on<InputEvent>('input', (event) => {
    const element = deepTarget(event)
    if (!element) return
    const complete = recordInput(element)
    if (complete) act(event, complete.action, element, complete)
    else if (isEditable(element)) fill.input(element, epoch(event.timeStamp))
  })
  on('focusin', rememberPasswords)
  on<FocusEvent>('focusout', (event) => fill.leave(deepTarget(event)))
}

/** A form that is sent by a click or by Enter is told by that step, and one that a script sends is no step. */
function recordForms({ on, act, fill, writer }: Recorder): void {
  on<SubmitEvent>('submit', (event) => {
    const form = deepTarget(event)
    fill.flush()
    const explained = epoch(event.timeStamp) - writer.lastAt() <= effectTime
    if (form && !explained && navigator.userActivation?.isActive) act(event, 'submit', form)
  })
}

/** Says once per document that it does not see everything. */
function admitDrags({ on }: Recorder, emit: Emit): void {
  let said = false
  on<DragEvent>('dragstart', (event) => {
    if (said) return
    said = true
    emit({ kind: 'gap', at: epoch(event.timeStamp), what: 'drag and drop', why: 'steps of this kind are not recorded' })
  })
}
