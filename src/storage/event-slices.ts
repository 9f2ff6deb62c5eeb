/** Events as slices of JSON: each is written, and read, within the time of a frame. Pure. */
import { type SessionEvent, storedChecks } from '../core/session/index.ts'

/** Characters of one slice (npm run bench:keeping). */
const sliceChars = 40_000

/** Made one at a time, so that whoever asks for the next can do something else before. */
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

/** The disk may hold what an older version wrote: what does not fit the schema is left out. */
export function eventsIn(text: string): SessionEvent[] {
  const found: unknown = JSON.parse(text)
  return Array.isArray(found) ? found.flatMap((one) => storedChecks.event(one) ?? []) : []
}
