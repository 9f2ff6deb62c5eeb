/** Whether two files were made of the very same things: those are never changed in place, so identity tells. */
export function sameParts(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((part, index) => part === other[index])
}
