/** A copy of the set with one member added or removed. */
export function toggled<T>(set: ReadonlySet<T>, member: T): ReadonlySet<T> {
  const copy = new Set(set)
  if (!copy.delete(member)) copy.add(member)
  return copy
}
