import { printedError } from '../../../core/bundle/focus.ts'
import type { RequestEvent, Session } from '../../../core/session/index.ts'
import { hasFailed } from '../../../core/session/responses/failure.ts'
import { BodyView, CopyAs, ErrorDetails, EventBody, ProblemList, plural, RequestFacts } from '../../../views/index.ts'
import type { Overview, ReportedEvent } from '../../models/overview-model.ts'
import { Card, Details } from './card.tsx'

const reportedTitles: Partial<Record<ReportedEvent['kind'], string>> = {
  socket: 'Failing connection',
  resource: 'File that did not load',
  report: 'Browser report',
  console: 'Console line',
}

/** What failed, most telling first: the request, the error, what the browser reported, and all problems. */
export function Evidence({
  overview: { problems, focus, reported },
  session,
  onOpen,
}: {
  overview: Pick<Overview, 'problems' | 'focus' | 'reported'>
  session: Session
  onOpen: (id: string) => void
}) {
  const line = focus.printed ?? (reported?.kind === 'console' ? reported : undefined)
  const printed = line && printedError(line)
  return (
    <>
      {focus.request && <FocusRequest request={focus.request} startedAt={session.startedAt} onOpen={onOpen} />}
      {focus.error && (
        <Card title="Error" action={<Details id={focus.error.id} onOpen={onOpen} />}>
          <ErrorDetails error={focus.error.error} />
        </Card>
      )}
      {printed && (
        <Card title="Console error" action={<Details id={line.id} onOpen={onOpen} />}>
          <ErrorDetails error={printed} />
        </Card>
      )}
      {reported && !printed && (
        <Card title={reportedTitles[reported.kind] ?? 'Problem'} action={<Details id={reported.id} onOpen={onOpen} />}>
          <EventBody event={reported} session={session} onOpen={onOpen} />
        </Card>
      )}
      {problems.length > 0 && (
        <Card title={plural(problems.length, 'problem')}>
          <ProblemList problems={problems} onOpen={onOpen} />
        </Card>
      )}
    </>
  )
}

function FocusRequest({
  request,
  startedAt,
  onOpen,
}: {
  request: RequestEvent
  startedAt: number
  onOpen: (id: string) => void
}) {
  return (
    <Card
      title={hasFailed(request) ? 'Failing request' : 'Request before the error'}
      action={<Details id={request.id} onOpen={onOpen} />}
    >
      <RequestFacts
        request={request}
        startedAt={startedAt}
        actions={<CopyAs request={request} startedAt={startedAt} />}
      />
      {request.responseBody && <BodyView body={request.responseBody} label="response body" maxHeight={200} />}
    </Card>
  )
}
