/** Clicks of every kind: by mouse, touch, or anything else that makes the browser click. */

import { after } from '../../../core/base/after.ts'
import { matches } from '../native.ts'
import { controlOf, isPicked } from './fields.ts'
import type { Recorder } from './recorder.ts'
import { rememberPasswords } from './secret-field.ts'

/** Tells whether a click is the effect of something already recorded as a step. */
export interface ClickEffects {
  /** Enter is held down, so the browser clicks the corresponding button */
  enterIsDown(): boolean
  /** after a drag, the browser clicks the common ancestor of both ends */
  endsDrag(event: MouseEvent): boolean
}

/** The `button` value of the wheel in `auxclick` (https://w3c.github.io/uievents/#dom-mouseevent-button). */
const wheelButton = 1

/** ms after a finger is lifted in which the browser may still make a click of it; a mouse clicks at once */
const tapTime = 500

/** Records single, double, right and middle clicks. */
export function recordMouse(recorder: Recorder, { enterIsDown, endsDrag }: ClickEffects): void {
  const { on, act, meant, pair, prepare, writer } = recorder

  on<PointerEvent>('pointerdown', (event) => {
    // A "show password" button may be about to turn the field into a plain one.
    rememberPasswords()
    prepare(event)
  })

  let clicks = 0
  on<MouseEvent>('click', (event) => {
    clicks++
    const element = meant(event)
    if (!element || isPicked(element) || endsDrag(event)) return
    if (event.detail === 0 && enterIsDown()) return
    const control = controlOf(element)
    if (control === element || matches(control, ':disabled')) return recorder.click(event, control)
    // A click on a label clicks its field next, unless the page prevents that and does something else.
    after(0, () => event.defaultPrevented && act(event, 'click', element))
  })

  // A press without a click: lists close at once, and disabled buttons do nothing, which is worth knowing.
  on<PointerEvent>('pointerup', (event) => {
    if (event.button !== 0 || !event.isPrimary || endsDrag(event)) return
    const before = clicks
    const tell = recorder.release(event)
    after(event.pointerType === 'mouse' ? 0 : tapTime, () => clicks === before && tell())
  })

  on('dblclick', () => {
    const first = pair.merge()
    if (first) writer.write({ ...first, action: 'doubleclick' })
  })

  on<MouseEvent>('contextmenu', (event) => {
    const element = meant(event)
    if (element) act(event, 'rightclick', element)
  })

  on<MouseEvent>('auxclick', (event) => {
    const element = event.button === wheelButton ? meant(event) : undefined
    if (element) act(event, 'middleclick', element)
  })
}
