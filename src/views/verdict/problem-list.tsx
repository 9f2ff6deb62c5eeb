import { useContext } from 'preact/hooks'
import type { Problem, SessionEvent } from '../../core/session/index.ts'
import { Button, classes, Icon, type IconName, Unfolded, useKept } from '../../ui/index.ts'
import { EventTime } from '../event/event-time.tsx'
import { formatCount, formatTime } from '../format.ts'
import { MaskedText } from '../masked-text.tsx'

const icons: Record<Problem['signature']['kind'], IconName> = {
  error: 'error',
  request: 'request',
  resource: 'resource',
  console: 'console',
  report: 'report',
  notice: 'notice',
}

/** What is shown of a problem; only these fields of its first and last event, because whole events may be large. */
export interface ProblemLine extends Pick<Problem, 'signature' | 'count' | 'events'> {
  first: Pick<SessionEvent, 'id' | 'at'>
  last: Pick<SessionEvent, 'at'>
}

/** As many as a person reads; what stands below the list must be within reach. */
const fewProblems = 20

/** The problems of a session, one line each, worst first, with how often they happened; the first ones of many. */
export function ProblemList({
  problems,
  onOpen,
  selected,
}: {
  problems: readonly ProblemLine[]
  /** shows the first event of a problem */
  onOpen: (id: string) => void
  /** id of an event whose problem is marked */
  selected?: string | undefined
}) {
  const [isOpen, setOpen] = useKept('all problems', false)
  const unfolded = useContext(Unfolded)
  // A button in the place of one line would not be shorter.
  const isLong = problems.length > fewProblems + 1
  const shown = isLong && !isOpen && !unfolded ? problems.slice(0, fewProblems) : problems
  return (
    <>
      <ul class="cf-problems">
        {shown.map((problem) => (
          <li key={problem.signature.key}>
            <button
              type="button"
              class={classes(
                'cf-problem',
                selected !== undefined && problem.events.includes(selected) && 'cf-problem-selected',
              )}
              onClick={() => onOpen(problem.first.id)}
            >
              <Icon name={icons[problem.signature.kind]} size={14} class="cf-problem-icon" />
              <span class="cf-problem-title">
                <MaskedText short text={problem.signature.title} />
              </span>
              {problem.count > 1 && <span class="cf-event-repeat cf-tone-bad">×{problem.count}</span>}
              <EventTime
                at={problem.first.at}
                title={problem.count > 1 ? `last at ${formatTime(problem.last.at)}` : undefined}
              />
            </button>
          </li>
        ))}
      </ul>
      {isLong && !unfolded && (
        <Button size="sm" variant="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Show fewer' : `Show all ${formatCount(problems.length)}`}
        </Button>
      )}
    </>
  )
}
