import { createContext } from 'preact'
import { useContext, useMemo, useRef, useState } from 'preact/hooks'
import type { RequestEvent, SessionEvent } from '../../core/session/index.ts'
import { TabPanel, Tabs, useSize } from '../../ui/index.ts'
import { BodyPicture, usePictureOf } from '../body/body-picture.tsx'
import { BodyView } from '../body/body-view.tsx'
import { workingTwin } from '../comparison.ts'
import { CopyAs } from '../copy-as.tsx'
import { requestTone } from '../event/event-summary.ts'
import { partWithWords } from '../search/index.ts'
import { SearchedWords } from '../searched-words.ts'
import { StackView } from '../stack/stack-view.tsx'
import { RequestCompare } from './request-compare.tsx'
import { RequestFacts } from './request-facts.tsx'
import { RequestHeaders } from './request-headers.tsx'
import { isContentUnknown } from './request-model.ts'
import { RequestPayload } from './request-payload.tsx'
import { RequestTiming } from './request-timing.tsx'

export type RequestTabId = 'headers' | 'payload' | 'response' | 'compare' | 'timing' | 'initiator'

/** CSS px; in narrower views, ids and credentials would push the response out of view. */
const narrowBelow = 440

/** A tab, and the search words at the time the user chose it. */
export interface RequestTabChoice {
  tab: RequestTabId
  words: readonly string[]
}

/** The tab the user chose last; without a provider, it is not remembered between requests. */
export const ChosenRequestTab = createContext<{ current: RequestTabChoice | undefined } | undefined>(undefined)

/**
 * Everything about one request. Opens the tab with the search words, otherwise the tab chosen last; if none was chosen, a
 * failed request opens on its response.
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
  const facts = useRef<HTMLDivElement>(null)
  // In the panel this is the window's width, elsewhere there is more room: so the first paint is right.
  const width = useSize(facts, 'clientWidth', window.innerWidth)
  return (
    <div class="cf-request">
      <div ref={facts} class="cf-request-facts">
        <RequestFacts
          request={request}
          startedAt={startedAt}
          events={events}
          narrow={width < narrowBelow}
          actions={<CopyAs request={request} startedAt={startedAt} />}
        />
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

/** Images are shown; an SVG can also be read as text. */
function ResponseBody({ request }: { request: RequestEvent }) {
  const picture = usePictureOf(request)
  const { responseBody } = request
  if (isContentUnknown(request) && !picture) return <p class="cf-muted">The response body was not recorded.</p>
  return (
    <>
      {picture && <BodyPicture picture={picture} label={`Response from ${request.url}`} />}
      {(!picture || responseBody?.text !== undefined) && <BodyView body={responseBody} label="response body" />}
    </>
  )
}
