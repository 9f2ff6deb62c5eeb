/** An error message as a person would type it into a search box: without what differs from visit to visit. */

// Chrome: "    at fn (https://...:1:2)"; Firefox and Safari: "fn@https://...:1:2".
const frameLine =
  /^\s*(?:at\s.*(?::\d+:\d+\)?|<anonymous>\)?|\[native code\]\)?|\(index \d+\))|[^\s@]*@\S+:\d+:\d+)\s*$/
const errorPrefix =
  /^(?:uncaught(?: \(in promise\))?|unhandled(?: promise)? rejection:?|(?:internal )?error:|exception:|\[error\]:?)\s+/i
// What browsers print about any request that failed; only the status and the cause say something.
const browserEcho = /^Failed to load resource: (?:the server responded with a status of |net::)?/

/** What stands for a secret or a person: redaction labels and e-mail addresses. */
const peopleMasks: readonly (readonly [RegExp, string])[] = [
  [/\bredacted-[a-z-]{1,60}-[\da-f]+\b/g, '…'],
  [/(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+/g, '…'],
]
const visitMasks: readonly (readonly [RegExp, string])[] = [
  // The line of the source in which it happened, as Perl and PHP say it at the end.
  [/,?(?: on)? line \d+\.?$/i, ''],
  // Scheme, host and port; the path stays.
  [/\b[a-z][a-z-]{0,30}:\/\/[^\s/"'`<>()]+/gi, ''],
  // The query and the fragment of a path, found by their sign: a search from each slash would read a path again and again.
  [/[?#](?<=\/[^\s?#"'`<>()]*.)[^\s"'`<>()]*/g, ''],
  ...peopleMasks,
  [/\b[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}\b/gi, '…'],
  [/\b\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?/g, '…'],
  [/\b(?=[a-f]*\d)[\da-f]{16,}\b/gi, '…'],
  [/\b\d{9,}\b/g, '…'],
]
/** A text in which redaction labels and e-mail addresses are an ellipsis. */
export function maskLabels(text: string): string {
  let out = text
  for (const [pattern, mask] of peopleMasks) out = out.replace(pattern, mask)
  return out
}

const maxInput = 10_000
const maxLength = 1_000

/**
 * A message without stack frames, "Uncaught", hosts, query strings, ids, dates and redaction labels.
 * One line, at most 1,000 characters. Quoted names and short numbers stay: they tell errors apart.
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
