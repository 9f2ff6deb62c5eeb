/** At most one call per key and period: the first at once, and one more at the end of the period if there were others. */
export function throttled<K>(ms: number, call: (key: K) => void): (key: K) => void {
  const waiting = new Map<K, boolean>()
  return function run(key) {
    if (waiting.has(key)) {
      waiting.set(key, true)
      return
    }
    call(key)
    waiting.set(key, false)
    setTimeout(() => {
      const again = waiting.get(key)
      waiting.delete(key)
      if (again) run(key)
    }, ms)
  }
}
