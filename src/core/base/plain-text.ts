/** Text of a stranger that is shown to a person: capped, and without characters that hide or turn what is read. */
import * as z from 'zod/mini'
import { clip } from './clip.ts'

/** Control characters, halves of characters, breaks of lines, and marks that turn or isolate the direction of text (UAX #9, 2.1 to 2.4). */
const unseen = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u
const allUnseen = new RegExp(unseen.source, 'gu')

/** One line of at most `max` characters. */
export const plainLine = (max: number) =>
  z.string().check(
    z.maxLength(max),
    z.refine((text) => !unseen.test(text)),
  )

/** Several lines of at most `max` characters together. */
export const plainLines = (max: number) =>
  z.string().check(
    z.maxLength(max),
    z.refine((text) => !unseen.test(text.replaceAll('\n', ''))),
  )

/** A text as `plainLine` takes it: on one line, without what is unseen, cut to `max` characters. */
export function toPlainLine(text: string, max: number): string {
  return clip(text.replace(allUnseen, ' ').replace(/\s+/g, ' ').trim(), max)
}

/** Whether a text is the address of something on the web. */
export function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}
