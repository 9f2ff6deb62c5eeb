/** What the history says about a case: known errors first, then one discreet sentence about earlier cases. */
import { useState } from 'preact/hooks'
import type { Seen } from '../../core/history/index.ts'
import { Button, Collapsible } from '../../ui/index.ts'
import { headOf } from '../../views/verdict/verdict-words.ts'
import { useStore } from '../context.ts'
import { isTitleOf } from '../models/case.ts'
import { affectedSentence, seenSentence } from '../models/history-words.ts'
import { plural } from '../models/words.ts'
import type { Case } from '../store/case/case.ts'
import { mainProblem, problemsOf } from '../store/case/case-history.ts'
import { CaseWords } from './case-words.tsx'
import { KnownCard } from './known-card.tsx'
import { KnownForm, type ProblemChoice } from './known-form.tsx'
import { Reference } from './reference.tsx'
import { SameAs } from './same-as.tsx'
import { TicketTag } from './ticket-tag.tsx'
import { Trend } from './trend.tsx'

/** Known errors about the main problem of a case; those about its other problems are shown further down. */
export function KnownErrors({ item }: { item: Case }) {
  const known = knownOf(item).filter((one) => one.main)
  return known.map(({ error }) => <KnownCard key={error.id} known={error} release={releaseOf(item)} inCase />)
}

export function SeenBefore({ item }: { item: Case }) {
  const { cases } = useStore()
  const [asked, setAsked] = useState<'make' | 'same'>()
  const close = () => setAsked(undefined)
  const history = item.history.value
  const [about, setAbout] = useState<string>()
  if (history.state === 'failed') {
    return (
      <p class="panel-seen panel-small" role="status">
        Could not check whether this was seen before.{' '}
        <button type="button" class="panel-link" onClick={() => void cases.memory.look(item)}>
          Try again
        </button>
      </p>
    )
  }
  if (history.state === 'nothing') {
    return (
      <p class="panel-seen panel-small" role="status">
        Not in the case history: nothing failed that could be recognized again.
      </p>
    )
  }
  if (history.state !== 'read' || problemsOf(item).length === 0) return null
  const known = knownOf(item)
  const open = openProblems(item)
  const problem = open.find(({ key }) => key === about) ?? open[0]
  const mainIsOpen = known.every((one) => !one.main)
  const others = known.filter((one) => !one.main)
  return (
    <section class="panel-seen" aria-label="Seen before">
      <div class={history.seen ? 'panel-seen-words' : 'panel-seen-first'}>
        <SeenWords seen={history.seen} />
        {problem && (
          <Button
            size="sm"
            variant={mainIsOpen ? 'default' : 'quiet'}
            icon="plus"
            onClick={() => {
              setAbout(undefined)
              setAsked('make')
            }}
          >
            {mainIsOpen ? 'Make a known error' : 'Make another problem a known error'}
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
      <TagForTicket item={item} />
      {asked === 'same' && problem && <SameAs choice={choiceOf(open, problem, setAbout)} onClose={close} />}
      {asked === 'make' && problem && (
        <KnownForm
          heading="Make a known error"
          about={item.key}
          symptom={problem.title}
          choice={choiceOf(open, problem, setAbout)}
          start={{
            title: titleFor(item, problem),
            ...{ workaround: '', tracker: '', status: 'open', fixedIn: '' },
          }}
          onSave={(words) => cases.memory.makeKnown(problem, words)}
          onClose={close}
          onSame={() => setAsked('same')}
        />
      )}
    </section>
  )
}

/** Whoever meets the same fault gets the same tag, so the helpdesk itself finds all of its tickets. */
function TagForTicket({ item }: { item: Case }) {
  const problem = mainProblem(item)
  if (!problem) return null
  return (
    <div
      class="panel-tag-line panel-small"
      title="The same for every ticket about this fault: search your helpdesk for it"
    >
      Tag for the ticket <TicketTag of={problem.key} />
    </div>
  )
}

function SeenWords({ seen }: { seen: Seen | undefined }) {
  const { cases, ports } = useStore()
  if (!seen) {
    return cases.memory.days.value > 0 ? <p class="panel-small">First time seen here.</p> : null
  }
  const affected = affectedSentence(seen)
  const { tickets, files, solvedBy } = seen
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
      {files.length > 0 && (
        <p class="panel-small panel-seen-tickets">
          Saved as {files.slice(0, shownFiles).join(', ')}
          {files.length > shownFiles && ` and ${files.length - shownFiles} more`}
        </p>
      )}
    </>
  )
}

const shownTickets = 5
const shownFiles = 2

type OpenProblem = ReturnType<typeof problemsOf>[number]

/** Maximum number of problems to choose from: later ones are rarely what a known error is about. */
const listedProblems = 20

/** The problems of a case without a known error, the main one first. */
function openProblems(item: Case): OpenProblem[] {
  const known = new Set(knownOf(item).flatMap(({ error }) => error.keys))
  return problemsOf(item)
    .filter(({ key }) => !known.has(key))
    .slice(0, listedProblems)
}

function choiceOf(open: readonly OpenProblem[], { key }: OpenProblem, onAbout: (key: string) => void): ProblemChoice {
  return { problems: open.map(({ key: id, title: label }) => ({ id, label })), about: key, onAbout }
}

/**
 * Suggested title of a known error. Main problem: the agent's own title, or the verdict in short. Other problems: as they
 * are shown.
 */
function titleFor(item: Case, problem: OpenProblem): string {
  if (problem.key !== mainProblem(item)?.key) return problem.title
  const { note, verdict, problems } = item
  const title = note.peek().title.trim()
  if (verdict && (title === '' || isTitleOf(title, verdict.sentence))) return headOf(verdict) ?? problem.title
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
