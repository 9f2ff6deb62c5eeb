import { useState } from 'preact/hooks'
import type { Shape } from '../../core/drawing/index.ts'
import { type Edit, shapesOn } from '../../core/privacy/index.ts'
import type { ScreenshotEvent, Session } from '../../core/session/index.ts'
import { picturesOf } from '../../core/session/pictures.ts'
import { Button } from '../../ui/index.ts'
import { useImages } from '../body/images.ts'
import { PictureEditor } from '../drawing/index.ts'
import { useReviewWords } from './review-words.ts'

/** The pictures that leave, each once and large enough to make out; each can be drawn on or removed. */
export function PictureList({
  captured,
  session,
  pictures,
  edits,
  busy,
  onDraw,
  onRemove,
}: {
  captured: Pick<Session, 'events'>
  /** with the edits applied, as it leaves */
  session: Pick<Session, 'events' | 'startedAt'>
  /** files by path in the bundle: the captured ones, and those that were drawn on */
  pictures: ReadonlyMap<string, Uint8Array>
  edits: readonly Edit[]
  busy: boolean
  /** @param event as captured; rejects with why the picture could not be drawn on */
  onDraw: (event: ScreenshotEvent, shapes: readonly Shape[]) => Promise<void>
  /** Removes it wherever it is shown. @param event as captured */
  onRemove: (event: ScreenshotEvent) => void
}) {
  const words = useReviewWords()
  const imageOf = useImages(pictures)
  const [open, setOpen] = useState<string>()
  const before = new Map(picturesOf(captured).map((event) => [event.id, event]))
  const edited = open === undefined ? undefined : before.get(open)
  return (
    <>
      <ul class="cf-picture-list">
        {byFile(picturesOf(session)).map((events) => {
          const event = events[0]!
          const name = words.picture(events, session)
          return (
            <li key={event.id}>
              <img src={imageOf(event.file)} alt={name} width={event.width} height={event.height} />
              <div class="cf-picture-foot">
                <span>{name}</span>
                <Button size="sm" icon="edit" aria-label={`${words.draw}: ${name}`} onClick={() => setOpen(event.id)}>
                  {words.draw}
                </Button>
                <Button
                  size="sm"
                  icon="trash"
                  busy={busy}
                  aria-label={`${words.pictureRemove}: ${name}`}
                  onClick={() => onRemove(before.get(event.id) ?? event)}
                >
                  {words.pictureRemove}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
      {edited && (
        <PictureEditor
          src={imageOf(edited.file)}
          size={edited}
          shapes={shapesOn(edits, edited.file)}
          words={words.drawing}
          onKeep={(shapes) => onDraw(edited, shapes)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  )
}

/** A page that looks the same at several moments has one picture of them all. */
function byFile(events: readonly ScreenshotEvent[]): readonly ScreenshotEvent[][] {
  const groups = new Map<string, ScreenshotEvent[]>()
  for (const event of events) groups.set(event.file, [...(groups.get(event.file) ?? []), event])
  return [...groups.values()]
}
