/** Derives from a session the verdict, its problems, and what to search the articles for. Pure. */
import { type Evidence, evidenceOf } from '../core/kb/query/query.ts'
import { foldProblems, type Problem, type Session } from '../core/session/index.ts'
import { judge, type Verdict } from '../core/triage/index.ts'

export interface Findings {
  /** undefined if no verdict could be reached; the capture is kept anyway */
  verdict: Verdict | undefined
  problems: readonly Problem[]
  /** undefined if the session could not be read for a search */
  evidence: Evidence | undefined
}

export function findingsOf(session: Session): Findings {
  const verdict = attempt(() => judge(session))
  return { verdict, problems: foldProblems(session.events), evidence: attempt(() => evidenceOf(session, verdict)) }
}

/** The capture matters most: a failure in the verdict or the search must not lose it. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
