import { describe, expect, it } from 'vitest'
import { describeStep, type StepWords } from '../../../../src/capture/frame/steps/describe.ts'
import { complexSelectors, hoveredPart } from '../../../../src/capture/frame/steps/hover-rules.ts'
import {
  chordOf,
  isNavigatingChord,
  type KeyPlace,
  type KeyPress,
  printedChord,
} from '../../../../src/capture/frame/steps/keys.ts'
import { isStable, isStableClass } from '../../../../src/capture/frame/steps/stable.ts'

const pdf = { type: 'application/pdf', size: 4096 }

describe('describeStep', () => {
  it.each<[Partial<StepWords>, string]>([
    [{ action: 'click', name: 'Save', context: 'Edit invoice' }, 'Clicked "Save" in "Edit invoice"'],
    [{ action: 'click', role: 'button', tag: 'button' }, 'Clicked a button'],
    [{ action: 'click', tag: 'invoice-card' }, 'Clicked a <invoice-card>'],
    [{ action: 'click', tag: 'body' }, 'Clicked the page'],
    [{ action: 'doubleclick', name: 'Row 3' }, 'Double-clicked "Row 3"'],
    [{ action: 'rightclick', role: 'row', tag: 'tr' }, 'Right-clicked a row'],
    [{ action: 'fill', name: 'Customer name' }, 'Typed "…" into "Customer name"'],
    [{ action: 'fill', name: 'Customer name', cleared: true }, 'Cleared "Customer name"'],
    [{ action: 'fill', tag: 'input', context: 'Sign in' }, 'Typed "…" into a field in "Sign in"'],
    [{ action: 'select', name: 'Status', value: 'Paid' }, 'Selected "Paid" for "Status"'],
    [{ action: 'select', name: 'Status', value: '' }, 'Selected "" for "Status"'],
    [{ action: 'select', name: 'Status' }, 'Selected nothing for "Status"'],
    [{ action: 'check', name: 'Remind me' }, 'Checked "Remind me"'],
    [{ action: 'uncheck', role: 'checkbox' }, 'Unchecked a checkbox'],
    [{ action: 'key', name: 'Search', value: 'Enter' }, 'Pressed Enter in "Search"'],
    [{ action: 'key', tag: 'body', value: 'Ctrl+K' }, 'Pressed Ctrl+K'],
    [{ action: 'submit', tag: 'form' }, 'Submitted a form'],
    [{ action: 'submit', tag: 'form', name: 'Sign in' }, 'Submitted "Sign in"'],
    [{ action: 'upload', name: 'Attachment', files: [pdf] }, 'Chose 1 file for "Attachment"'],
    [{ action: 'upload', name: 'Attachment', files: [pdf, pdf, pdf] }, 'Chose 3 files for "Attachment"'],
    [{ action: 'middleclick', name: 'Report' }, 'Middle-clicked "Report"'],
    [{ action: 'click', name: 'Row 3', modifiers: ['Control', 'Shift'] }, 'Clicked "Row 3" with Ctrl+Shift'],
    [
      { action: 'click', name: 'Pay', context: 'Card', frame: 'PayLane' },
      'Clicked "Pay" in "Card" in the frame "PayLane"',
    ],
    [{ action: 'drag', name: 'INV-7', context: 'Open' }, 'Dragged "INV-7" in "Open"'],
    [{ action: 'drop', name: 'Paid' }, 'Dropped it on "Paid"'],
    [{ action: 'hover', name: 'File' }, 'Pointed at "File"'],
    [{ action: 'scroll', tag: 'html', value: 'down' }, 'Scrolled down'],
    [{ action: 'scroll', role: 'list', name: 'Invoices', value: 'up' }, 'Scrolled up in "Invoices"'],
    [
      { action: 'resize', resize: { from: { width: 800, height: 600 }, to: { width: 400, height: 600 } } },
      'Resized the window to 400 × 600',
    ],
    [{ action: 'back', tag: 'html' }, 'Went back'],
    [{ action: 'forward', tag: 'html' }, 'Went forward'],
  ])('%j', (words, expected) => {
    expect(describeStep({ action: 'click', name: '', tag: 'div', ...words })).toBe(expected)
  })
})

describe('chordOf', () => {
  const page: KeyPlace = { editable: false, multiline: false, secret: false, movesByArrows: false }
  const field: KeyPlace = { ...page, editable: true, movesByArrows: true }
  const text: KeyPlace = { ...field, multiline: true }
  const secret: KeyPlace = { ...field, secret: true }
  const menu: KeyPlace = { ...page, movesByArrows: true }
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
  const rest = { repeat: false, isComposing: false, altGraph: false }

  it.each<[string, Partial<KeyPress> & { key: string }, KeyPlace, string | undefined]>([
    ['a letter', { key: 'a' }, field, undefined],
    ['a letter on the page', { key: 'j' }, page, undefined],
    ['a capital', { key: 'A', shiftKey: true }, field, undefined],
    ['Tab', { key: 'Tab' }, field, undefined],
    ['Ctrl+Tab', { key: 'Tab', ctrlKey: true }, field, undefined],
    ['a modifier alone', { key: 'Control', ctrlKey: true }, page, undefined],
    ['Enter in a field', { key: 'Enter' }, field, 'Enter'],
    ['Enter in a text', { key: 'Enter' }, text, undefined],
    ['Ctrl+Enter in a text', { key: 'Enter', ctrlKey: true }, text, 'Control+Enter'],
    ['Enter in a password', { key: 'Enter' }, secret, 'Enter'],
    ['Escape', { key: 'Escape' }, text, 'Escape'],
    ['Ctrl+K', { key: 'k', ctrlKey: true }, field, 'Control+k'],
    ['Ctrl+Shift+K', { key: 'K', ctrlKey: true, shiftKey: true }, page, 'Control+Shift+K'],
    ['Cmd+S', { key: 's', metaKey: true }, field, 'Meta+s'],
    ['paste into a field', { key: 'v', ctrlKey: true }, field, undefined],
    ['copy from a field', { key: 'c', ctrlKey: true }, field, 'Control+c'],
    ['Option+L, which types @', { key: '@', altKey: true }, field, undefined],
    ['AltGr+Q, which types @', { key: '@', ctrlKey: true, altKey: true, altGraph: true }, field, undefined],
    ['Alt+N on the page', { key: 'n', altKey: true }, page, 'Alt+n'],
    ['a chord in a password', { key: 'k', ctrlKey: true }, secret, undefined],
    ['an arrow in a menu', { key: 'ArrowDown' }, menu, 'ArrowDown'],
    ['an arrow in a text', { key: 'ArrowDown' }, text, undefined],
    ['an arrow on the page', { key: 'ArrowDown' }, page, undefined],
    ['a key held down', { key: 'Enter', repeat: true }, field, undefined],
    ['Enter of an input method', { key: 'Enter', isComposing: true }, field, undefined],
  ])('%s', (_, press, place, expected) => {
    expect(chordOf({ ...none, ...rest, ...press }, place)).toBe(expected)
  })

  it.each([
    ['Control+k', 'Ctrl+K'],
    ['Control+Shift+K', 'Ctrl+Shift+K'],
    ['Meta+Enter', 'Meta+Enter'],
    ['Escape', 'Escape'],
    ['Control++', 'Ctrl++'],
  ])('is printed: %s', (chord, expected) => {
    expect(printedChord(chord)).toBe(expected)
  })
})

describe('isNavigatingChord', () => {
  it.each([
    ['Alt+ArrowLeft', true],
    ['Meta+[', true],
    ['Control+r', true],
    ['Control+k', false],
    ['Alt+ArrowUp', false],
  ])('%s: %s', (chord, expected) => {
    expect(isNavigatingChord(chord)).toBe(expected)
  })
})

describe('complexSelectors', () => {
  it.each([
    ['a, b > c', ['a', 'b > c']],
    [':is(a, b):hover c, [x="1,2"] d', [':is(a, b):hover c', '[x="1,2"] d']],
    ['', []],
  ])('of %s', (list, parts) => {
    expect(complexSelectors(list)).toEqual(parts)
  })
})

describe('hoveredPart', () => {
  it.each([
    ['nav li:hover > ul', 'nav li:hover'],
    ['.card:hover .actions', '.card:hover'],
    ['.a:hover .b:hover .c', '.a:hover .b:hover'],
    [':is(nav, .menu:hover) > ul', ':is(nav, .menu:hover)'],
    ['a:hover', undefined],
    ['a:hover + ul', undefined],
    ['a:hover ~ ul', undefined],
  ])('of %s', (selector, part) => {
    expect(hoveredPart(selector)).toBe(part)
  })
})

describe('isStable', () => {
  it.each(['save', 'save-button', 'saveButton', 'customer_name', 'invoiceLineEditor', 'main'])('keeps %s', (token) => {
    expect(isStable(token)).toBe(true)
  })

  it.each([
    ':r1:',
    '_r_1_',
    'input-12',
    'ember1042',
    'radix-:R1:',
    'sc-bdVaJa',
    'css-qwerty',
    'bdVaJaXe',
    '3f2504e0-4f89-11d3-9a0c-0305e82c3301',
    'x',
    '',
    'a'.repeat(41),
  ])('refuses %s', (token) => {
    expect(isStable(token)).toBe(false)
  })

  it.each([
    ['primary', true],
    ['is-open', false],
    ['ng-dirty', false],
    ['button--disabled', false],
    ['active', false],
    ['interactive', true],
  ])('as a class, %s: %s', (token, expected) => {
    expect(isStableClass(token)).toBe(expected)
  })
})
