/** Redaction labels in text, and the names under which a command takes the real values. */

import { labelPattern } from '../privacy/labels.ts'

/** A text in the order of its pieces: what stands there, and what a variable must supply. */
export type Piece = { text: string } | { variable: string }

/**
 * Splits a text at its redaction labels.
 * @example pieces('Bearer redacted-bearer-1') // [{ text: 'Bearer ' }, { variable: 'REDACTED_BEARER_1' }]
 */
export function pieces(text: string): Piece[] {
  const found: Piece[] = []
  let at = 0
  for (const match of text.matchAll(labelPattern)) {
    if (match.index > at) found.push({ text: text.slice(at, match.index) })
    found.push({ variable: variableOf(match[0]) })
    at = match.index + match[0].length
  }
  if (at < text.length) found.push({ text: text.slice(at) })
  return found
}

/** The variables that stand for the labels in some texts, each once, in order of appearance. */
export function variablesIn(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => [...text.matchAll(labelPattern)].map((match) => variableOf(match[0]))))]
}

function variableOf(found: string): string {
  return found.replaceAll('-', '_').toUpperCase()
}
