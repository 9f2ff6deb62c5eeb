/** Converts one step of the customer to Recorder steps. */
import type { StepEvent } from '../../session/index.ts'
import type { Base, Click, RecorderStep } from './recorder-format.ts'
import { keysOf } from './recorder-keys.ts'
import { selectorsOf } from './recorder-selectors.ts'

/** Roles that Enter activates. */
const pressed = new Set(['button', 'link'])
/** Roles that take keyboard input. */
const typed = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton'])

/**
 * The steps that repeat it.
 * @param focused whether the previous step left the focus on this step's target
 */
export function convertStep(step: StepEvent, base: Base, touch: boolean, focused: boolean): RecorderStep[] {
  const selectors = selectorsOf(step.target)
  const { assertedEvents: _, ...place } = base
  if (step.action === 'resize') return step.resize ? [] : [customStep(step)]
  if (step.action === 'away') return []
  if (step.action === 'back' || step.action === 'forward') {
    // The format cannot express this, and navigating to the URL anew would lose the page's state.
    return [{ ...base, type: 'waitForExpression', expression: `(history.${step.action}(), true)` }]
  }
  if (step.action === 'scroll' && step.target?.tag === 'html') return scrolled(step, base)
  if (selectors.length === 0 && step.action !== 'key') return [customStep(step)]
  switch (step.action) {
    case 'click':
    case 'doubleclick':
    case 'rightclick':
    case 'middleclick':
    case 'check':
    case 'uncheck':
      return held(step, place, clickOn(step, { ...base, selectors }, touch))
    case 'fill':
      return [{ ...base, selectors, type: 'change', value: step.value ?? '' }]
    case 'select':
      // Several options come one value per line; the format supports exactly one.
      return step.value === undefined || step.value.includes('\n')
        ? [customStep(step)]
        : [{ ...base, selectors, type: 'change', value: step.value }]
    case 'hover':
      return [{ ...base, selectors, type: 'hover' }]
    case 'scroll':
      return scrolled(step, { ...base, selectors })
    case 'key': {
      if (step.value === 'Enter' && pressed.has(step.target?.role ?? '') && selectors.length > 0)
        return [clickOn(step, { ...base, selectors }, touch)]
      const field = !focused && takesKeys(step.target) && selectors.length > 0
      // Tab and autofocus are not recorded as steps, so the focus may be elsewhere.
      return [...(field ? [clickOn(step, { ...place, selectors }, touch)] : []), ...keyed(step, base)]
    }
    case 'submit':
    case 'upload':
    case 'drag':
    case 'drop':
    // The format cannot express this: replay answers dialogs by its own rule.
    case 'dialog':
      return [customStep(step)]
  }
}

/** A step that replay skips, with everything needed to do it by hand or to implement it. */
export function customStep(step: StepEvent): RecorderStep {
  const selectors = selectorsOf(step.target)
  const files = step.files && { files: step.files }
  return {
    type: 'customStep',
    name: `casefile-${step.action}`,
    parameters: {
      text: step.text,
      ...(step.value !== undefined && { value: step.value }),
      ...(selectors.length > 0 && { selectors }),
      ...(step.point && { offsetX: step.point.x, offsetY: step.point.y }),
      ...files,
    },
  }
}

const buttons: Partial<Record<StepEvent['action'], Click['button']>> = {
  rightclick: 'secondary',
  middleclick: 'auxiliary',
}

function clickOn(step: StepEvent, on: Base & { selectors: string[][] }, touch: boolean): Click {
  return {
    ...on,
    type: step.action === 'doubleclick' ? 'doubleClick' : 'click',
    ...offsetOf(step),
    button: buttons[step.action] ?? 'primary',
    deviceType: touch ? 'touch' : 'mouse',
  }
}

/** The pointer position; the centre if unknown, e.g. for a checkbox toggled by a key. */
function offsetOf({ point, target }: StepEvent): { offsetX: number; offsetY: number } {
  if (point) return { offsetX: point.x, offsetY: point.y }
  return { offsetX: Math.max(1, (target?.rect?.width ?? 2) / 2), offsetY: Math.max(1, (target?.rect?.height ?? 2) / 2) }
}

/** The click with its modifier keys held down. */
function held(step: StepEvent, place: Base, click: RecorderStep): RecorderStep[] {
  const keys = step.modifiers ?? []
  return [
    ...keys.map((key) => ({ ...place, type: 'keyDown' as const, key })),
    click,
    ...keys.toReversed().map((key) => ({ ...place, type: 'keyUp' as const, key })),
  ]
}

function scrolled(step: StepEvent, base: Base & { selectors?: string[][] }): RecorderStep[] {
  return step.scroll ? [{ ...base, type: 'scroll', ...step.scroll }] : [customStep(step)]
}

function takesKeys(target: StepEvent['target']): boolean {
  // Password and date fields have no role.
  return typed.has(target?.role ?? '') || (target?.tag === 'input' && target.role === undefined)
}

function keyed(step: StepEvent, base: Base): RecorderStep[] {
  const keys = keysOf(step.value ?? '')
  if (!keys || keys.length === 0) return [customStep(step)]
  const { assertedEvents, ...place } = base
  const down = keys.map((key) => ({ ...place, type: 'keyDown' as const, key }))
  const up = keys.toReversed().map((key) => ({ ...place, type: 'keyUp' as const, key }))
  // The navigation follows the last key press.
  if (assertedEvents) Object.assign(down.at(-1)!, { assertedEvents })
  return [...down, ...up]
}
