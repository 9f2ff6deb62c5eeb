/** Texts that are cut before anything in them was masked: what a cut leaves of a secret has no form by which it is known. */

const inWord = /[\w.+/=@%~:-]/
/** Characters: what is left of a secret says little when it is shorter, and of a longer word no more than `most` go. */
const least = 8
const most = 9_000

/**
 * A text that was cut, without its last word where that may be half of a secret: long, and with a digit, a capital in
 * its middle or the sign of a mail address. Of an address only the part goes in which it was cut.
 */
export function withoutHalf(text: string): string {
  let start = text.length
  while (start > 0 && text.length - start <= most && inWord.test(text[start - 1]!)) start--
  const run = text.slice(start)
  const word = /:\/\/|^\.{0,2}\//.test(run) ? run.slice(Math.max(run.lastIndexOf('/'), run.lastIndexOf(':')) + 1) : run
  return word.length >= least && /[\d@]|[a-z][A-Z]/.test(word) ? text.slice(0, text.length - word.length) : text
}

/** The text with an ellipsis as its last character where it is longer than `limit`, and without half a secret before it. */
export const cutText = (text: string, limit: number): string =>
  text.length > limit ? `${withoutHalf(text.slice(0, Math.max(0, limit - 1)))}…` : text

/** A text that the hook has cut where it has so many characters; the hook says so of values alone. */
export const ifCut = (text: string, limit: number): string => (text.length >= limit ? withoutHalf(text) : text)
