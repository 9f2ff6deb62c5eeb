import { jsonOf } from './json-of.ts'

/** The value of a text that is a JSON object or array; undefined for every other text, and for one that is cut. */
export function parsedJson(text: string | undefined): unknown {
  return text === undefined || !/^\s*[[{]/.test(text) ? undefined : jsonOf(text)
}
