/**
 * Whether two lists hold the identical items in the same order. Compares by identity, since items are never changed in
 * place.
 */
export const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index])
