/**
 * Compares errors and other problems by signature, which is the same in every session. Failed requests are compared in
 * requests.ts.
 */
import { foldProblems, type Problem, type Session } from '../../session/index.ts'
import { difference, type Found, paired } from './difference.ts'
import { weights } from './weights.ts'

export function compareProblems(here: Session, there: Session): Found {
  const found: Found = { differences: [], same: [] }
  for (const [, ours, theirs] of paired(problemsOf(here), problemsOf(there))) {
    const { signature } = (ours ?? theirs)!
    if (ours && theirs) found.same.push({ area: 'problems', subject: signature.title })
    else
      found.differences.push(
        difference({
          area: 'problems',
          role: 'outcome',
          subject: signature.title,
          here: ours && times(ours.count),
          there: theirs && times(theirs.count),
          weight: ours ? weighHere(ours) : weights.errorThere,
          events: ours?.events ?? [],
          otherEvents: theirs?.events ?? [],
        }),
      )
  }
  return found
}

function problemsOf(session: Session): Map<string, Problem> {
  const problems = foldProblems(session.events).filter(({ first }) => first.kind !== 'request')
  return new Map(problems.map((problem) => [problem.signature.key, problem]))
}

/** Errors thrown and loads that failed rank above what was only printed. */
function weighHere({ signature }: Problem): number {
  if (signature.kind === 'console') return weights.otherCode - 2
  return signature.kind === 'report' ? weights.header : weights.errorHere
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`
}
