/** A step as one sentence: Clicked "Save" in "Edit invoice". Pure. */
import type { StepEvent } from '../../../core/session/index.ts'

export interface StepWords extends Pick<StepEvent, 'modifiers' | 'files' | 'resize'> {
  action: Exclude<StepEvent['action'], 'dialog' | 'away'>
  /** the element's name; empty if it has none */
  name: string
  role?: string | undefined
  tag: string
  context?: string | undefined
  /** name of the frame, except for the top one */
  frame?: string | undefined
  /** Options chosen, keys pressed, direction scrolled. Typed text is never part of the sentence. */
  value?: string | undefined
  /** the element took no clicks */
  disabled?: boolean | undefined
  /** the field was emptied */
  cleared?: boolean | undefined
}

/** What to call an element without a name. */
const nouns = new Map<string, string>([
  ['button', 'a button'],
  ['link', 'a link'],
  ['img', 'an image'],
  ['textbox', 'a text field'],
  ['searchbox', 'a search field'],
  ['combobox', 'a list'],
  ['listbox', 'a list'],
  ['checkbox', 'a checkbox'],
  ['radio', 'a radio button'],
  ['switch', 'a switch'],
  ['slider', 'a slider'],
  ['spinbutton', 'a number field'],
  ['tab', 'a tab'],
  ['menuitem', 'a menu item'],
  ['option', 'an option'],
  ['row', 'a row'],
  ['cell', 'a cell'],
  ['input', 'a field'],
  ['textarea', 'a text field'],
  ['select', 'a list'],
  ['form', 'a form'],
  ['canvas', 'a drawing'],
  ['body', 'the page'],
  ['html', 'the page'],
])

/** The sentence shown in the timeline. */
export function describeStep(words: StepWords): string {
  return `${deedOf(words)}${held(words.modifiers)}`
}

function deedOf(words: StepWords): string {
  const { action, value = '' } = words
  const thing =
    words.name === '' ? (nouns.get(words.role ?? '') ?? nouns.get(words.tag) ?? `a <${words.tag}>`) : `"${words.name}"`
  const place = placeOf(words)
  switch (action) {
    case 'click':
      return `Clicked ${thing}${place}${words.disabled ? ', which is disabled' : ''}`
    case 'doubleclick':
      return `Double-clicked ${thing}${place}`
    case 'rightclick':
      return `Right-clicked ${thing}${place}`
    case 'middleclick':
      return `Middle-clicked ${thing}${place}`
    case 'fill':
      return words.cleared ? `Cleared ${thing}${place}` : `Typed "…" into ${thing}${place}`
    case 'select':
      return `Selected ${words.value === undefined ? 'nothing' : `"${value}"`} for ${thing}${place}`
    case 'check':
      return `Checked ${thing}${place}`
    case 'uncheck':
      return `Unchecked ${thing}${place}`
    case 'key':
      return thing === 'the page' ? `Pressed ${value}` : `Pressed ${value} in ${thing}${place}`
    case 'submit':
      return `Submitted ${words.name === '' ? 'a form' : thing}${place}`
    case 'upload':
      return `Chose ${words.files?.length === 1 ? '1 file' : `${words.files?.length ?? 0} files`} for ${thing}${place}`
    case 'drag':
      return `Dragged ${thing}${place}`
    case 'drop':
      return `Dropped it on ${thing}${place}`
    case 'hover':
      return `Pointed at ${thing}${place}`
    case 'scroll':
      return thing === 'the page' ? `Scrolled ${value}${place}` : `Scrolled ${value} in ${thing}${place}`
    case 'resize':
      return `Resized the window${words.resize ? ` to ${words.resize.to.width} × ${words.resize.to.height}` : ''}`
    case 'back':
      return 'Went back'
    case 'forward':
      return 'Went forward'
  }
}

function placeOf({ context, frame }: StepWords): string {
  const within = context === undefined ? '' : ` in "${context}"`
  return frame === undefined ? within : `${within} in the frame "${frame}"`
}

function held(modifiers: StepEvent['modifiers']): string {
  if (!modifiers || modifiers.length === 0) return ''
  return ` with ${modifiers.map((key) => (key === 'Control' ? 'Ctrl' : key)).join('+')}`
}
