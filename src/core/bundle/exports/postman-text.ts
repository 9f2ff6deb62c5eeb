/**
 * Captured text where Postman looks for variables. A page must not be able to name one: `{{token}}` in a recorded body
 * would send the reader's own token to the page's server, so only redaction labels become variables
 * (https://learning.postman.com/docs/sending-requests/variables/variables/).
 */
import { replaceLabels } from '../labels.ts'

/** `redacted-bearer-1` is the variable `bearer_1`. */
export function variableName(label: string): string {
  return label.replace(/^redacted-/, '').replaceAll('-', '_')
}

/**
 * @param broken what stands for two opening braces, in a form that means the same at this place where there is one
 */
function withVariables(text: string, broken: string): string {
  return replaceLabels(text.replace(/\{(?=\{)/g, broken), (label) => `{{${variableName(label)}}}`)
}

/** An address: a brace may stand percent-encoded. */
export const inUrl = (text: string) => withVariables(text, '%7B')
/** JSON: two braces in a row stand only inside strings. */
export const inJson = (text: string) => withVariables(text, '\\u007b')
/** Anything else: nothing means the same, so a space goes in between. */
export const inText = (text: string) => withVariables(text, '{ ')
