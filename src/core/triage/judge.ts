/** The verdict on a session: the rule with the strongest evidence, what speaks against it, and the alternatives. */
import { foldProblems, type Problem, type Session, type SessionEvent, shortAddresses } from '../session/index.ts'
import { noticeText } from '../session/notices/notice-text.ts'
import { type Facts, factsOf } from './failures/facts.ts'
import { noticeBeside } from './failures/notices.ts'
import { statementBeside } from './failures/reported-by-page.ts'
import { bestFirst } from './order.ts'
import type { Candidate } from './rule.ts'
import { rules } from './rules/index.ts'
import type { Doubt, Evidence, Verdict } from './verdict.ts'
import { asSentence, cut, quoted } from './words/words.ts'

/** A recording shows the browser's side only, so nothing is ever certain. */
const ceiling = 0.95
/** Below this score a rule explains nothing. */
const floor = 0.3
const maxAlternatives = 4

/**
 * Whose fault it is, on what evidence, and what to do next. Pure: the same session gives the same verdict.
 *
 * `none` when nothing failed that the customer could notice; `unknown` when something failed but no rule explains it.
 */
export function judge(given: Session): Verdict {
  const session = withoutAbsences(given)
  const facts = factsOf(session)
  const candidates = bestFirst(
    rules.flatMap((rule) => rule.apply(facts) ?? []),
    session,
  )
  const best = candidates[0]
  if (!best || best.score < floor) return noRule(facts, candidates)
  return {
    rule: best.rule,
    class: best.class,
    sentence: shortAddresses(best.sentence),
    customerSentence: best.customerSentence,
    owner: best.owner,
    confidence: confidence(best),
    evidence: [...best.evidence, ...onScreen(best, facts)].map(asShown),
    against: [...best.against, ...blindSpots(facts)].map(asShown),
    next: best.next,
    alternatives: alternatives(candidates.slice(1)),
  }
}

/** Being away from the tab is no step that a failure could come of, or that would have followed one. */
function withoutAbsences(session: Session): Session {
  const isAbsence = (event: SessionEvent) => event.kind === 'step' && event.action === 'away'
  return session.events.some(isAbsence)
    ? { ...session, events: session.events.filter((event) => !isAbsence(event)) }
    : session
}

/** What the page told the customer about this failure: the words they will quote. */
function onScreen({ evidence }: Candidate, { session, reportedOnScreen }: Facts): Evidence[] {
  const rest = new Set(evidence.map(({ event }) => event))
  const notice = noticeBeside(
    session.events.filter(({ id }) => rest.has(id)),
    reportedOnScreen,
  )
  return notice && !rest.has(notice.id) ? [{ event: notice.id, text: noticeText(notice) }] : []
}

/** Evidence as a list item: a sentence with a capital, whichever rule wrote it. */
const asShown = <T extends { text: string }>(fact: T): T => ({ ...fact, text: asSentence(shortAddresses(fact.text)) })

const confidence = ({ score }: Candidate) => Math.round(Math.min(score, ceiling) * 100) / 100

function alternatives(candidates: Candidate[]): Verdict['alternatives'] {
  return candidates
    .filter(({ score }) => score >= 0.15)
    .slice(0, maxAlternatives)
    .map((candidate) => ({
      rule: candidate.rule,
      class: candidate.class,
      sentence: shortAddresses(candidate.sentence),
      confidence: confidence(candidate),
    }))
}

function noRule(facts: Facts, candidates: Candidate[]): Verdict {
  const worst = messageAlone(facts) ?? facts.unexplained[0]
  const failed = worst !== undefined
  return {
    rule: failed ? 'unknown' : 'none',
    class: failed ? 'unknown' : 'none',
    sentence: failed
      ? unexplained(worst, facts)
      : 'This recording shows no failure that the customer could have noticed.',
    customerSentence: failed
      ? forCustomer(worst)
      : "We didn't see anything go wrong in this recording. If it happens again, please let us know.",
    owner: failed ? 'unknown' : 'support',
    confidence: failed ? 0.2 : facts.problems.length === 0 ? 0.8 : 0.5,
    evidence: failed ? [{ event: worst.first.id, text: worst.signature.title }] : [],
    against: [
      ...facts.problems
        .filter(({ first }) => first.id !== worst?.first.id)
        .slice(0, 3)
        .map((problem) => ({
          event: problem.first.id,
          text: `Also seen, with no visible effect: ${problem.signature.title}`,
        })),
      ...blindSpots(facts),
    ],
    next: failed
      ? worst.first.kind === 'notice'
        ? afterMessage
        : afterFailure
      : ['Ask the customer to repeat what failed while you record.', 'Press “Mark” the moment it fails.'],
    alternatives: alternatives(candidates),
  }
}

const forCustomer = ({ first }: Problem) =>
  first.kind === 'notice'
    ? `The page told you: ${quoted(first.text)} We're looking into it.`
    : "We can see that something went wrong, and we're looking into it."

const afterFailure = [
  'Ask what the customer saw at that moment and whether it happens again.',
  'If it does, escalate to engineering with this recording.',
]
const afterMessage = [
  'Search the articles and known errors for the words of the message.',
  'Ask the customer to repeat the step: does it fail every time, and with other data too?',
  'If it fails again, escalate to engineering: the server log of that moment says more than the page does.',
]

/** weightiest calls whose messages are looked for */
const mostLooked = 3

/** The page's message to the customer, when no other failure was felt, or none that says why. */
function messageAlone({ notices, reportedOnScreen, requests }: Facts): Problem | undefined {
  const last =
    notices.find(({ recovered }) => !recovered) ??
    requests
      .slice(0, mostLooked)
      .map((request) => statementBeside(request, reportedOnScreen))
      .find((told) => told !== undefined)
  return last && foldProblems([last.event])[0]
}

/** A message on its own shows that something failed, but not what. */
function unexplained({ first, signature }: Problem, { notices }: Facts): string {
  if (first.kind !== 'notice') return `Unexplained failure: ${signature.title}.`
  const said = `The page said "${cut(first.text, 200)}"`
  return notices.length > 0
    ? `${said}, and nothing else failed in this recording, so the reason is unknown.`
    : `${said}, and the request behind it failed without a reason: what the message means is not known here.`
}

/** Whatever could not be seen counts against any verdict. */
function blindSpots({ session }: Facts): Doubt[] {
  const late = session.documents.find((one) => one.late && one.frameId === 0)
  const dropped = session.events.find((event) => event.kind === 'gap' && event.id.startsWith('gap-dropped'))
  return [
    ...(late
      ? [{ text: 'Recording started after the page had loaded, so what happened before that is unknown.' }]
      : []),
    ...(dropped ? [{ event: dropped.id, text: 'The oldest events were dropped because the recording was full.' }] : []),
  ]
}
