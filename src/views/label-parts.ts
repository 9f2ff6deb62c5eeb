/** Splits a text into labels of masked values and the text around them. Pure. */
import { labelPattern } from '../core/privacy/label-form.ts'

export interface LabelPart {
  text: string
  /** for a label: what is shown instead, `email 1` */
  short?: string
}

/**
 * Includes the suffix that turns a label into an email address, and labels without a number, as in a step being recorded.
 */
const label = new RegExp(
  `(?:${labelPattern.source}|redacted-([a-z]+(?:-[a-z]+)*)(?![\\w-]))(?:(?:@|%40)redacted\\.invalid)?`,
  'g',
)

/** The parts of a text in order; joined, they are the text. */
export function labelParts(text: string): LabelPart[] {
  if (!text.includes('redacted-')) return [{ text }]
  const parts: LabelPart[] = []
  let end = 0
  for (const { 0: whole, 1: kind, 2: ending = '', 3: alone, index } of text.matchAll(label)) {
    if (index > end) parts.push({ text: text.slice(end, index) })
    const words = (kind ?? alone ?? '').replaceAll('-', ' ')
    // The ten digits of a hash mean nothing to a person.
    parts.push({ text: whole, short: ending === '' || ending.length === 10 ? words : `${words} ${ending}` })
    end = index + whole.length
  }
  if (end < text.length) parts.push({ text: text.slice(end) })
  return parts
}
