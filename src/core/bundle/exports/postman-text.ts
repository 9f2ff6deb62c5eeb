/**
 * Captured text where Postman expands variables. Pages must not be able to name one: `{{token}}` in a recorded body
 * would send the reader's own token to the page's server, so only redaction labels become variables
 * (https://learning.postman.com/docs/sending-requests/variables/variables/).
 */
import { replaceLabels } from '../labels.ts'

/** `redacted-bearer-1` becomes the variable `bearer_1`. */
export function variableName(label: string): string {
  return label.replace(/^redacted-/, '').replaceAll('-', '_')
}

/** @param broken replaces two opening braces; an equivalent spelling in this context, if one exists */
function withVariables(text: string, broken: string): string {
  return replaceLabels(text.replace(/\{(?=\{)/g, broken), (label) => `{{${variableName(label)}}}`)
}

/** In a URL a brace can be percent-encoded. */
export const inUrl = (text: string) => withVariables(text, '%7B')
/** In JSON, two consecutive braces occur only inside strings. */
export const inJson = (text: string) => withVariables(text, '\\u007b')
/** Elsewhere there is no equivalent, so a space is inserted. */
export const inText = (text: string) => withVariables(text, '{ ')
