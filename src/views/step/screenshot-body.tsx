import { useMemo } from 'preact/hooks'
import type { ScreenshotEvent } from '../../core/session/index.ts'
import { KeyValue } from '../../ui/index.ts'
import { EventLink } from '../event/event-link.tsx'
import { plural } from '../format.ts'
import { awayWords, PagePicture } from './page-picture.tsx'
import { boxOf, type PicturedSession, stepOfPicture } from './step-picture.ts'

/** A picture of the page, showing the position of the element used in the step before it. */
export function ScreenshotBody({
  event,
  session,
  onOpen,
  src,
  follows,
}: {
  event: ScreenshotEvent
  session: PicturedSession
  onOpen: (id: string) => void
  src: string | undefined
  /** it is still being read */
  follows: boolean
}) {
  const step = useMemo(() => stepOfPicture(session, event), [session, event])
  if (src)
    return (
      <>
        <PagePicture picture={event} src={src} box={step && boxOf(session, step, event)}>
          {step && `The box marks the element of the step below; taken ${awayWords(event.at - step.at, 'it')}. `}
          {coveredWords(event.covered)}
          {event.drawn && ' Whoever captured it drew on it or covered more of it.'}
        </PagePicture>
        {step && <EventLink event={step} onOpen={onOpen} />}
      </>
    )
  const pairs = [
    { key: 'File', value: event.file, mono: true },
    { key: 'Size', value: `${event.width} × ${event.height}` },
  ]
  return (
    <>
      {follows && (
        <p class="cf-muted" role="status">
          Loading the picture…
        </p>
      )}
      <KeyValue pairs={pairs} />
    </>
  )
}

function coveredWords(covered: number | undefined): string {
  if (covered === undefined) return ''
  if (covered === 0) return 'Nothing had to be covered. Text inside images or a canvas is not checked.'
  return `${plural(covered, 'place')} covered in gray before it was stored. Text inside images or a canvas is not checked.`
}
