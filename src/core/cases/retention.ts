/** How long captured cases are kept on disk, and how many of them. */
import { dayMs } from '../base/day.ts'

export const keptCaseLimits = {
  /** ms after the last change */
  age: dayMs,
  count: 20,
  /** bytes of all of them together, about */
  bytes: 200_000_000,
} as const

/**
 * Ids of the cases that are over the limits at `now` (epoch ms): what is too old, and then the oldest until the rest fits.
 * The one that was changed last stays even if it alone is larger: somebody is at work on it.
 */
export function overLimits(
  cases: readonly { id: string; changedAt: number; size: number }[],
  now: number,
  limits: { age: number; count: number; bytes: number } = keptCaseLimits,
): string[] {
  const newestFirst = [...cases].sort((a, b) => b.changedAt - a.changedAt)
  let kept = 0
  let bytes = 0
  return newestFirst.flatMap(({ id, changedAt, size }) => {
    const fits = kept === 0 || (kept < limits.count && bytes + size <= limits.bytes)
    if (changedAt < now - limits.age || !fits) return [id]
    kept += 1
    bytes += size
    return []
  })
}
