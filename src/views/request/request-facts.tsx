import { useMemo } from 'preact/hooks'
import { type CorrelationId, correlationIds } from '../../core/bundle/correlation-ids.ts'
import { type RequestEvent, type SessionEvent, tokenSentences } from '../../core/session/index.ts'
import { Badge, type Children, Collapsible, CopyButton } from '../../ui/index.ts'
import { requestStatus, requestTone } from '../event/event-summary.ts'
import { formatBytes, formatDuration, plural } from '../format.ts'
import { MaskedText } from '../masked-text.tsx'
import { CredentialLines } from './credential-lines.tsx'
import { type CredentialUse, credentialsToShow } from './credential-uses.ts'
import { browserSentences, sizeOf } from './request-model.ts'

const noEvents: readonly SessionEvent[] = []

/**
 * URL, outcome and ids of a request, and with `events` what happened to its credentials; also used in the overview. In
 * narrow views ids and credentials are folded, but never what explains the outcome.
 */
export function RequestFacts({
  request,
  startedAt,
  events = noEvents,
  narrow = false,
  actions,
}: {
  request: RequestEvent
  /** epoch ms of the session */
  startedAt: number
  /** of the whole session */
  events?: readonly SessionEvent[]
  narrow?: boolean
  actions?: Children
}) {
  const ids = correlationIds(request)
  const credentials = useMemo(() => credentialsToShow(request, events), [request, events])
  const folded = narrow
    ? [ids.length > 0 && plural(ids.length, 'ID'), credentials.length > 0 && plural(credentials.length, 'credential')]
        .filter((part) => part !== false)
        .join(', ')
    : ''
  const size = sizeOf(request)
  const facts = [
    request.duration === undefined ? undefined : formatDuration(request.duration),
    size === undefined ? undefined : formatBytes(size),
    request.protocol,
    request.fromCache ? 'from cache' : undefined,
    request.redirected ? 'redirected' : undefined,
    request.responseType && request.responseType !== 'basic' ? `${request.responseType} response` : undefined,
  ].filter((fact) => fact !== undefined)
  return (
    <div class="cf-request-head">
      <p class="cf-request-url">
        <strong>{request.method}</strong> <MaskedText text={request.url} />
        <CopyButton text={request.url} label="Copy URL" />
      </p>
      <p class="cf-request-outcome">
        <Badge tone={requestTone(request)} mono>
          {requestStatus(request, request.statusText)}
        </Badge>
        <span class="cf-muted">{facts.join(' · ')}</span>
        {folded === '' && actions}
      </p>
      {request.failure && (
        <p class="cf-request-failure">
          {request.failure.name}: {request.failure.message}
          {request.failure.code && ` (${request.failure.code})`}
        </p>
      )}
      {browserSentences(request).map((sentence) => (
        <p key={sentence} class="cf-request-fact">
          <MaskedText text={sentence} />
        </p>
      ))}
      {tokenSentences(request, startedAt).map((sentence) => (
        <p key={sentence}>
          <MaskedText text={sentence} />
        </p>
      ))}
      {folded === '' ? (
        <Traces ids={ids} uses={credentials} events={events} />
      ) : (
        <Collapsible title={folded} aside={actions}>
          <Traces ids={ids} uses={credentials} events={events} />
        </Collapsible>
      )}
    </div>
  )
}

const idNames: Record<CorrelationId['kind'], string> = { request: 'Request ID', trace: 'Trace ID', span: 'Span ID' }

/** What to look for in the server's logs, and what happened to the credentials. */
function Traces({
  ids,
  uses,
  events,
}: {
  ids: readonly CorrelationId[]
  uses: readonly CredentialUse[]
  events: readonly SessionEvent[]
}) {
  return (
    <>
      {ids.map((id) => (
        <p key={`${id.kind} ${id.value}`} class="cf-request-id">
          <span class="cf-request-id-kind" title={`${id.source}, ${id.from}`}>
            {idNames[id.kind]}
          </span>
          <code>{id.value}</code>
          <CopyButton text={id.value} label={`Copy ${id.kind} ID`} />
        </p>
      ))}
      <CredentialLines uses={uses} events={events} />
    </>
  )
}
