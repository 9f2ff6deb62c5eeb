/**
 * A pattern that matches wherever one of the words is; none of them may be empty. It tells of most texts that they have
 * none, by the browser's own engine: our own search (search.ts) is slow until it has warmed up, and many pages end before.
 */
export const anyOf = (words: readonly string[]): RegExp =>
  new RegExp(words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|'))
