/** Texts that are cut to fit. What a page says is cut by `cutText` instead, as long as nothing in it was masked. */

/** A text that was cut, without the first half of a character of two (UTF-16) where the cut went through one. */
export const withoutHalfPair = (text: string): string => text.replace(/[\ud800-\udbff]$/, '')

/** At most `limit` characters, with an ellipsis as the last one where something was cut. */
export const clip = (text: string, limit: number): string =>
  text.length > limit ? `${withoutHalfPair(text.slice(0, limit - 1))}…` : text
