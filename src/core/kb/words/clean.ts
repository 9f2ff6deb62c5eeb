/** Reduces an error message to what a person would type into a search box, without what differs from visit to visit. */

// Chrome: "    at fn (https://...:1:2)"; Firefox and Safari: "fn@https://...:1:2".
const frameLine =
  /^\s*(?:at\s.*(?::\d+:\d+\)?|<anonymous>\)?|\[native code\]\)?|\(index \d+\))|[^\s@]*@\S+:\d+:\d+)\s*$/
const errorPrefix =
  /^(?:uncaught(?: \(in promise\))?|unhandled(?: promise)? rejection:?|(?:internal )?error:|exception:|\[error\]:?)\s+/i
// What browsers print about any failed request; only the status and the cause carry information.
const browserEcho = /^Failed to load resource: (?:the server responded with a status of |net::)?/

/** Marks that stand for secrets or people: redaction labels and e-mail addresses. */
const peopleMasks: readonly (readonly [RegExp, string])[] = [
  [/\bredacted-[a-z-]{1,60}-[\da-f]+\b/g, '…'],
  [/(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+/g, '…'],
]
const visitMasks: readonly (readonly [RegExp, string])[] = [
  // The source line of the error, as Perl and PHP append it.
  [/,?(?: on)? line \d+\.?$/i, ''],
  // Scheme, host and port; the path stays.
  [/\b[a-z][a-z-]{0,30}:\/\/[^\s/"'`<>()]+/gi, ''],
  // The query and fragment of a path, found by their first character: searching from each slash would scan a path
  // repeatedly.
  [/[?#](?<=\/[^\s?#"'`<>()]*.)[^\s"'`<>()]*/g, ''],
  ...peopleMasks,
  [/\b[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}\b/gi, '…'],
  [/\b\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?/g, '…'],
  [/\b(?=[a-f]*\d)[\da-f]{16,}\b/gi, '…'],
  [/\b\d{9,}\b/g, '…'],
]
/** Replaces redaction labels and e-mail addresses with an ellipsis. */
export function maskLabels(text: string): string {
  let out = text
  for (const [pattern, mask] of peopleMasks) out = out.replace(pattern, mask)
  return out
}

const maxInput = 10_000
const maxLength = 1_000

/**
 * A message without stack frames, "Uncaught", hosts, query strings, ids, dates and redaction labels. One line of at most
 * 1,000 characters. Quoted names and short numbers stay because they tell errors apart.
 */
export function cleanMessage(text: string): string {
  const lines = text.slice(0, maxInput).split('\n')
  let out = lines
    .filter((line) => !frameLine.test(line))
    .join(' ')
    .trim()
  while (errorPrefix.test(out)) out = out.replace(errorPrefix, '')
  out = out.replace(browserEcho, '')
  for (const [pattern, mask] of visitMasks) out = out.replace(pattern, mask)
  return out.replace(/\s+/g, ' ').trim().slice(0, maxLength)
}
