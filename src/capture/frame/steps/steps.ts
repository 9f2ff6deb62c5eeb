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

/**
 * Records steps until the signal ends. Closed shadow trees stay closed: what is done inside one is told as done to its
 * host.
 *
 * That a form was sent is no step of its own: a click, Enter or a script of the page did it, and a replay that sent it
 * once more would send it twice.
 */
export function observeSteps(emit: Emit, signal: AbortSignal): Flush {
  const recorder = createRecorder(emit, signal)
  const enterIsDown = recordKeyboard(recorder)
  recordMouse(recorder, enterIsDown)
  recordFields(recorder)
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
  on('submit', fill.flush)
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
