/** Decides which of several explanations is given. */
import type { Session, SessionEvent, StepEvent } from '../session/index.ts'
import type { Candidate } from './rule.ts'

/**
 * The candidates, best first, by score. Scores are rounded to hundredths, as shown: the evidence cannot support finer
 * differences.
 *
 * Ties go to the candidate whose first fact came sooner after a step, because the customer was waiting for that, and causes
 * come before consequences. Then more facts win, then fewer doubts. The rule's id decides last, so that the same session gives
 * the same verdict.
 */
export function bestFirst(candidates: readonly Candidate[], session: Session): Candidate[] {
  const byId = new Map(session.events.map((event) => [event.id, event]))
  const steps = session.events.filter((event) => event.kind === 'step')
  return candidates
    .map((candidate) => ({ candidate, ranks: ranksOf(candidate, byId, steps) }))
    .sort((a, b) => compare(a.ranks, b.ranks) || (a.candidate.rule < b.candidate.rule ? -1 : 1))
    .map(({ candidate }) => candidate)
}

/** Sort keys: lower is better, and the first difference decides. */
function ranksOf(
  { score, evidence, against }: Candidate,
  byId: ReadonlyMap<string, SessionEvent>,
  steps: readonly StepEvent[],
): number[] {
  const first = byId.get(evidence[0]?.event ?? '')
  const facts = new Set(evidence.map(({ event, text }) => `${event} ${text}`)).size
  return [-Math.round(score * 100), first ? sinceStep(first, steps) : Number.MAX_VALUE, -facts, against.length]
}

/** ms from the last step to an event; a huge number if there was none. */
function sinceStep({ at }: SessionEvent, steps: readonly StepEvent[]): number {
  const step = steps.findLast((one) => one.at <= at)
  return step ? at - step.at : Number.MAX_VALUE
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((rank, index) => rank !== b[index])
  return at < 0 ? 0 : a[at]! - b[at]!
}
