/** Key events as browsers send them, also where no key was pressed. */
import { expect, it } from 'vitest'
import { recordKeyboard } from '../../../../src/capture/frame/steps/keyboard.ts'
import type { Recorder } from '../../../../src/capture/frame/steps/recorder.ts'

/** The values of the steps that a recorder writes for events of a field. */
function recorded(...events: Event[]): string[] {
  const field = document.createElement('input')
  const steps: string[] = []
  const handlers = new Map<string, (event: Event) => void>()
  const recorder: Partial<Recorder> = {
    on: (type, handle) => void handlers.set(type, handle as (event: Event) => void),
    hit: () => field,
    act: (_event, _action, _element, more) => void steps.push(more?.value ?? ''),
  }
  recordKeyboard(recorder as Recorder)
  for (const event of events) handlers.get(event.type)?.(event)
  return steps
}
const press = (init: KeyboardEventInit) => new KeyboardEvent('keydown', init)

it('a press is a step', () => {
  expect(recorded(press({ key: 'Enter' }), press({ key: 'Escape' }))).toEqual(['Enter', 'Escape'])
})
// Chromium's autofill (web_form_control_element.cc, `SetAutofillValue`) sends one that is no KeyboardEvent.
it('a field that the browser fills in was not pressed', () => {
  expect(recorded(new Event('keydown', { bubbles: true }))).toEqual([])
})
// https://bugs.webkit.org/show_bug.cgi?id=165004
it('the Enter that accepts a word of an input method is not pressed for the page', () => {
  expect(recorded(press({ key: 'Enter', isComposing: true }), press({ key: 'Enter', keyCode: 229 }))).toEqual([])
})
