/** Keys with an effect of their own: Enter, Escape, shortcuts, arrows in menus. */

import { after } from '../../../core/base/after.ts'
import { epoch } from '../draft.ts'
import { matches } from '../native.ts'
import { isEditable, isMultiline } from './fields.ts'
import { chordOf, isNavigatingChord, type KeyPlace, type KeyPress } from './keys.ts'
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
    // A browser that fills in a field announces it with a plain event of this name (Chromium's `SetAutofillValue`).
    if (!element || !event.key) return
    const press = pressOf(event)
    if (isNewLine(press) && isMultiline(element)) return recordSending(event, element)
    const chord = chordOf(press, placeOf(element))
    if (chord === undefined) return
    const tell = () => act(event, 'key', element, { value: chord })
    if (isNavigatingChord(chord)) after(0, () => event.defaultPrevented && tell())
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
    after(0, () => {
      if (!event.defaultPrevented) return
      pair.release()
      tellTyped?.()
      writer.write({ action: 'key', target, at: epoch(event.timeStamp), value: 'Enter' })
    })
  }

  return () => enterDown
}

function isNewLine({ key, isComposing, ctrlKey, metaKey, altKey }: KeyPress): boolean {
  return key === 'Enter' && !isComposing && !ctrlKey && !metaKey && !altKey
}

/** Destructured by name: spreading an event copies none of its properties, which are on the prototype. */
function pressOf(event: KeyboardEvent): KeyPress {
  const { key, ctrlKey, metaKey, altKey, shiftKey, repeat } = event
  // In Safari the Enter that accepts a word of an input method comes after the end of the composition; there only its code
  // tells (https://bugs.webkit.org/show_bug.cgi?id=165004).
  const isComposing = event.isComposing || event.keyCode === 229
  return { key, ctrlKey, metaKey, altKey, shiftKey, repeat, isComposing, altGraph: event.getModifierState('AltGraph') }
}

function placeOf(element: Element): KeyPlace {
  return {
    editable: isEditable(element),
    multiline: isMultiline(element),
    secret: secretKind(element) !== undefined,
    movesByArrows: matches(element, arrowed),
  }
}
