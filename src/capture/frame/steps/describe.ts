/** A step in one sentence: Clicked "Save" in "Edit invoice". Pure. */
import type { StepEvent } from '../../../core/session/index.ts'

export interface StepWords {
  action: StepEvent['action']
  /** the element's name; empty when it has none */
  name: string
  role?: string | undefined
  tag: string
  context?: string | undefined
  /** options that were chosen, keys that were pressed; the text that was typed is never part of the sentence */
  value?: string | undefined
  /** how many files were chosen */
  files?: number | undefined
  /** the field was emptied */
  cleared?: boolean | undefined
}

/** What an element without a name is called. */
const nouns: Record<string, string> = {
  button: 'a button',
  link: 'a link',
  img: 'an image',
  textbox: 'a text field',
  searchbox: 'a search field',
  combobox: 'a list',
  listbox: 'a list',
  checkbox: 'a checkbox',
  radio: 'a radio button',
  switch: 'a switch',
  slider: 'a slider',
  spinbutton: 'a number field',
  tab: 'a tab',
  menuitem: 'a menu item',
  option: 'an option',
  row: 'a row',
  cell: 'a cell',
  input: 'a field',
  textarea: 'a text field',
  select: 'a list',
  form: 'a form',
  body: 'the page',
  html: 'the page',
}

/** The sentence that a person reads in the timeline. */
export function describeStep(words: StepWords): string {
  const { action, value = '' } = words
  const thing =
    words.name === '' ? (nouns[words.role ?? ''] ?? nouns[words.tag] ?? `a <${words.tag}>`) : `"${words.name}"`
  const place = words.context === undefined ? '' : ` in "${words.context}"`
  switch (action) {
    case 'click':
      return `Clicked ${thing}${place}`
    case 'doubleclick':
      return `Double-clicked ${thing}${place}`
    case 'rightclick':
      return `Right-clicked ${thing}${place}`
    case 'fill':
      return words.cleared ? `Cleared ${thing}${place}` : `Typed "…" into ${thing}${place}`
    case 'select':
      return `Selected "${value}" for ${thing}${place}`
    case 'check':
      return `Checked ${thing}${place}`
    case 'uncheck':
      return `Unchecked ${thing}${place}`
    case 'key':
      return thing === 'the page' ? `Pressed ${value}` : `Pressed ${value} in ${thing}${place}`
    case 'submit':
      return `Submitted ${words.name === '' ? 'a form' : thing}${place}`
    case 'upload':
      return `Chose ${words.files === 1 ? '1 file' : `${words.files ?? 0} files`} for ${thing}${place}`
  }
}
