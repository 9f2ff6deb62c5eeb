/** Drops a trailing lone high surrogate, left when a text was cut through a surrogate pair. */
export const withoutHalfPair = (text: string): string => text.replace(/[\ud800-\udbff]$/, '')
