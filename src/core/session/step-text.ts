/**
 * The sentence of a step including the typed value. Capture stores the two separately, so that only the value is
 * masked.
 */
import { clip } from '../base/clip.ts'
import type { StepEvent } from './events/events.ts'

const longestValue = 60
/**
 * A label alone, stripped of the suffix that makes it an e-mail address. During recording it ends in a hash, which
 * means nothing to a person.
 */
const masked = /^(redacted-[a-z]+(?:-[a-z]+)*?)(?:-[\da-f]{10}|(-\d+))?(?:(?:@|%40)redacted\.invalid)?$/

/** `Typed "PO-7" into "Purchase order"`. A masked value appears as its label, without quotes; a long one is cut. */
export function stepText({ text, value }: Pick<StepEvent, 'text' | 'value'>): string {
  if (!value) return text
  const [, kind, ordinal = ''] = masked.exec(value) ?? []
  return text.replace(/^Typed "…"/, () => `Typed ${kind ? `${kind}${ordinal}` : `"${oneLine(value)}"`}`)
}

const oneLine = (value: string) => clip(value.replace(/\s+/g, ' ').trim(), longestValue)
