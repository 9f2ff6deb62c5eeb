/** Whether two lists hold the very same things in the same order: what is never changed in place is told by its identity. */
export const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index])
