/** What the history says of a case: known errors above everything, then one quiet sentence about earlier cases. */
import { useState } from 'preact/hooks'
import type { Seen } from '../../core/history/index.ts'
import { Button, Collapsible } from '../../ui/index.ts'
import { useStore } from '../context.ts'
import { isTitleOf } from '../models/case.ts'
import { affectedSentence, seenSentence } from '../models/history-words.ts'
import { plural } from '../models/words.ts'
import type { Case } from '../store/case.ts'
import { mainProblem, summaryOf } from '../store/case-history.ts'
import { CaseWords } from './case-words.tsx'
import { KnownCard } from './known-card.tsx'
import { KnownForm } from './known-form.tsx'
import { Reference } from './reference.tsx'
import { SameAs } from './same-as.tsx'
import { Trend } from './trend.tsx'

/** The known errors about the main problem of a case; those about its other problems stand further down. */
export function KnownErrors({ item }: { item: Case }) {
  const known = knownOf(item).filter((one) => one.main)
  return known.map(({ error }) => <KnownCard key={error.id} known={error} release={releaseOf(item)} inCase />)
}

export function SeenBefore({ item }: { item: Case }) {
  const { cases } = useStore()
  const [asked, setAsked] = useState<'make' | 'same'>()
  const close = () => setAsked(undefined)
  const history = item.history.value
  const problem = mainProblem(item)
  if (history.state === 'failed') {
    return (
      <p class="panel-seen panel-small" role="status">
        Whether this was seen before could not be read.{' '}
        <button type="button" class="panel-link" onClick={() => void cases.memory.look(item)}>
          Try again
        </button>
      </p>
    )
  }
  if (history.state !== 'read' || !problem) return null
  const known = knownOf(item)
  const others = known.filter((one) => !one.main)
  return (
    <section class="panel-seen" aria-label="Seen before">
      <div class={history.seen ? 'panel-seen-words' : 'panel-seen-first'}>
        <SeenWords seen={history.seen} />
        {known.length === others.length && (
          <Button size="sm" icon="plus" onClick={() => setAsked('make')}>
            Make a known error
          </Button>
        )}
      </div>
      {others.length > 0 && (
        <Collapsible
          title={plural(others.length, 'known error about its other problems', 'known errors about its other problems')}
        >
          {others.map(({ error }) => (
            <KnownCard key={error.id} known={error} release={releaseOf(item)} inCase />
          ))}
        </Collapsible>
      )}
      <CaseWords item={item} record={history.record} />
      {asked === 'same' && <SameAs item={item} onClose={close} />}
      {asked === 'make' && (
        <KnownForm
          heading="Make a known error"
          symptom={problem.title}
          start={{
            title: titleFor(item),
            ...{ workaround: '', tracker: '', status: 'open', fixedIn: '' },
          }}
          onSave={(words) => cases.memory.makeKnown(item, words)}
          onClose={close}
          onSame={() => setAsked('same')}
        />
      )}
    </section>
  )
}

function SeenWords({ seen }: { seen: Seen | undefined }) {
  const { cases, ports } = useStore()
  if (!seen) {
    return cases.memory.days.value > 0 ? <p class="panel-small">First time seen here.</p> : null
  }
  const affected = affectedSentence(seen)
  const { tickets, solvedBy } = seen
  return (
    <>
      <div class="panel-seen-head">
        <p class="panel-seen-sentence">{seenSentence(seen, ports.now())}</p>
        {seen.cases > 2 && <Trend weeks={seen.weeks} />}
      </div>
      {affected && <p class="panel-small">{affected}</p>}
      {solvedBy && (
        <p class="panel-small">
          “{solvedBy.title}” solved{' '}
          {solvedBy.cases === seen.cases ? (seen.cases === 1 ? 'it' : 'all of them') : `${solvedBy.cases} of them`}.
        </p>
      )}
      {tickets.length > 0 && (
        <p class="panel-small panel-seen-tickets">
          {tickets.length === 1 ? 'Ticket' : 'Tickets'}{' '}
          {tickets.slice(0, shownTickets).map((ticket, index) => (
            <span key={ticket}>
              {index > 0 && ', '}
              <Reference to={ticket} />
            </span>
          ))}
          {tickets.length > shownTickets && ` and ${tickets.length - shownTickets} more`}
        </p>
      )}
    </>
  )
}

const shownTickets = 5

/** What a known error is called at first: the agent's own title, or in short what the verdict says. */
function titleFor({ note, verdict, problems }: Case): string {
  const title = note.peek().title.trim()
  if (verdict && (title === '' || isTitleOf(title, verdict.sentence))) return summaryOf(verdict)
  return title || (problems[0]?.signature.title ?? '')
}

const releaseOf = (item: Case) => item.session.environment?.app?.version

/** The known errors of a case, and whether each is about its main problem. */
function knownOf(item: Case) {
  const history = item.history.value
  const key = mainProblem(item)?.key
  if (history.state !== 'read' || key === undefined) return []
  return history.known.map((error) => ({ error, main: error.keys.includes(key) }))
}
