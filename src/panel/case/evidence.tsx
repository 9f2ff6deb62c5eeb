/** What went wrong in a case: problems grouped by signature, failing requests, steps leading there and the environment. */
import type { ComponentChildren } from 'preact'
import { Collapsible, EmptyState } from '../../ui/index.ts'
import {
  appOrigin,
  EnvironmentTable,
  EventLink,
  isStepOrMark,
  OtherExplanations,
  ProblemList,
  StepList,
  VerdictReasons,
} from '../../views/index.ts'
import { hasTrouble } from '../models/case.ts'
import { plural } from '../models/words.ts'
import type { Case } from '../store/case/case.ts'
import { Pictures } from './pictures.tsx'

/** How many requests are listed; a broken poll can fail thousands of times. The timeline has them all. */
const maxRequests = 30

export function EvidenceTab({ item, onOpen }: { item: Case; onOpen: (id: string) => void }) {
  const { problems, failing, session, verdict } = item
  // The verdict's own evidence is shown above, so the list of problems only has what else failed.
  const told = new Set(verdict && [...verdict.evidence, ...verdict.against].map(({ event }) => event))
  const others = problems.filter(({ events }) => !events.some((id) => told.has(id)))
  const site = appOrigin(session.documents)
  // If every failing request is its own problem, the list of problems already shows them all.
  const folded = problems.filter((problem) => problem.signature.kind === 'request').length
  const steps = session.events.filter(isStepOrMark).length
  return (
    <>
      {verdict && (
        <section aria-labelledby="case-why" class="panel-reasons">
          <h2 id="case-why" class="panel-label">
            Why this verdict
          </h2>
          <VerdictReasons verdict={verdict} events={session.events} onOpen={onOpen} />
          <OtherExplanations verdict={verdict} />
        </section>
      )}
      {!hasTrouble(item) && (
        <EmptyState icon="good" title="Nothing failed while recording">
          If the customer saw a problem, reproduce it while recording, then capture again.
        </EmptyState>
      )}
      {others.length > 0 && (
        <Section
          id="problems"
          title={`${others.length < problems.length ? 'Other problems' : 'Problems'}${counted(others.length)}`}
        >
          <ProblemList problems={others} onOpen={onOpen} selected={item.selected.value} />
        </Section>
      )}
      {failing.length > folded && (
        <Section id="requests" title={`Failing requests${counted(failing.length)}`}>
          <ul>
            {failing.slice(0, maxRequests).map((request) => (
              <li key={request.id}>
                <EventLink event={request} site={site} onOpen={onOpen} />
              </li>
            ))}
          </ul>
          {failing.length > maxRequests && (
            <p class="panel-small">And {plural(failing.length - maxRequests, 'more request')}: see the timeline.</p>
          )}
        </Section>
      )}
      <Pictures item={item} onOpen={onOpen} />
      <Collapsible title={`Steps${counted(steps)}`} defaultOpen={steps <= 12}>
        <StepList events={session.events} onOpen={onOpen} selected={item.selected.value} />
      </Collapsible>
      <Collapsible title="Environment">
        {session.environment ? (
          <EnvironmentTable environment={session.environment} />
        ) : (
          <p class="panel-small">The page was closed before its environment could be read.</p>
        )}
      </Collapsible>
    </>
  )
}

function Section({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section class="panel-section" aria-labelledby={`case-${id}`}>
      <h2 id={`case-${id}`} class="panel-label">
        {title}
      </h2>
      {children}
    </section>
  )
}

function counted(count: number): string {
  return count > 0 ? ` (${count})` : ''
}
