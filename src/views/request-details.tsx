import { createContext } from 'preact'
import { useContext, useMemo, useState } from 'preact/hooks'
import { correlationIds } from '../core/bundle/correlation-ids.ts'
import { type RequestEvent, type SessionEvent, tokenSentences } from '../core/session/index.ts'
import { Badge, type Children, CopyButton, TabPanel, Tabs } from '../ui/index.ts'
import { BodyPicture, usePictureOf } from './body-picture.tsx'
import { BodyView } from './body-view.tsx'
import { workingTwin } from './comparison.ts'
import { CopyAs } from './copy-as.tsx'
import { CredentialLines } from './credential-lines.tsx'
import { requestStatus, requestTone } from './event-summary.ts'
import { formatBytes, formatDuration } from './format.ts'
import { MaskedText } from './masked-text.tsx'
import { RequestCompare } from './request-compare.tsx'
import { RequestHeaders } from './request-headers.tsx'
import { browserSentences, sizeOf } from './request-model.ts'
import { RequestPayload } from './request-payload.tsx'
import { RequestTiming } from './request-timing.tsx'
import { partWithWords } from './search/index.ts'
import { SearchedWords } from './searched-words.ts'
import { StackView } from './stack-view.tsx'

export type RequestTabId = 'headers' | 'payload' | 'response' | 'compare' | 'timing' | 'initiator'

/** A tab, and the words that were searched for when the person chose it. */
export interface RequestTabChoice {
  tab: RequestTabId
  words: readonly string[]
}

/** The tab that the person chose last; where nothing holds it, each request begins anew. */
export const ChosenRequestTab = createContext<{ current: RequestTabChoice | undefined } | undefined>(undefined)

/**
 * Everything about one request. It opens where the words of the search are, or else on the tab that was chosen before; until
 * then a failed one on its answer.
 */
export function RequestDetails({
  request,
  events,
  startedAt,
}: {
  request: RequestEvent
  /** epoch ms of the session */
  startedAt: number
  /** of the whole session: a failed request is compared with a call that worked */
  events: readonly SessionEvent[]
}) {
  const twin = useMemo(() => workingTwin(events, request), [events, request])
  const chosen = useContext(ChosenRequestTab)
  const words = useContext(SearchedWords)
  const found = useMemo(() => partWithWords(request, words), [request, words])
  const [choice, setChoice] = useState(chosen?.current)
  const tabs = [
    { id: 'headers' as const, label: 'Headers' },
    { id: 'payload' as const, label: 'Payload' },
    { id: 'response' as const, label: 'Response' },
    ...(twin ? [{ id: 'compare' as const, label: 'Compare' }] : []),
    { id: 'timing' as const, label: 'Timing' },
    { id: 'initiator' as const, label: 'Initiator' },
  ]
  const fallback = requestTone(request) === 'bad' && request.responseBody ? 'response' : 'headers'
  const wanted = choice?.words === words ? choice.tab : (found ?? choice?.tab)
  const tab = tabs.find(({ id }) => id === wanted)?.id ?? fallback
  const select = (id: RequestTabId) => {
    const choice = { tab: id, words }
    if (chosen) chosen.current = choice
    setChoice(choice)
  }
  const id = `request-${request.id}`
  return (
    <div class="cf-request">
      <div class="cf-request-facts">
        <RequestFacts
          request={request}
          startedAt={startedAt}
          actions={<CopyAs request={request} startedAt={startedAt} />}
        />
        <CredentialLines request={request} events={events} />
      </div>
      <Tabs id={id} label="Request details" tabs={tabs} selected={tab} onSelect={select} />
      <TabPanel tabs={id} tab={tab} class="cf-details-pad">
        {tab === 'headers' && <RequestHeaders request={request} />}
        {tab === 'payload' && <RequestPayload request={request} />}
        {tab === 'response' && <ResponseBody request={request} />}
        {tab === 'compare' && twin && <RequestCompare failed={request} worked={twin} />}
        {tab === 'timing' && <RequestTiming request={request} />}
        {tab === 'initiator' &&
          (request.initiator ? (
            <StackView frames={request.initiator} />
          ) : (
            <p class="cf-muted">The browser does not say what started this request.</p>
          ))}
      </TabPanel>
    </div>
  )
}

/** A picture is shown, and an SVG is also read. */
function ResponseBody({ request }: { request: RequestEvent }) {
  const picture = usePictureOf(request)
  const { responseBody } = request
  return (
    <>
      {picture && <BodyPicture picture={picture} label={`Answer of ${request.url}`} />}
      {(!picture || responseBody?.text !== undefined) && <BodyView body={responseBody} label="response body" />}
    </>
  )
}

/** Address, outcome and ids of a request; also stands in the overview. */
export function RequestFacts({
  request,
  startedAt,
  actions,
}: {
  request: RequestEvent
  /** epoch ms of the session */
  startedAt: number
  actions?: Children
}) {
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
        {actions}
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
      {correlationIds(request).map((id) => (
        <p key={`${id.kind} ${id.value}`} class="cf-request-id">
          <span class="cf-request-id-kind" title={`${id.source}, ${id.from}`}>
            {id.kind} id
          </span>
          <code>{id.value}</code>
          <CopyButton text={id.value} label={`Copy ${id.kind} id`} />
        </p>
      ))}
    </div>
  )
}
