/**
 * What the person did, as steps that can be read and replayed.
 *
 * Everything is seen in the capture phase on the window, before any handler of the page, and only events that the
 * browser itself made count (`isTrusted`). The element is described at pointerdown, because handlers of mousedown
 * may already change the page before the click comes.
 */
import { type Emit, epoch, type Flush } from '../draft.ts'
import { flushAtEnd, listen } from '../listen.ts'
import { createFillRecorder } from './fill.ts'
import { chordOf } from './keys.ts'
import { recordInput } from './record-input.ts'
import { secretKind } from './secret-field.ts'
import { type Act, createStepWriter } from './step-writer.ts'
import { deepTarget, describeTarget, isEditable, isMultiline, meantElement, type Target } from './target.ts'

/** ms after pointerdown in which the click comes, and after a step in which a submit is its effect */
const effectWindow = 1_000
/** Native fields whose change is told by their own step, so that the click into them says nothing. */
const toldByInput = new Set([
  'checkbox',
  'radio',
  'file',
  'range',
  'date',
  'datetime-local',
  'month',
  'week',
  'time',
  'color',
])
const arrowed =
  'input,[role=menu],[role^=menuitem],[role=listbox],[role=option],[role=tab],[role=combobox],[role=treeitem],[role=gridcell],[aria-haspopup]'

/** Records steps until the signal ends. */
export function observeSteps(emit: Emit, signal: AbortSignal): Flush {
  const writer = createStepWriter(emit)
  const fill = createFillRecorder(writer)
  let prepared: { target: Target; at: number } | undefined
  let enterDown = false
  let sawDrag = false

  const on = <E extends Event>(type: string, handle: (event: E) => void) =>
    listen<E>(window, type, (event) => event.isTrusted && handle(event), signal)

  /** The description from pointerdown, if it is still about the same click. */
  function targetOf(element: Element): Target {
    const early = prepared
    const same = early && (early.target.element === element || !early.target.element.isConnected)
    return same && performance.now() - early.at < effectWindow ? early.target : describeTarget(element)
  }

  function act(event: Event, action: Act['action'], element: Element, more: Partial<Act> = {}) {
    fill.flush()
    writer.write({ action, target: targetOf(element), at: epoch(event.timeStamp), ...more })
  }

  on<PointerEvent>('pointerdown', (event) => {
    enterDown = false
    const element = controlOf(meantElement(event))
    prepared = element && { target: describeTarget(element), at: performance.now() }
  })

  on<MouseEvent>('click', (event) => {
    const element = meantElement(event)
    if (!element) return
    // The second of two clicks is told by dblclick, which follows at once.
    if (event.detail > 0 && event.detail % 2 === 0) return
    // Enter on a button, or in a field of a form, makes the browser click: the key was the step.
    if (event.detail === 0 && enterDown) return
    if (isToldByInput(element)) return
    if (controlOf(element) !== element) {
      // A click on a label clicks its field next, unless the page forbids it and does something of its own.
      setTimeout(() => event.defaultPrevented && act(event, 'click', element))
    } else act(event, 'click', element)
  })

  on<MouseEvent>('dblclick', (event) => {
    const element = meantElement(event)
    if (element && !isToldByInput(element)) act(event, 'doubleclick', element)
  })

  on<MouseEvent>('contextmenu', (event) => {
    const element = meantElement(event)
    if (element) act(event, 'rightclick', element)
  })

  on<InputEvent>('input', (event) => {
    const element = deepTarget(event)
    if (!element) return
    const instant = recordInput(element)
    if (instant) act(event, instant.action, element, instant)
    else if (isEditable(element)) fill.input(element, epoch(event.timeStamp))
  })

  on<Event>('focusout', (event) => fill.leave(deepTarget(event)))

  on<KeyboardEvent>('keydown', (event) => {
    const element = deepTarget(event)
    enterDown = event.key === 'Enter'
    if (!element) return
    const multiline = isMultiline(element)
    if (event.key === 'Enter' && multiline && !event.isComposing) return commandInText(event, element)
    const chord = chordOf(
      {
        key: event.key,
        ctrlKey: event.ctrlKey,
        metaKey: event.metaKey,
        altKey: event.altKey,
        shiftKey: event.shiftKey,
        repeat: event.repeat,
        isComposing: event.isComposing,
        altGraph: event.getModifierState('AltGraph'),
      },
      {
        editable: isEditable(element),
        multiline,
        secret: secretKind(element) !== undefined,
        movesByArrows: element.matches(arrowed),
      },
    )
    if (chord !== undefined) act(event, 'key', element, { value: chord })
  })

  on<KeyboardEvent>('keyup', () => {
    enterDown = false
  })

  /** Enter makes a new line, unless the page takes it as "send": then the text is about to be cleared. */
  function commandInText(event: KeyboardEvent, element: Element) {
    const typed = fill.snapshot()
    const target = describeTarget(element)
    setTimeout(() => {
      if (!event.defaultPrevented) return
      typed?.()
      writer.write({ action: 'key', target, at: epoch(event.timeStamp), value: 'Enter' })
    })
  }

  on<SubmitEvent>('submit', (event) => {
    const form = deepTarget(event)
    fill.flush()
    // A form that is sent by a click or by Enter is told by that step; one that a script sends is no step.
    const explained = epoch(event.timeStamp) - writer.lastAt() <= effectWindow
    if (form && !explained && navigator.userActivation?.isActive) act(event, 'submit', form)
  })

  on<DragEvent>('dragstart', (event) => {
    if (sawDrag) return
    sawDrag = true
    emit({ kind: 'gap', at: epoch(event.timeStamp), what: 'drag and drop', why: 'steps of this kind are not recorded' })
  })

  return flushAtEnd(fill.flush, signal)
}

/** The field that a click on its label is meant for. */
function controlOf(element: Element | undefined): Element | undefined {
  return (element as Partial<HTMLLabelElement> | undefined)?.control ?? element
}

function isToldByInput(element: Element): boolean {
  if (element.localName === 'select' || element.localName === 'option') return true
  return element.localName === 'input' && toldByInput.has((element as HTMLInputElement).type)
}
