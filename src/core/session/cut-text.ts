/** Shortens texts before masking. A cut can leave part of a secret, which no pattern would recognise any more. */

const inWord = /[\w.+/=@%~:-]/
/** Characters: a shorter remainder of a secret reveals little; of a longer word at most `most` are removed. */
const least = 8
const most = 9_000

/**
 * A cut text without its last word if that may be part of a secret: long, and with a digit, an inner capital or an `@`.
 * In a URL only the part containing the cut is removed.
 */
export function withoutHalf(text: string): string {
  let start = text.length
  while (start > 0 && text.length - start <= most && inWord.test(text[start - 1]!)) start--
  const run = text.slice(start)
  const word = /:\/\/|^\.{0,2}\//.test(run) ? run.slice(Math.max(run.lastIndexOf('/'), run.lastIndexOf(':')) + 1) : run
  return word.length >= least && /[\d@]|[a-z][A-Z]/.test(word) ? text.slice(0, text.length - word.length) : text
}

/** Cuts text to `limit` characters, ending in an ellipsis, without leaving part of a secret before it. */
export const cutText = (text: string, limit: number): string =>
  text.length > limit ? `${withoutHalf(text.slice(0, Math.max(0, limit - 1)))}…` : text

/**
 * Applies `withoutHalf` to a text the hook has cut, which shows only by its length: the hook reports cuts only for
 * values.
 */
export const ifCut = (text: string, limit: number): string => (text.length >= limit ? withoutHalf(text) : text)
