import { useContext } from 'preact/hooks'
import type {
  ConsoleEvent,
  ErrorEvent,
  NavigationEvent,
  NoticeEvent,
  ReportEvent,
  RequestEvent,
  ResourceEvent,
  SessionEvent,
  Value,
} from '../../core/session/index.ts'
import { Badge, CopyButton, KeyValue, type Pair } from '../../ui/index.ts'
import { formatDuration, formatPlace, plural } from '../format.ts'
import { MaskedText } from '../masked-text.tsx'
import { SocketDetails } from '../socket/socket-details.tsx'
import { ErrorDetails } from '../stack/error-details.tsx'
import { OriginalPlaces } from '../stack/original-sources.ts'
import { StackView } from '../stack/stack-view.tsx'
import { ScreenshotBody } from '../step/screenshot-body.tsx'
import { StepBody } from '../step/step-body.tsx'
import type { PicturedSession } from '../step/step-picture.ts'
import { ValueTree } from '../value/value-tree.tsx'

/** The content of an event, by kind. Requests have a view of their own. */
export function EventBody({
  event,
  session,
  onOpen,
  imageOf,
  imagesFollow = false,
}: {
  event: Exclude<SessionEvent, RequestEvent>
  session: PicturedSession
  /** shows another event */
  onOpen: (id: string) => void
  imageOf?: ((file: string) => string | undefined) | undefined
  /** missing images are still being read */
  imagesFollow?: boolean | undefined
}) {
  switch (event.kind) {
    case 'console':
      return <ConsoleBody event={event} />
    case 'error':
      return <ErrorBody event={event} />
    case 'socket':
      return <SocketDetails socket={event} />
    case 'resource':
      return <KeyValue pairs={resourcePairs(event)} />
    case 'report':
      return <KeyValue pairs={reportPairs(event)} />
    case 'navigation':
      return <KeyValue pairs={navigationPairs(event)} />
    case 'step':
      return <StepBody event={event} session={session} onOpen={onOpen} imageOf={imageOf} imagesFollow={imagesFollow} />
    case 'notice':
      return <NoticeBody event={event} />
    case 'screenshot':
      return (
        <ScreenshotBody
          event={event}
          session={session}
          onOpen={onOpen}
          src={imageOf?.(event.file)}
          follows={imagesFollow}
        />
      )
    case 'replay':
      return (
        <p class="cf-muted">
          {plural(event.records.length, 'record')} of the page, with its text and styles. The viewer plays them in
          Replay.
        </p>
      )
    case 'vitals':
      return (
        <KeyValue
          pairs={[
            { key: 'Metric', value: event.metric },
            { key: 'Value', value: event.metric === 'CLS' ? event.value.toFixed(3) : formatDuration(event.value) },
          ]}
        />
      )
    case 'mark':
      return event.note ? <p class="cf-prose">{event.note}</p> : <p class="cf-muted">Marked without a note.</p>
    case 'gap':
      return (
        <KeyValue
          pairs={[
            { key: 'Missing', value: event.what },
            { key: 'Why', value: event.why },
            ...(event.count === undefined ? [] : [{ key: 'Count', value: String(event.count) }]),
          ]}
        />
      )
  }
}

function ConsoleBody({ event }: { event: ConsoleEvent }) {
  const [first] = event.args
  // If values were substituted into the text, it says more than the separate values; expandable ones are listed below it.
  const isFormatted = first?.type === 'string' && /%[sdifoOc]/.test(first.value) && event.args.length > 1
  const shown = isFormatted ? event.args.filter(isOpenable) : event.args
  const isText = shown.every((arg) => arg.type === 'string')
  const firstError = shown.findIndex((arg) => arg.type === 'error')
  const firstTree = shown.findIndex((arg) => arg.type === 'object' || arg.type === 'array')
  const opened = firstError === -1 ? firstTree : firstError
  return (
    <>
      <p class="cf-badges">
        <Badge mono>console.{event.method}</Badge>
        {event.repeat !== undefined && event.repeat > 1 && <Badge>{event.repeat} times in a row</Badge>}
        <CopyButton text={event.text} label="Copy line" />
      </p>
      {(isText || isFormatted) && (
        <pre class="cf-console-text">
          <MaskedText text={event.text} />
        </pre>
      )}
      {!isText && (
        <div class="cf-console-args">
          {shown.map((arg, index) => (
            <ValueTree key={index} value={arg} open={index === opened} />
          ))}
        </div>
      )}
      {event.stack && (
        <section class="cf-section">
          <h3 class="cf-section-title">Called from</h3>
          <StackView frames={event.stack} />
        </section>
      )}
    </>
  )
}

const isOpenable = ({ type }: Value) => /^(?:object|array|map|set|error)$/.test(type)

function ErrorBody({ event }: { event: ErrorEvent }) {
  const place = useContext(OriginalPlaces)?.(event) ?? formatPlace(event)
  return (
    <>
      <p class="cf-badges">
        <Badge tone="bad">{event.source === 'rejection' ? 'Unhandled promise rejection' : 'Uncaught'}</Badge>
        {event.handledLater && <Badge>handled later</Badge>}
        {event.repeat !== undefined && event.repeat > 1 && <Badge>{event.repeat} times</Badge>}
        {place && <span class="cf-muted cf-mono">{place}</span>}
      </p>
      <ErrorDetails error={event.error} />
    </>
  )
}

function resourcePairs(event: ResourceEvent): Pair[] {
  return [
    { key: 'Element', value: `<${event.element}>`, mono: true },
    { key: 'URL', value: event.url, copy: event.url, mono: true },
    { key: 'Status', value: event.status ? String(event.status) : 'no response, or not visible to the page' },
  ]
}

function reportPairs(event: ReportEvent): Pair[] {
  return [
    { key: 'Message', value: event.message },
    ...(event.directive ? [{ key: 'Directive', value: event.directive, mono: true }] : []),
    ...(event.blocked ? [{ key: 'Blocked', value: event.blocked, mono: true }] : []),
    ...(event.disposition
      ? [{ key: 'Effect', value: event.disposition === 'enforce' ? 'blocked' : 'only reported' }]
      : []),
    ...(event.url ? [{ key: 'From', value: formatPlace(event), mono: true }] : []),
  ]
}

const noticeRoles: Record<NoticeEvent['role'], string> = {
  alert: 'Alert',
  status: 'Status message',
  alertdialog: 'Alert dialog',
  dialog: 'Dialog',
  errormessage: 'Field message',
  generic: 'Message',
}

function NoticeBody({ event }: { event: NoticeEvent }) {
  return (
    <>
      <p class="cf-badges">
        <Badge>{noticeRoles[event.role]}</Badge>
        {event.severity && <Badge tone={severityTones[event.severity]}>{event.severity}</Badge>}
        {event.repeat !== undefined && event.repeat > 1 && <Badge>{event.repeat} times</Badge>}
        <CopyButton text={event.text} label="Copy message" />
      </p>
      <p class="cf-prose">
        <MaskedText text={event.text} />
      </p>
    </>
  )
}

const severityTones = { error: 'bad', warning: 'warn', info: 'neutral', success: 'good' } as const

function navigationPairs(event: NavigationEvent): Pair[] {
  return [
    { key: 'How', value: event.how },
    { key: 'URL', value: event.url, copy: event.url, mono: true },
    ...(event.title ? [{ key: 'Title', value: event.title }] : []),
  ]
}
