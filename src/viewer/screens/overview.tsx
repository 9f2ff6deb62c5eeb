import { exporters } from '../../core/bundle/exports/index.ts'
import { printedError } from '../../core/bundle/focus.ts'
import { hasFailed } from '../../core/session/answers/failure.ts'
import { type Note, ownSites } from '../../core/session/index.ts'
import { Banner, Button, type Children, KeyValue } from '../../ui/index.ts'
import {
  BodyView,
  CopyAs,
  EnvironmentDigest,
  ErrorDetails,
  EventBody,
  OwnSites,
  ProblemList,
  plural,
  RequestFacts,
  Steps,
  VerdictCard,
  viewWords,
} from '../../views/index.ts'
import { formatFragment } from '../address/location.ts'
import { FailurePicture } from '../failure-picture.tsx'
import { saveExport } from '../files/save-export.ts'
import { copyText, unmaskedText } from '../models/har-words.ts'
import type { HeadlinePart } from '../models/headline.ts'
import { type Overview, type ReportedEvent, siteIn } from '../models/overview-model.ts'
import type { ScreenProps } from '../screen-props.ts'

const reportedTitles: Partial<Record<ReportedEvent['kind'], string>> = {
  socket: 'Failing connection',
  resource: 'File that did not load',
  report: 'Report of the browser',
  console: 'Line of the console',
}

const playwrightTest = exporters.find(({ id }) => id === 'playwright')

/** The first screen: what happened in one sentence, then what an engineer asks for, in the order they ask. */
export function OverviewScreen({ store, file, session, overview }: ScreenProps & { overview: Overview }) {
  const { verdict, problems, focus, reported, steps, counts } = overview
  const exported = store.exported.value
  const line = focus.printed ?? (reported?.kind === 'console' ? reported : undefined)
  const printed = line && printedError(line)
  return (
    <div class="cf-scroll cf-overview">
      <Headline parts={store.headline.value} onOpen={store.showEvent} />
      {file.kind === 'har' && (
        <div class="cf-overview-wide">
          {store.copy.value ? (
            <Banner tone="good" title={copyText} />
          ) : (
            <Banner tone="warn" title={unmaskedText(file)} />
          )}
        </div>
      )}
      {file.problems.length > 0 && (
        <div class="cf-overview-wide">
          <Banner tone="warn" title="Some of this file could not be read">
            {file.problems.join(' ')}
          </Banner>
        </div>
      )}
      <OwnSites.Provider value={ownSites(session.events, siteIn(session))}>
        <div class="cf-overview-main">
          {(file.kind === 'bundle' || counts.network > 0) && (
            <VerdictCard verdict={verdict} evident={overview.evidence} onOpen={store.showEvent} />
          )}
          {focus.request && (
            <Card
              title={hasFailed(focus.request) ? 'Failing request' : 'Request before the error'}
              action={<Details id={focus.request.id} onOpen={store.showEvent} />}
            >
              <RequestFacts
                request={focus.request}
                startedAt={session.startedAt}
                actions={<CopyAs request={focus.request} startedAt={session.startedAt} />}
              />
              {focus.request.responseBody && (
                <BodyView body={focus.request.responseBody} label="response body" maxHeight={200} />
              )}
            </Card>
          )}
          {focus.error && (
            <Card title="Error" action={<Details id={focus.error.id} onOpen={store.showEvent} />}>
              <ErrorDetails error={focus.error.error} />
            </Card>
          )}
          {printed && (
            <Card title="Error on the console" action={<Details id={line.id} onOpen={store.showEvent} />}>
              <ErrorDetails error={printed} />
            </Card>
          )}
          {reported && !printed && (
            <Card
              title={reportedTitles[reported.kind] ?? 'Problem'}
              action={<Details id={reported.id} onOpen={store.showEvent} />}
            >
              <EventBody event={reported} session={session} onOpen={store.showEvent} />
            </Card>
          )}
          {problems.length > 0 && (
            <Card title={plural(problems.length, 'problem')}>
              <ProblemList problems={problems} onOpen={store.showEvent} />
            </Card>
          )}
        </div>
      </OwnSites.Provider>
      <aside class="cf-overview-side" aria-label="Context">
        <NoteCard note={session.note} />
        {file.kind === 'bundle' && overview.picture && (
          <Card
            title="Picture nearest to the failure"
            action={<Details id={overview.picture.picture.id} onOpen={store.showEvent} />}
          >
            <FailurePicture near={overview.picture} bundle={file} />
          </Card>
        )}
        {file.kind === 'bundle' && (
          <Card
            title="Steps"
            action={
              steps.all > 0 &&
              exported &&
              playwrightTest && (
                <Button
                  size="sm"
                  variant="quiet"
                  icon="download"
                  title={playwrightTest.purpose}
                  onClick={() => store.say(saveExport(playwrightTest, exported))}
                >
                  {playwrightTest.label}
                </Button>
              )
            }
          >
            <Steps steps={steps.shown} all={steps.all} onOpen={store.showEvent} onAll={() => store.showTab('steps')} />
          </Card>
        )}
        {session.environment && (
          <Card title="Environment" action={<Go label="All" onClick={() => store.showTab('environment')} />}>
            <EnvironmentDigest environment={session.environment} />
          </Card>
        )}
        <Card title="Not in this recording" action={<Go label="All" onClick={() => store.showTab('privacy')} />}>
          <ul class="cf-missing">
            {overview.missing.map((part) => (
              <li key={part.text} title={part.why}>
                {part.text}
              </li>
            ))}
          </ul>
        </Card>
      </aside>
    </div>
  )
}

function Headline({ parts, onOpen }: { parts: readonly HeadlinePart[]; onOpen: (id: string) => void }) {
  return (
    <p class="cf-headline">
      {parts.map((part, index) => {
        const text = part.code ? <code>{part.text}</code> : part.text
        const { event } = part
        if (event === undefined) return <span key={index}>{text}</span>
        return (
          <a
            key={index}
            class="cf-headline-link"
            href={formatFragment({ tab: 'timeline', event })}
            onClick={(click) => {
              click.preventDefault()
              onOpen(event)
            }}
          >
            {text}
          </a>
        )
      })}
    </p>
  )
}

function Card({ title, action, children }: { title: string; action?: Children; children: Children }) {
  return (
    <section class="cf-card">
      <header class="cf-card-head">
        <h2 class="cf-card-title">{title}</h2>
        {action}
      </header>
      {children}
    </section>
  )
}

function Details({ id, onOpen }: { id: string; onOpen: (id: string) => void }) {
  return <Go label="Details" onClick={() => onOpen(id)} />
}

function Go({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button size="sm" variant="quiet" onClick={onClick}>
      {label}
    </Button>
  )
}

function NoteCard({ note }: { note: Note }) {
  const pairs = [
    { key: 'Reported', value: note.text },
    { key: 'Expected', value: note.expected ?? '' },
    { key: 'Actual', value: note.actual ?? '' },
    { key: 'The agent’s view', value: note.view ? viewWords(note.view) : '' },
  ].filter((pair) => pair.value !== '')
  if (pairs.length === 0) return null
  return (
    <Card title="Note">
      <KeyValue pairs={pairs} />
    </Card>
  )
}
