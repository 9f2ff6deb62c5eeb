/** A text that was cut, without the first half of a character of two (UTF-16) where the cut went through one. */
export const withoutHalfPair = (text: string): string => text.replace(/[\ud800-\udbff]$/, '')
