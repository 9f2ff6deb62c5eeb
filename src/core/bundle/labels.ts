/** Redaction labels in text, and the variable names under which a command takes the real values. */

import { labelPattern } from '../privacy/labels.ts'

/** A label including the suffix that makes it a valid e-mail address: all of it stands for the value. */
const standIn = new RegExp(`${labelPattern.source}(?:(?:@|%40)redacted\\.invalid)?`, 'g')

/** Replaces everything that stands for a redacted value; `replace` receives the label. */
export function replaceLabels(text: string, replace: (label: string) => string): string {
  return text.replace(standIn, (_, kind: string, hash: string) => replace(`redacted-${kind}-${hash}`))
}

/** A text as a sequence of pieces: literal text, and variables to be supplied. */
export type Piece = { text: string } | { variable: string }

/**
 * Splits a text at its redaction labels.
 * @example pieces('Bearer redacted-bearer-1') // [{ text: 'Bearer ' }, { variable: 'REDACTED_BEARER_1' }]
 */
export function pieces(text: string): Piece[] {
  const found: Piece[] = []
  let at = 0
  for (const match of text.matchAll(standIn)) {
    if (match.index > at) found.push({ text: text.slice(at, match.index) })
    found.push({ variable: variableOf(match) })
    at = match.index + match[0].length
  }
  if (at < text.length) found.push({ text: text.slice(at) })
  return found
}

/** The distinct variables for the labels in some texts, in order of appearance. */
export function variablesIn(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => [...text.matchAll(standIn)].map(variableOf)))]
}

function variableOf([, kind, hash]: RegExpExecArray): string {
  return `redacted_${kind}_${hash}`.replaceAll('-', '_').toUpperCase()
}
