import { clip } from '../../core/base/clip.ts'
import type { Comparison, Difference } from '../../core/bundle/compare/index.ts'
import type { Session, SessionEvent } from '../../core/session/index.ts'
import { Banner, type Children, Collapsible, CopyButton, EmptyState } from '../../ui/index.ts'
import { formatTime, plural } from '../../views/index.ts'
import {
  areaWords,
  comparisonText,
  type Section,
  sameByArea,
  sectionsOf,
  sideText,
  withoutLabels,
} from '../models/compare-words.ts'
import { CallBodies } from './call-bodies.tsx'

/** Maximum events linked from a line; one endpoint may have been called hundreds of times. */
const mostLinks = 4
/** Longer values are cut; the event's details have the whole one. */
const mostText = 200

interface DifferencesProps {
  comparison: Comparison
  /** the recording being looked at */
  session: Session
  /** the one it is compared with */
  other: Session
  onOpen: (id: string) => void
}

/** Differences between two recordings, most telling first; what is the same is collapsed. */
export function Differences({ comparison, session, other, onOpen }: DifferencesProps) {
  const { differences, same, notes } = comparison
  const events = new Map(session.events.map((event) => [event.id, event]))
  return (
    <>
      {notes.length > 0 && (
        <Banner tone="info" title="Limits of this comparison">
          {notes.join(' ')}
        </Banner>
      )}
      {differences.length === 0 ? (
        <EmptyState icon="good" title="No differences found">
          No differences were found in problems, requests, the app, the environment, storage names and steps. Masked
          values are not compared.
        </EmptyState>
      ) : (
        <div class="cf-page-head">
          <p class="cf-muted cf-page-text">
            {plural(differences.length, 'difference')}, most telling first. Masked values are not compared: each bundle
            numbers its labels separately.
          </p>
          <CopyButton text={() => comparisonText(comparison)}>Copy as text</CopyButton>
        </div>
      )}
      {sectionsOf(comparison).map((section) => (
        <Part key={section.title} section={section}>
          <Table
            section={section}
            events={events}
            bodiesOf={(one) => <CallBodies difference={one} session={session} other={other} />}
            onOpen={onOpen}
          />
        </Part>
      ))}
      {same.length > 0 && (
        <Collapsible title={`The same in both (${same.length})`}>
          <dl class="cf-same">
            {sameByArea(same).map(({ area, items }) => (
              <div key={area}>
                <dt>{areaWords[area]}</dt>
                {items.map(({ subject, value }) => (
                  <dd key={subject}>
                    {withoutLabels(subject)}
                    {value !== undefined && <span class="cf-muted">: {clip(withoutLabels(value), mostText)}</span>}
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </Collapsible>
      )}
    </>
  )
}

function Part({ section: { title, differences, folded }, children }: { section: Section; children: Children }) {
  if (folded) return <Collapsible title={`${title} (${differences.length})`}>{children}</Collapsible>
  return (
    <section class="cf-section">
      <h2 class="cf-page-title">{title}</h2>
      {children}
    </section>
  )
}

function Table({
  section: { title, differences },
  events,
  bodiesOf,
  onOpen,
}: {
  section: Section
  events: ReadonlyMap<string, SessionEvent>
  /** shows what the calls behind a difference sent and received */
  bodiesOf: (difference: Difference) => Children
  onOpen: (id: string) => void
}) {
  return (
    <table class="cf-compare cf-differences" aria-label={title}>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">This recording</th>
          <th scope="col">The other</th>
        </tr>
      </thead>
      <tbody>
        {differences.map((one) => (
          <tr key={keyOf(one)}>
            <th scope="row">
              <span class="cf-difference-head">
                <span class="cf-muted">
                  {areaWords[one.area]}
                  {one.aspect && `, ${withoutLabels(one.aspect)}`}
                </span>
                <Links difference={one} events={events} onOpen={onOpen} />
                {bodiesOf(one)}
              </span>
              <span class="cf-difference-subject">{withoutLabels(one.subject)}</span>
            </th>
            <Cell side="This recording" value={one.here} />
            <Cell side="The other" value={one.there} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/**
 * Includes the events, because two differences may have the same words: a flag of two endpoints, two errors with one title.
 */
function keyOf({ area, subject, aspect, events, otherEvents }: Difference): string {
  return [area, subject, aspect, events[0], otherEvents[0]].join(' ')
}

function Cell({ side, value }: { side: string; value: string | undefined }) {
  return (
    <td data-side={side} class={value === undefined ? 'cf-muted' : 'cf-mono'}>
      {clip(sideText(value), mostText)}
    </td>
  )
}

function Links({
  difference,
  events,
  onOpen,
}: {
  difference: Difference
  events: ReadonlyMap<string, SessionEvent>
  onOpen: (id: string) => void
}) {
  const found = difference.events.flatMap((id) => events.get(id) ?? [])
  if (found.length === 0) return null
  return (
    <>
      {found.slice(0, mostLinks).map(({ id, at }) => (
        <button
          key={id}
          type="button"
          class="cf-difference-link"
          aria-label={`Show ${withoutLabels(difference.subject)} at ${formatTime(at)}`}
          onClick={() => onOpen(id)}
        >
          {formatTime(at)}
        </button>
      ))}
      {found.length > mostLinks && <span class="cf-muted">and {found.length - mostLinks} more</span>}
    </>
  )
}
