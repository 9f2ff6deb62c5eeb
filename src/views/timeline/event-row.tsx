import { useContext } from 'preact/hooks'
import type { SessionEvent } from '../../core/session/index.ts'
import { consolePieces } from '../../core/session/values/console-text.ts'
import { classes, Icon } from '../../ui/index.ts'
import { type Summary, summarise } from '../event/event-summary.ts'
import { EventTime } from '../event/event-time.tsx'
import { formatDuration } from '../format.ts'
import { FoundIn } from '../found-in.tsx'
import { MaskedText } from '../masked-text.tsx'
import { OriginalPlaces } from '../stack/original-sources.ts'
import type { Piece } from '../value/value-preview.ts'
import { Pieces } from '../value/value-tree.tsx'

const relations = { cause: 'Led to the selected event', effect: 'Followed from the selected event' }

/** One line of the timeline. Fills the row provided by a `VirtualList`. */
export function EventRow({
  event,
  site,
  related,
  calls,
}: {
  event: SessionEvent
  /** origin of the app, not repeated in every line */
  site?: string | undefined
  /** how it relates to the selected event */
  related?: 'cause' | 'effect' | undefined
  /** how many successful calls the row stands for */
  calls?: number | undefined
}) {
  const summary = summarise(event, site)
  const detail = useContext(OriginalPlaces)?.(event) ?? summary.detail
  return (
    <div
      class={classes('cf-event', `cf-event-${event.kind}`, `cf-tone-${summary.tone}`, related && 'cf-event-related')}
    >
      <EventTime at={event.at} />
      <Icon name={summary.icon} size={14} class="cf-event-icon" />
      <span class="cf-event-text cf-truncate" title={summary.text}>
        <RowText event={event} text={summary.text} />
        <FoundIn event={event} />
        {detail && (
          <span class="cf-event-detail">
            <MaskedText short text={detail} />
          </span>
        )}
      </span>
      {related && <span class="cf-visually-hidden">{relations[related]}</span>}
      {calls !== undefined && (
        <span class="cf-event-repeat" title={`${calls} successful calls; the Network filter shows each`}>
          ×{calls}
        </span>
      )}
      <Right summary={summary} />
    </div>
  )
}

/** Maximum characters with syntax colouring; what follows is out of view. */
const coloured = 300

/** A console line as DevTools prints it, with previews of objects in syntax colours. */
function RowText({ event, text }: { event: SessionEvent; text: string }) {
  const pieces = event.kind === 'console' ? firstLinePieces(consolePieces(event.args)) : []
  // The text is what gets searched and copied, so it is used if the values do not match it.
  if (pieces.every(({ kind }) => kind === 'plain') || pieces.map((piece) => piece.text).join('') !== text)
    return <MaskedText short text={text} />
  let length = 0
  const shown = pieces.filter((piece) => {
    length += piece.text.length
    return length <= coloured
  })
  const rest = text.slice(shown.reduce((sum, piece) => sum + piece.text.length, 0))
  return (
    <>
      <Pieces pieces={shown} />
      <MaskedText short text={rest} />
    </>
  )
}

/** The pieces that make up the `firstLine` of their text. */
function firstLinePieces(pieces: readonly Piece[]): Piece[] {
  const line: Piece[] = []
  for (const { kind, text } of pieces) {
    const own = line.length === 0 ? text.trimStart() : text
    const [part = ''] = own.split(/[\r\n]/, 1)
    if (part !== '') line.push({ kind, text: part })
    if (part.length < own.length) break
  }
  const last = line.at(-1)
  return last ? [...line.slice(0, -1), { ...last, text: last.text.trimEnd() }] : line
}

function Right({ summary }: { summary: Summary }) {
  return (
    <>
      {summary.repeat !== undefined && summary.repeat > 1 && (
        <span class="cf-event-repeat" title={`${summary.repeat} times`}>
          ×{summary.repeat}
        </span>
      )}
      {summary.status && <span class="cf-event-status">{summary.status}</span>}
      {summary.duration !== undefined && <span class="cf-event-duration">{formatDuration(summary.duration)}</span>}
    </>
  )
}
