/** Locates secrets in a text, for code that covers pixels instead of replacing characters. */
import { type Labeler, labelPattern } from './labels.ts'
import { redactText } from './text.ts'

/**
 * The last private-use character, which occurs in no text: no part of a secret can be mistaken for the start or end of
 * its label.
 */
const covered = '\u{10fffd}'

/**
 * From the start of the first secret in a text to the end of the last, as offsets; undefined if there is none.
 * @param label one that knows earlier secrets; nothing is added to it
 */
export function secretSpan(text: string, label: Labeler): [start: number, end: number] | undefined {
  const cover: Labeler = Object.assign(() => covered, label, {
    sweep: (text: string) => label.sweep(text).replace(labelPattern, covered),
    remembered: (text: string, make: (text: string, label: Labeler) => string) => make(text, cover),
  })
  const masked = redactText(text, cover)
  if (masked === text) return undefined
  const most = Math.min(text.length, masked.length)
  let start = 0
  while (start < most && text[start] === masked[start]) start++
  let after = 0
  while (after < most - start && text[text.length - 1 - after] === masked[masked.length - 1 - after]) after++
  return [start, text.length - after]
}
