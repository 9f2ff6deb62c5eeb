/** Clicks of every kind, by mouse, finger, or whatever else makes the browser click. */
import { controlOf, isPicked } from './fields.ts'
import type { Recorder } from './recorder.ts'
import { rememberPasswords } from './secret-field.ts'
import { meantElement } from './target.ts'

/**
 * Records clicks, double and right clicks.
 * @param enterIsDown whether a click without a pointer is the effect of Enter, which is a step already
 */
export function recordMouse({ on, act, prepare }: Recorder, enterIsDown: () => boolean): void {
  on<PointerEvent>('pointerdown', (event) => {
    // A "show password" button may be about to turn the field into a plain one.
    rememberPasswords()
    prepare(meantElement(event))
  })

  on<MouseEvent>('click', (event) => {
    const element = meantElement(event)
    if (!element || isPicked(element)) return
    // The second of two clicks is told by dblclick, which follows at once.
    if (event.detail > 0 && event.detail % 2 === 0) return
    if (event.detail === 0 && enterIsDown()) return
    if (controlOf(element) === element) return act(event, 'click', element)
    // A click on a label clicks its field next, unless the page forbids it and does something of its own.
    setTimeout(() => event.defaultPrevented && act(event, 'click', element))
  })

  on<MouseEvent>('dblclick', (event) => {
    const element = meantElement(event)
    if (element && !isPicked(element)) act(event, 'doubleclick', element)
  })

  on<MouseEvent>('contextmenu', (event) => {
    const element = meantElement(event)
    if (element) act(event, 'rightclick', element)
  })
}
