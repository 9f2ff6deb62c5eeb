/** Where things happened, by the sources instead of the build. Pure. */
import { ownFrameInSources, type ResolveFrames } from '../../core/bundle/source-maps/index.ts'
import { framesOfError, type SessionEvent } from '../../core/session/index.ts'
import type { HeadlinePart } from '../models/headline.ts'

/** The innermost place of the app's own code of an event, as `src/totals.ts:2:8`. Worked out once for each event. */
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

/** The headline with the place of its error in the source. */
export function headlineWith(parts: readonly HeadlinePart[], place: string | undefined): readonly HeadlinePart[] {
  return place === undefined ? parts : parts.map((part) => (part.place ? { ...part, text: place } : part))
}
