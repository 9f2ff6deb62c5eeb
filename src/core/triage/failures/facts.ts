/** The facts that all rules look at, derived from the session once. */
import {
  type Environment,
  foldProblems,
  ownSites,
  type Problem,
  type Session,
  type SessionEvent,
  type StepEvent,
} from '../../session/index.ts'
import { findSentToSignIn, type SentToSignIn } from '../responses/sign-in-page.ts'
import { type CorsLines, corsLines } from './cors-lines.ts'
import { findErrors, type PageError } from './errors.ts'
import { type Message, readMessages } from './messages.ts'
import { whyNoResponse } from './no-response.ts'
import { type FailedNotice, findFailedNotices } from './notices.ts'
import { isMissedByNobody, isOrnament } from './ornament.ts'
import { messageFor } from './reported-by-page.ts'
import { type FailedRequest, findFailedRequests } from './requests.ts'
import { type FailedFile, findFailedFiles } from './resources.ts'
import { type Responding, respondingIn } from './responding.ts'
import { findLostSockets, type LostSocket } from './sockets.ts'
import { type ReleaseChange, releaseChangeOf } from './versions.ts'
import { timelineOf } from './when.ts'

/** What every rule is given. */
export interface Facts {
  session: Session
  environment: Environment | undefined
  /** the lists below start with the most telling entry */
  requests: FailedRequest[]
  errors: PageError[]
  files: FailedFile[]
  sockets: LostSocket[]
  /**
   * failure messages on the screen, last one first; empty when the customer felt another failure, unless only the message says why
   */
  notices: FailedNotice[]
  /** the same, whatever else failed */
  reportedOnScreen: FailedNotice[]
  /** the last call or page, if any, that was sent to sign-in although the customer had not asked for it */
  sentToSignIn: SentToSignIn | undefined
  /** which hosts respond, and when nothing did */
  responding: Responding
  /** what the browser printed about CORS */
  cors: CorsLines
  /** texts of errors, console lines and reports, in time order */
  messages: Message[]
  /** the page was reloaded and then named another release */
  releaseChange: ReleaseChange | undefined
  problems: Problem[]
  /** failures that probably mattered to the customer */
  unexplained: Problem[]
}

/** Recovered, analytics only, or a consequence of something else. */
const isHarmless = ({ weight }: { weight: number }) => weight < 0.35

/** The customer certainly noticed it. What third-party scripts request on their own hardly anybody notices. */
const isFelt = ({ weight, thirdParty, step }: Weighed) =>
  weight >= 0.6 && !(thirdParty && step === undefined && weight < 0.85)

interface Weighed {
  weight: number
  thirdParty?: boolean
  step?: StepEvent | undefined
}

/** The same view of an error as of a request. */
const ofWhom = ({ weight, step, origin }: PageError): Weighed => ({ weight, step, thirdParty: origin !== 'app' })

/**
 * A call whose reason only the page tells counts less than its message, unless the customer felt something else too: then it is
 * unclear what the message is about.
 */
function withMessages(requests: FailedRequest[], notices: FailedNotice[], others: readonly Weighed[]) {
  const messages = new Map(requests.flatMap((one) => pairOf(one, messageFor(one, notices))))
  if (others.some(isFelt) || requests.some((one) => isFelt(one) && !messages.has(one)))
    return { requests, reportedOnScreen: notices }
  const explained = new Map([...messages].map(([request, notice]) => [notice, request]))
  return {
    requests: requests.map((one) => (messages.has(one) ? { ...one, weight: one.weight * 0.5 } : one)),
    reportedOnScreen: notices.map((notice) => ({ ...notice, request: explained.get(notice) })),
  }
}

const pairOf = (request: FailedRequest, notice: FailedNotice | undefined): [FailedRequest, FailedNotice][] =>
  notice === undefined ? [] : [[request, notice]]

/** Reports about deprecations, the browser's own actions, or what nobody misses: nothing has failed. */
const isNote = (event: SessionEvent) =>
  event.kind === 'report' &&
  (event.report !== 'csp-violation' || isOrnament(event) || isMissedByNobody(event.blocked ?? ''))

/** Derives the facts without changing the session. */
export function factsOf(session: Session): Facts {
  const timeline = timelineOf(session)
  const own = ownSites(session.events, session.site)
  const messages = readMessages(session.events)
  const files = findFailedFiles(timeline, own)
  const responding = respondingIn(timeline)
  const cors = corsLines(messages)
  const around = { session, environment: session.environment, messages, files, responding, cors }
  const found = findFailedRequests(timeline, own).map((request) => ({
    ...request,
    causes: whyNoResponse(request.event, request.crossOrigin, around),
  }))
  const shown = findFailedNotices(session.events, own)
  const errors = findErrors(timeline, own, found, files)
  const sockets = findLostSockets(timeline)
  const { requests, reportedOnScreen } = withMessages(found, shown, [...errors.map(ofWhom), ...files, ...sockets])
  const problems = foldProblems(session.events)
  const harmless = new Set([
    ...requests.filter(isHarmless).flatMap(({ events, aftermath }) => [...events, ...aftermath.map(({ id }) => id)]),
    ...sockets.filter(isHarmless).map(({ event }) => event.id),
    ...[...files, ...errors, ...reportedOnScreen].filter(isHarmless).map(({ event }) => event.id),
  ])
  return {
    ...around,
    requests: requests.sort((a, b) => b.weight - a.weight),
    errors: errors.sort((a, b) => b.weight - a.weight),
    files: files.sort((a, b) => b.weight - a.weight),
    sockets: sockets.sort((a, b) => b.weight - a.weight),
    notices: [requests, errors.map(ofWhom), files, sockets].flat().some(isFelt) ? [] : reportedOnScreen,
    reportedOnScreen,
    sentToSignIn: findSentToSignIn(session),
    releaseChange: releaseChangeOf(session),
    problems,
    unexplained: problems.filter(
      (problem) =>
        problem.signature.kind !== 'console' &&
        !isNote(problem.first) &&
        problem.events.some((id) => !harmless.has(id)),
    ),
  }
}
