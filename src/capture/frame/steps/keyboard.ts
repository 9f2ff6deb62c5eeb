/** Keys with an effect of their own: Enter, Escape, shortcuts, arrows in menus. */
import { epoch } from '../draft.ts'
import { isEditable, isMultiline } from './fields.ts'
import { chordOf, isNavigatingChord, type KeyPlace } from './keys.ts'
import type { Recorder } from './recorder.ts'
import { secretKind } from './secret-field.ts'

/** Where arrow keys select something rather than scroll. */
const arrowed = ['input', '[role^=menu]', '[aria-haspopup]']
  .concat(['listbox', 'option', 'tab', 'combobox', 'treeitem', 'gridcell'].map((role) => `[role=${role}]`))
  .join(',')

/**
 * Records keys. Returns a function that tells whether Enter is held down, in which case the browser clicks the
 * corresponding button.
 */
export function recordKeyboard({ on, act, hit, describe, fill, pair, writer }: Recorder): () => boolean {
  let enterDown = false

  on<KeyboardEvent>('keydown', (event) => {
    const element = hit(event)
    enterDown = event.key === 'Enter'
    if (!element) return
    if (isNewLine(event) && isMultiline(element)) return recordSending(event, element)
    const chord = chordOf({ ...pressOf(event), altGraph: event.getModifierState('AltGraph') }, placeOf(element))
    if (chord === undefined) return
    const tell = () => act(event, 'key', element, { value: chord })
    if (isNavigatingChord(chord)) setTimeout(() => event.defaultPrevented && tell())
    else tell()
  })

  for (const type of ['keyup', 'pointerdown']) {
    on(type, () => {
      enterDown = false
    })
  }

  /** Enter makes a new line, unless the page treats it as "send", in which case the text is about to be cleared. */
  function recordSending(event: KeyboardEvent, element: Element) {
    const tellTyped = fill.snapshot()
    const target = describe(element)
    setTimeout(() => {
      if (!event.defaultPrevented) return
      pair.release()
      tellTyped?.()
      writer.write({ action: 'key', target, at: epoch(event.timeStamp), value: 'Enter' })
    })
  }

  return () => enterDown
}

function isNewLine(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && !event.isComposing && !event.ctrlKey && !event.metaKey && !event.altKey
}

/** Destructured by name: spreading an event copies none of its properties, which are on the prototype. */
function pressOf({ key, ctrlKey, metaKey, altKey, shiftKey, repeat, isComposing }: KeyboardEvent) {
  return { key, ctrlKey, metaKey, altKey, shiftKey, repeat, isComposing }
}

function placeOf(element: Element): KeyPlace {
  return {
    editable: isEditable(element),
    multiline: isMultiline(element),
    secret: secretKind(element) !== undefined,
    movesByArrows: element.matches(arrowed),
  }
}
