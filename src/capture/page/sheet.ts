import { primitiveText } from './inspect.ts'
import { isFiniteNumber, list, min, quote, slice } from './intrinsics.ts'
import type { Later } from './json.ts'

/** What may still be spent on the text of one value, in characters. */
export interface Budget {
  chars: number
}

/** The beginning of `text`, at most `most` characters and never more than the budget has left. */
export function take(text: string, most: number, budget: Budget): string {
  const length = min(most, budget.chars)
  const taken = text.length > length ? slice(text, 0, length) : text
  budget.chars -= taken.length
  return taken
}

/**
 * The JSON text of a value while it is taken down, and what may still be spent on it. Values that cannot change are
 * only put in their places, and written when the record is sent.
 */
export interface Sheet extends Budget {
  /** values that may still be visited */
  nodes: number
  /** what follows the last place */
  text: string
  /** two for each place: the text before it, and the primitive to be written or the function of ours that writes it */
  readonly places: unknown[]
}

export function newSheet(): Sheet {
  return { nodes: 0, chars: 0, text: '', places: list() }
}

/** Leaves a place for a primitive, or for what a function of ours will give. */
export function put(sheet: Sheet, value: unknown): void {
  const { places } = sheet
  places[places.length] = sheet.text
  places[places.length] = value
  sheet.text = ''
}

/** Takes back what was written since `text` stood there after `count` entries of `places`. */
export function takeBack(sheet: Sheet, text: string, count: number): void {
  sheet.places.length = count
  sheet.text = text
}

/** The whole text. */
export function filled({ places, text }: Sheet): string {
  let all = ''
  for (let i = 0; i < places.length; i += 2) {
    const value = places[i + 1]
    all += places[i]
    all += typeof value === 'function' ? (value as Later)() : primitive(value)
  }
  return all + text
}

/** What JSON has no form for is written as its type and text. */
function primitive(value: unknown): string {
  const type = typeof value
  if (type === 'string') return quote(value as string)
  const text = primitiveText(value) ?? ''
  if (value === null || type === 'boolean' || (isFiniteNumber(value) && text !== '-0')) return text
  return `["${type}",${quote(text)}]`
}
