/** What is done with a whole session outside of the panel's thread. Pure, so that it can run anywhere. */
import { type BundleInput, buildBundle } from '../../core/bundle/index.ts'
import { type Evidence, evidenceOf } from '../../core/kb/query.ts'
import { foldProblems, type Problem, type Session } from '../../core/session/index.ts'
import { judge, type Verdict } from '../../core/triage/index.ts'

/** What follows from a session. */
export interface Findings {
  /** undefined when the verdict could not be reached; the capture is there all the same */
  verdict: Verdict | undefined
  problems: readonly Problem[]
  /** undefined when the session could not be read for a search */
  evidence: Evidence | undefined
}

export interface Tasks {
  judge(session: Session): Promise<Findings>
  /** @param more what the bundle is made of besides the session */
  build(session: Session, more: Omit<BundleInput, 'session'>): Promise<{ name: string; bytes: Uint8Array }>
}

export const tasks: Tasks = {
  async judge(session) {
    const verdict = attempt(() => judge(session))
    return { verdict, problems: foldProblems(session.events), evidence: attempt(() => evidenceOf(session, verdict)) }
  },
  async build(session, more) {
    const { name, bytes } = await buildBundle({ ...more, session })
    return { name, bytes }
  },
}

/** The verdict and the articles are a help, the capture is the thing: what fails here must not lose it. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
