import { useState } from 'preact/hooks'
import type { Shape } from '../../core/drawing/index.ts'
import { type Edit, shapesOn } from '../../core/privacy/index.ts'
import type { ScreenshotEvent, Session } from '../../core/session/index.ts'
import { picturesOf } from '../../core/session/pictures.ts'
import { Button } from '../../ui/index.ts'
import { useImages } from '../body/images.ts'
import { PictureEditor } from '../drawing/index.ts'
import { useReviewWords } from './review-words.ts'

/** The pictures that leave, each large enough to make out; each can be drawn on or removed. */
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
  onRemove: (event: ScreenshotEvent) => void
}) {
  const words = useReviewWords()
  const imageOf = useImages(pictures)
  const [open, setOpen] = useState<string>()
  const shown = picturesOf(session)
  const edited = picturesOf(captured).find(({ id }) => id === open)
  return (
    <>
      <ul class="cf-picture-list">
        {shown.map((event) => {
          const name = words.picture(event, session)
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
                  onClick={() => onRemove(event)}
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
