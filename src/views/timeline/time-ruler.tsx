import { useMemo, useRef, useState } from 'preact/hooks'
import type { Session, SessionEvent } from '../../core/session/index.ts'
import { Button, useSize } from '../../ui/index.ts'
import { formatTime } from '../format.ts'
import {
  densityPath,
  formatSpan,
  linesPath,
  movedByKey,
  type RulerContent,
  rulerParts,
  rulerWords,
  type Span,
  spanWith,
  ticksOf,
} from './time-ruler-model.ts'
import { useRulerContent } from './use-ruler-content.ts'

/** px height of the plot below the ticks */
const height = 26
/** px a pointer may move by accident during a click */
const slip = 3

/**
 * The whole recording as a strip with a time scale: steps, failures, requests in progress, pictures and gaps. Dragging
 * across it, or moving the ends with the arrow keys, selects a time span; Escape clears it.
 */
export function TimeRuler({
  session,
  ...props
}: ReadRulerProps & {
  session: Pick<Session, 'events' | 'startedAt' | 'endedAt'>
}) {
  const content = useRulerContent(session)
  return content ? <ReadRuler content={content} {...props} /> : <div class="cf-ruler" />
}

interface ReadRulerProps {
  span: Span | undefined
  selected: SessionEvent | undefined
  onSpan: (span: Span | undefined) => void
}

function ReadRuler({ content, span, selected, onSpan }: ReadRulerProps & { content: RulerContent }) {
  const plot = useRef<HTMLDivElement>(null)
  const width = useSize(plot, 'clientWidth', 1000)
  const { bounds } = content
  const [dragged, setDragged] = useState<Drag>()
  const picture = useMemo(() => <Picture content={content} />, [content])
  const ticks = useMemo(() => ticksOf(bounds, width), [bounds, width])
  const share = (at: number) => `${Math.min(100, Math.max(0, (at / bounds.to) * 100))}%`
  const shown = dragged?.moved ? spanWith(bounds, dragged.fixed, dragged.at) : span
  const { from, to } = shown ?? bounds

  const timeAt = (event: PointerEvent) => {
    const box = plot.current?.getBoundingClientRect()
    return box && box.width > 0 ? ((event.clientX - box.left) / box.width) * bounds.to : 0
  }
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return
    plot.current?.setPointerCapture(event.pointerId)
    const end = (event.target as Element).getAttribute('data-end')
    const at = timeAt(event)
    setDragged({ fixed: end === 'from' ? to : end === 'to' ? from : at, at, began: event.clientX, moved: false })
  }
  const onPointerMove = (event: PointerEvent) => {
    if (!dragged) return
    const moved = dragged.moved || Math.abs(event.clientX - dragged.began) >= slip
    setDragged({ ...dragged, at: timeAt(event), moved })
  }
  const onPointerUp = () => {
    // Only now: filtering 100,000 events on every move would make the pointer lag.
    if (dragged?.moved) onSpan(spanWith(bounds, dragged.fixed, dragged.at))
    setDragged(undefined)
  }
  const onKeyDown = (event: KeyboardEvent, end: 'from' | 'to') => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const moved = movedByKey(event.key, end === 'from' ? from : to, bounds)
    if (moved !== undefined)
      onSpan(
        spanWith(
          bounds,
          ...(end === 'from' ? ([to, Math.min(moved, to)] as const) : ([from, Math.max(moved, from)] as const)),
        ),
      )
    else if (event.key === 'Escape' && (span || dragged)) {
      setDragged(undefined)
      onSpan(undefined)
    } else return
    event.preventDefault()
  }
  const handle = (end: 'from' | 'to', at: number) => (
    <span
      class="cf-ruler-handle"
      data-end={end}
      style={{ left: share(at) }}
      role="slider"
      tabIndex={0}
      aria-label={end === 'from' ? 'Show from' : 'Show until'}
      aria-valuemin={Math.round(end === 'from' ? bounds.from : from)}
      aria-valuemax={Math.round(end === 'from' ? to : bounds.to)}
      aria-valuenow={Math.round(at)}
      aria-valuetext={formatTime(at)}
      onKeyDown={(event) => onKeyDown(event, end)}
    />
  )
  return (
    <fieldset class="cf-ruler" aria-label="Time of the recording">
      <div class="cf-ruler-ticks" aria-hidden="true">
        {ticks.map(({ at, label }) => (
          <span key={at} class="cf-tick" style={{ left: share(at) }}>
            {label}
          </span>
        ))}
      </div>
      <div
        ref={plot}
        class={shown ? 'cf-ruler-plot cf-ruler-narrowed' : 'cf-ruler-plot'}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => setDragged(undefined)}
      >
        {picture}
        {selected && (
          <span
            class="cf-ruler-selected"
            style={{
              left: share(selected.at),
              width: 'duration' in selected ? share(selected.duration ?? 0) : '0',
              maxWidth: `calc(100% - ${share(selected.at)})`,
            }}
          />
        )}
        {shown && (
          <>
            <span class="cf-ruler-outside" style={{ left: 0, width: share(from) }} />
            <span class="cf-ruler-outside" style={{ left: share(to), right: 0 }} />
          </>
        )}
        {handle('from', from)}
        {handle('to', to)}
      </div>
    </fieldset>
  )
}

interface Drag {
  /** ms: the fixed end, and where the pointer is */
  fixed: number
  at: number
  /** px */
  began: number
  moved: boolean
}

/** One path per kind, however many events there are. */
function Picture({ content }: { content: RulerContent }) {
  return (
    <svg
      class="cf-ruler-picture"
      viewBox={`0 0 ${rulerParts} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={`${rulerWords(content.counts)} in ${formatTime(content.bounds.to)}`}
    >
      <path class="cf-ruler-gaps" d={linesPath(content.gaps, 0, height)} />
      <path class="cf-ruler-requests" d={densityPath(content.requests, height, 10)} />
      <path class="cf-ruler-failed" d={linesPath(content.failed, 0, height)} />
      <path class="cf-ruler-steps" d={linesPath(content.steps, 0, 9)} />
      <path class="cf-ruler-pictures" d={linesPath(content.pictures, 11, 16)} />
    </svg>
  )
}

/** The time span the lists are limited to; pressing it clears it. */
export function SpanChip({ span, onSpan }: { span: Span | undefined; onSpan: (span: undefined) => void }) {
  if (!span) return null
  return (
    <Button size="sm" icon="close" title="Show the whole recording" onClick={() => onSpan(undefined)}>
      {formatSpan(span)}
    </Button>
  )
}
