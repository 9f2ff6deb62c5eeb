/** Parses JSON; undefined when the text is not valid JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Parses a JSON object or array; undefined for any other text, including one that was cut short. */
export function parsedJson(text: string | undefined): unknown {
  return text === undefined || !/^\s*[[{]/.test(text) ? undefined : jsonOf(text)
}
