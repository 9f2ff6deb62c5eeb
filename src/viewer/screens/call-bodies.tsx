import { useState } from 'preact/hooks'
import type { Difference } from '../../core/bundle/compare/index.ts'
import type { RequestEvent, Session } from '../../core/session/index.ts'
import { Button, Dialog, SelectField } from '../../ui/index.ts'
import { BodyDiff, formatTime, requestStatus } from '../../views/index.ts'
import { withoutLabels } from '../models/compare-words.ts'

/** Maximum calls to choose from: one endpoint may have been called hundreds of times. */
const mostCalls = 50

/** A button that compares the bodies of the calls behind a difference, if both recordings have one. */
export function CallBodies({
  difference: { area, subject, events, otherEvents },
  session,
  other,
}: {
  difference: Difference
  session: Session
  other: Session
}) {
  const [open, setOpen] = useState(false)
  if (area !== 'requests' || events.length === 0 || otherEvents.length === 0) return null
  const close = () => setOpen(false)
  return (
    <>
      <button
        type="button"
        class="cf-difference-link"
        aria-label={`Compare the bodies of ${withoutLabels(subject)}`}
        onClick={() => setOpen(true)}
      >
        Bodies
      </button>
      <Dialog
        open={open}
        wide
        title={withoutLabels(subject)}
        onClose={close}
        actions={<Button onClick={close}>Close</Button>}
      >
        <Pair here={callsOf(session, events)} there={callsOf(other, otherEvents)} />
      </Dialog>
    </>
  )
}

function Pair({ here, there }: { here: RequestEvent[]; there: RequestEvent[] }) {
  const [ours, setOurs] = useState(here[0]?.id ?? '')
  const [theirs, setTheirs] = useState(there[0]?.id ?? '')
  const a = here.find(({ id }) => id === ours)
  const b = there.find(({ id }) => id === theirs)
  return (
    <div class="cf-pair">
      <div class="cf-pair-calls">
        <SelectField label="− This recording" value={ours} options={here.map(optionOf)} onChange={setOurs} />
        <SelectField label="+ The other" value={theirs} options={there.map(optionOf)} onChange={setTheirs} />
      </div>
      <section class="cf-section">
        <h3 class="cf-section-title">Request body</h3>
        <BodyDiff label="request body" here={a?.requestBody} there={b?.requestBody} />
      </section>
      <section class="cf-section">
        <h3 class="cf-section-title">Response body</h3>
        <BodyDiff label="response body" here={a?.responseBody} there={b?.responseBody} />
      </section>
    </div>
  )
}

function callsOf({ events }: Session, ids: readonly string[]): RequestEvent[] {
  const byId = new Map(events.map((event) => [event.id, event]))
  return ids.slice(0, mostCalls).flatMap((id) => {
    const event = byId.get(id)
    return event?.kind === 'request' ? [event] : []
  })
}

function optionOf(request: RequestEvent) {
  return { id: request.id, label: `${formatTime(request.at)} · ${requestStatus(request, request.statusText)}` }
}
