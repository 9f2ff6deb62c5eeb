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
 * A value while it is taken down, and what may still be spent on it. It is written when the record is sent: until then
 * its parts stand in one flat list, so that a call of the page pays for hardly more than reading them.
 */
export interface Sheet extends Budget {
  /** values that may still be visited */
  nodes: number
  /** primitives, functions of ours that give JSON text, and the two marks */
  readonly parts: unknown[]
}

/** Where an array begins and ends: objects of ours, so that no value of the page is taken for one. */
const opening = {}
const closing = {}

export function newSheet(nodes: number, chars: number): Sheet {
  return { nodes, chars, parts: list() }
}

/** Adds a primitive, or a function of ours that gives its text. */
export function put({ parts }: Sheet, part: unknown): void {
  parts[parts.length] = part
}

/** Begins an array; the first part is what kind of value it stands for. */
export function open(sheet: Sheet, type?: string): void {
  put(sheet, opening)
  if (type) put(sheet, type)
}

export function close(sheet: Sheet): void {
  put(sheet, closing)
}

/** The whole JSON text. */
export function filled({ parts }: Sheet): string {
  let text = ''
  let isFirst = true
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]
    if (part === closing) text += ']'
    else {
      if (!isFirst) text += ','
      if (part === opening) text += '['
      else text += typeof part === 'function' ? (part as Later)() : primitive(part)
    }
    isFirst = part === opening
  }
  return text
}

/** Characters of a bigint, which may have a million digits. */
const mostDigits = 1024

/** What JSON has no form for is written as its type and text. */
function primitive(value: unknown): string {
  const type = typeof value
  if (type === 'string') return quote(value as string)
  const text = primitiveText(value) ?? ''
  if (value === null || type === 'boolean' || (isFiniteNumber(value) && text !== '-0')) return text
  return `["${type}",${quote(type === 'bigint' ? slice(`${text}n`, 0, mostDigits) : text)}]`
}
