import { formatTime, formatUtc, momentWords } from '../format.ts'

/** Time of an event in ms since the recording began; `epoch` adds date and time. */
export function EventTime({ at, title, startedAt }: { at: number; title?: string | undefined; startedAt?: number }) {
  return (
    <time
      class="cf-event-time"
      title={title ?? momentWords(at)}
      {...(startedAt === undefined ? {} : { dateTime: formatUtc(startedAt + at) })}
    >
      {formatTime(at)}
      {Math.round(at) < 0 && <span class="cf-visually-hidden"> recording</span>}
    </time>
  )
}
