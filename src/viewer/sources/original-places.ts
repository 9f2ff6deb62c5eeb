/** Where things happened, in the original sources instead of the build. Pure. */
import { ownFrameInSources, type ResolveFrames } from '../../core/bundle/source-maps/index.ts'
import { framesOfError, type SessionEvent } from '../../core/session/index.ts'
import type { HeadlinePart } from '../models/headline.ts'

/** An event's innermost location in the app's own code, such as `src/totals.ts:2:8`. Cached per event. */
export function placesBy(resolve: ResolveFrames): (event: SessionEvent) => string | undefined {
  const known = new WeakMap<SessionEvent, string | null>()
  return (event) => {
    const place = known.get(event)
    if (place !== undefined) return place ?? undefined
    const frames =
      event.kind === 'error' ? framesOfError(event.error) : event.kind === 'console' ? event.stack : undefined
    const own = frames && ownFrameInSources(frames, resolve)
    const found = own && [own.url, own.line, own.column].filter((part) => part !== undefined).join(':')
    known.set(event, found ?? null)
    return found
  }
}

/** The headline with its error's location in the source. */
export function headlineWith(parts: readonly HeadlinePart[], place: string | undefined): readonly HeadlinePart[] {
  return place === undefined ? parts : parts.map((part) => (part.place ? { ...part, text: place } : part))
}
