/** How long captured cases stay on disk, and how many. */
import { dayMs } from '../base/day.ts'

export const keptCaseLimits = {
  /** ms after the last change */
  age: dayMs,
  count: 20,
  /** approximate total in bytes */
  bytes: 200_000_000,
} as const

/**
 * Ids of the cases over the limits at `now` (epoch ms): first those that are too old, then the oldest until the rest
 * fits. The most recently changed case always stays, even if it alone is too large: someone is working on it.
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
