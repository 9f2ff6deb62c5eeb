/** Events as slices of JSON, small enough to write and read within the time of a frame. Pure. */
import { type SessionEvent, storedChecks } from '../core/session/index.ts'

/** Characters of one slice (npm run bench:keeping). */
const sliceChars = 40_000

/** Lazy, so that the caller can do something else before asking for the next slice. */
export function* slicesOf(events: readonly SessionEvent[]): Generator<string> {
  let texts: string[] = []
  let chars = 0
  for (const event of events) {
    const text = JSON.stringify(event)
    texts.push(text)
    chars += text.length
    if (chars < sliceChars) continue
    yield `[${texts.join(',')}]`
    texts = []
    chars = 0
  }
  if (texts.length > 0) yield `[${texts.join(',')}]`
}

/** An older version may have written this: anything that does not fit the schema is left out. */
export function eventsIn(text: string): SessionEvent[] {
  const found: unknown = JSON.parse(text)
  return Array.isArray(found) ? found.flatMap((one) => storedChecks.event(one) ?? []) : []
}
