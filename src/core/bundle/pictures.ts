/** Pictures in a bundle: only those that an event shows, and only as many as the file may be large. */
import type { GapEvent, ScreenshotEvent, Session } from '../session/index.ts'
import { picturesOf } from '../session/pictures.ts'

export interface WithPictures {
  session: Session
  attachments?: ReadonlyMap<string, Uint8Array> | undefined
}

/** A picture stands in the bundle twice, because the viewer has a copy of all; neither gets smaller by packing. */
const copies = 2

/**
 * The files that events show. An event whose file is not among them becomes a gap; without any files at all the session
 * is left as it is.
 */
export function shownPictures<Input extends WithPictures>(input: Input): Input {
  const { session, attachments } = input
  if (!attachments) return input
  const shown = new Set(picturesOf(session).map(({ file }) => file))
  const files = new Map([...attachments].filter(([file]) => shown.has(file)))
  const missing = new Set([...shown].filter((file) => !files.has(file)))
  return { ...input, attachments: files, session: withGaps(session, missing, 'its file was not kept') }
}

/**
 * The same with as many pictures fewer as save so many bytes: the oldest go first, those of a capture last. Undefined
 * when there is none left to leave out.
 * @param limit bytes, as the gaps tell it
 */
export function withoutSome<Input extends WithPictures>(input: Input, bytes: number, limit: number): Input | undefined {
  const { session, attachments } = input
  const all = picturesOf(session)
  const captured = new Set(all.filter(({ taken }) => taken === 'capture').map(({ file }) => file))
  const order = [...new Set(all.map(({ file }) => file))].sort((a, b) => +captured.has(a) - +captured.has(b))
  const left = new Map(attachments)
  const out = new Set<string>()
  let saved = 0
  for (const file of order) {
    const size = left.get(file)?.length
    if (saved >= bytes || size === undefined) continue
    saved += size * copies
    left.delete(file)
    out.add(file)
  }
  const why = `the bundle would have exceeded ${Math.round(limit / 1e6)} MB with it`
  return out.size === 0 ? undefined : { ...input, attachments: left, session: withGaps(session, out, why) }
}

function withGaps(session: Session, files: ReadonlySet<string>, why: string): Session {
  if (files.size === 0) return session
  const gap = ({ id, at, frame }: ScreenshotEvent): GapEvent => ({
    ...{ kind: 'gap', id, at, frame, what: 'a picture of the page', count: 1, why },
  })
  return {
    ...session,
    events: session.events.map((event) => (event.kind === 'screenshot' && files.has(event.file) ? gap(event) : event)),
  }
}
