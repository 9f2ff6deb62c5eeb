/** Pictures in a bundle: only those an event shows, and no more than the size limit allows. */
import type { GapEvent, ScreenshotEvent, Session } from '../session/index.ts'
import { picturesOf } from '../session/pictures.ts'

export interface WithPictures {
  session: Session
  attachments?: ReadonlyMap<string, Uint8Array> | undefined
}

/** Pictures are stored twice, because the viewer has a copy of everything; neither compresses further. */
const copies = 2

/**
 * Keeps the files that events show. An event whose file is missing becomes a gap; if there are no files at all, the
 * session is left as it is.
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
 * Drops enough pictures to save so many bytes: oldest first, those of a capture last. Undefined if there are none left
 * to drop.
 * @param limit bytes, as stated in the gaps
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
