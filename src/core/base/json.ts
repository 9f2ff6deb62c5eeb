/** The value of a JSON text; undefined for every other one. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The value of a text that is a JSON object or array; undefined for every other text, and for one that is cut. */
export function parsedJson(text: string | undefined): unknown {
  return text === undefined || !/^\s*[[{]/.test(text) ? undefined : jsonOf(text)
}
