/** Untrusted text made safe to show: length-limited, and without characters that hide or reorder what is read. */
import * as z from 'zod/mini'
import { clip } from './clip.ts'

/**
 * Control characters, lone surrogates, line breaks, and marks that override or isolate text direction (UAX #9, 2.1 to
 * 2.4).
 */
const unseen = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u
const allUnseen = new RegExp(unseen.source, 'gu')

/** Schema for one line of at most `max` characters. */
export const plainLine = (max: number) =>
  z.string().check(
    z.maxLength(max),
    z.refine((text) => !unseen.test(text)),
  )

/** Schema for several lines, at most `max` characters in total. */
export const plainLines = (max: number) =>
  z.string().check(
    z.maxLength(max),
    z.refine((text) => !unseen.test(text.replaceAll('\n', ''))),
  )

/** Makes a text fit `plainLine`: one line, without invisible characters, cut to `max` characters. */
export function toPlainLine(text: string, max: number): string {
  return clip(text.replace(allUnseen, ' ').replace(/\s+/g, ' ').trim(), max)
}

/** Whether a text is an http(s) URL. */
export function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}
