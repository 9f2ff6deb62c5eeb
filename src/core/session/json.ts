/** The value of a text that is a JSON object or array; undefined for every other text, and for one that is cut. */
export function parsedJson(text: string | undefined): unknown {
  if (text === undefined || !/^\s*[[{]/.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
