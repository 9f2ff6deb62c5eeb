/** Labels of masked values in a text, apart from what stands around them. Pure. */
import { labelPattern } from '../core/privacy/label-form.ts'

export interface LabelPart {
  text: string
  /** of a label: what a person reads in its place, `email 1` */
  short?: string
}

/** With the ending that makes an address of a label, and without a number, as a step that is being recorded has it. */
const label = new RegExp(
  `(?:${labelPattern.source}|redacted-([a-z]+(?:-[a-z]+)*)(?![\\w-]))(?:(?:@|%40)redacted\\.invalid)?`,
  'g',
)

/** The parts of a text in their order; together they are the text. */
export function labelParts(text: string): LabelPart[] {
  if (!text.includes('redacted-')) return [{ text }]
  const parts: LabelPart[] = []
  let end = 0
  for (const { 0: whole, 1: kind, 2: ending = '', 3: alone, index } of text.matchAll(label)) {
    if (index > end) parts.push({ text: text.slice(end, index) })
    const words = (kind ?? alone ?? '').replaceAll('-', ' ')
    // The ten digits of a hash tell a person nothing.
    parts.push({ text: whole, short: ending === '' || ending.length === 10 ? words : `${words} ${ending}` })
    end = index + whole.length
  }
  if (end < text.length) parts.push({ text: text.slice(end) })
  return parts
}
