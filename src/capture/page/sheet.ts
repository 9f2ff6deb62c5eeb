import { primitiveText } from './inspect.ts'
import { isFiniteNumber, min, quote, slice } from './intrinsics.ts'
import type { Later } from './json.ts'

/** How many characters may still be spent on the text of one value. */
export interface Budget {
  chars: number
}

/** The start of `text`: at most `most` characters, and never more than the budget has left. */
export function take(text: string, most: number, budget: Budget): string {
  const length = min(most, budget.chars > 0 ? budget.chars : 0)
  const taken = text.length > length ? slice(text, 0, length) : text
  budget.chars -= taken.length
  return taken
}

interface Link {
  next: Part | undefined
}

/** One part: a primitive, a function of ours that returns JSON text, or one of the two markers. */
interface Part extends Link {
  readonly value: unknown
}

/**
 * A value being captured, and its remaining budget. It is written when the record is sent; until then its parts form a
 * chain, so that the page's call pays for little more than reading them: making a list that hits no setter of the page
 * costs as much as a chain of thirty parts (Chromium 156).
 */
export interface Sheet extends Budget, Link {
  /** values that may still be visited */
  nodes: number
  /** the last part, or the sheet itself; set back, the next part that is added takes the place of all after it */
  last: Link
}

/** Markers for the start and end of an array: objects of ours, so that no page value can be mistaken for one. */
const opening = {}
const closing = {}

export function newSheet(nodes: number, chars: number): Sheet {
  // Every field from the start, since adding one later could hit a setter of the page.
  const sheet: Sheet = { nodes, chars, next: undefined, last: undefined as never }
  sheet.last = sheet
  return sheet
}

/** Adds a primitive, or a function of ours that returns its text. */
export function put(sheet: Sheet, value: unknown): void {
  sheet.last = sheet.last.next = { value, next: undefined } as Part
}

/** Starts an array; its first part says what kind of value it represents. */
export function open(sheet: Sheet, type?: string): void {
  put(sheet, opening)
  if (type) put(sheet, type)
}

export function close(sheet: Sheet): void {
  put(sheet, closing)
}

/** The whole JSON text. */
export function filled({ next }: Sheet): string {
  let text = ''
  let isFirst = true
  for (let part = next; part; part = part.next) {
    const { value } = part
    if (value === closing) text += ']'
    else {
      if (!isFirst) text += ','
      if (value === opening) text += '['
      else text += typeof value === 'function' ? (value as Later)() : primitive(value)
    }
    isFirst = value === opening
  }
  return text
}

/** Maximum characters of a symbol, and of a bigint, which may have a million digits. */
const longestText = 1024

/** Values without a JSON form are written as type and text. */
function primitive(value: unknown): string {
  const type = typeof value
  if (type === 'string') return quote(value as string)
  const text = primitiveText(value) ?? ''
  if (value === null || type === 'boolean' || (isFiniteNumber(value) && text !== '-0')) return text
  return `["${type}",${quote(slice(type === 'bigint' ? `${text}n` : text, 0, longestText))}]`
}
