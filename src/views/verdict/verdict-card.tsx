import { useMemo } from 'preact/hooks'
import type { SessionEvent } from '../../core/session/index.ts'
import type { Verdict } from '../../core/triage/index.ts'
import { classWords, confidenceWords } from '../../core/triage/words/verdict-words.ts'
import { Badge, type Children, Collapsible, Icon } from '../../ui/index.ts'
import { EventTime } from '../event/event-time.tsx'
import { type EvidentEvent, evidentEvents } from '../event/evidence.ts'
import { plural } from '../format.ts'
import { MaskedText } from '../masked-text.tsx'
import { VerdictHead } from './verdict-parts.tsx'
import { classTone } from './verdict-words.ts'

interface VerdictProps {
  verdict: Verdict
  /** those the verdict refers to */
  evident: readonly EvidentEvent[]
  /** shows the event that a piece of evidence refers to */
  onOpen: (id: string) => void
}

/** Whose fault it is, the evidence for and against it, and what to ask next. */
export function VerdictCard(props: VerdictProps) {
  const { verdict } = props
  return (
    <section class={`cf-verdict cf-tone-${classTone(verdict.class)}`} aria-label="Verdict">
      <VerdictHead verdict={verdict} />
      <Reasons {...props} heading="Evidence" />
      <OtherExplanations verdict={verdict} />
      <Suggestions verdict={verdict} />
    </section>
  )
}

/** What the agent was told to do next: folded, unless nothing failed and it is all there is to tell the engineer. */
function Suggestions({ verdict: { next, class: found } }: { verdict: Verdict }) {
  if (next.length === 0) return null
  return (
    <Collapsible title="Suggested to the agent" defaultOpen={found === 'none'}>
      <ol class="cf-verdict-list">
        {next.map((line, index) => (
          <li key={index} class="cf-fact">
            <span class="cf-fact-mark">{index + 1}.</span>
            <span class="cf-fact-text">{line}</span>
          </li>
        ))}
      </ol>
    </Collapsible>
  )
}

/** Why the verdict says so: the evidence for and against it. Placed below a heading that says so. */
export function VerdictReasons({
  verdict,
  events,
  onOpen,
}: Omit<VerdictProps, 'evident'> & { events: readonly SessionEvent[] }) {
  const evident = useMemo(() => evidentEvents(verdict, events), [verdict, events])
  return <Reasons verdict={verdict} evident={evident} onOpen={onOpen} />
}

/** @param heading of the evidence for the verdict, if it needs one */
function Reasons({ verdict, evident, onOpen, heading }: VerdictProps & { heading?: string }) {
  const byId = (id: string | undefined) => (id === undefined ? undefined : evident.find((event) => event.id === id))
  return (
    <>
      <List title={heading}>
        {verdict.evidence.map((fact, index) => (
          <Fact key={index} icon="check" text={fact.text} event={byId(fact.event)} onOpen={onOpen} />
        ))}
      </List>
      <List title="Against it, or unknown">
        {verdict.against.map((doubt, index) => (
          <Fact key={index} icon="minus" text={doubt.text} event={byId(doubt.event)} onOpen={onOpen} />
        ))}
      </List>
    </>
  )
}

/** Other possible causes, most likely first. */
export function OtherExplanations({ verdict }: { verdict: Verdict }) {
  if (verdict.alternatives.length === 0) return null
  return (
    <Collapsible title={plural(verdict.alternatives.length, 'other explanation')}>
      <ul class="cf-verdict-list">
        {verdict.alternatives.map((other) => (
          <li key={other.rule} class="cf-verdict-other">
            <Badge>{classWords(other.class)}</Badge>
            <span>
              {other.sentence} <span class="cf-muted">({confidenceWords(other.confidence)})</span>
            </span>
          </li>
        ))}
      </ul>
    </Collapsible>
  )
}

function List({ title, children }: { title: string | undefined; children: Children[] }) {
  if (children.length === 0) return null
  return (
    <div class="cf-verdict-part">
      {title !== undefined && <h3 class="cf-section-title">{title}</h3>}
      <ul class="cf-verdict-list">{children}</ul>
    </div>
  )
}

function Fact({
  icon,
  text,
  event,
  onOpen,
}: {
  icon: 'check' | 'minus'
  text: string
  event: EvidentEvent | undefined
  onOpen: (id: string) => void
}) {
  const mark = <Icon name={icon} size={12} class="cf-fact-mark" />
  if (!event)
    return (
      <li class="cf-fact">
        {mark}
        <span class="cf-fact-text">
          <MaskedText short text={text} />
        </span>
      </li>
    )
  return (
    <li>
      <button type="button" class="cf-fact cf-fact-button" title={event.text} onClick={() => onOpen(event.id)}>
        {mark}
        <span class="cf-fact-text">
          <MaskedText short text={text} />
        </span>
        <EventTime at={event.at} />
      </button>
    </li>
  )
}
