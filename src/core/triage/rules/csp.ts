/** For pages whose own Content Security Policy blocks something they need (https://w3c.github.io/webappsec-csp/). */
import { isExtensionUrl } from '../../session/extension-url.ts'
import {
  hostNameOf,
  isForeign,
  ownSites,
  type ReportEvent,
  routeTemplate,
  type SessionEvent,
} from '../../session/index.ts'
import { requestEvidence } from '../evidence.ts'
import type { PageError } from '../failures/errors.ts'
import type { Facts } from '../failures/facts.ts'
import { mostLikely } from '../failures/no-response.ts'
import { isMissedByNobody, isOrnament } from '../failures/ornament.ts'
import type { FailedRequest } from '../failures/requests.ts'
import { policyAgainst } from '../failures/responding.ts'
import type { LostSocket } from '../failures/sockets.ts'
import { defineRule } from '../rule.ts'
import { afterStep, cut, endpoint, errorTitle } from '../words/words.ts'
import { socketEvidence } from './sockets.ts'

export const csp = defineRule({
  id: 'csp',
  class: 'configuration',
  owner: 'engineering',
  looksAt: 'enforced policy violations, with the request that ran into them',
  find: (facts): Subject | undefined => {
    const request = mostLikely(facts, 'csp')
    const blocked = request && policyAgainst(request.event, facts.responding)
    if (request && blocked)
      return { weight: request.weight, report: blocked, request, missed: undefined, socket: undefined }
    const reports = facts.session.events.filter(isEnforced).filter((one) => isOfApp(one, facts))
    const report = reports.find((one) => missedAfter(one, facts) ?? socketBefore(one, facts)) ?? reports[0]
    if (!report) return undefined
    const [missed, socket] = [missedAfter(report, facts), socketBefore(report, facts)]
    return { weight: 1, report, request: undefined, missed, socket }
  },
  confidence: ({ request, report, missed, socket }) =>
    request
      ? 0.93
      : missed || socket
        ? 0.9
        : !isProgram(report)
          ? 0.35
          : isMissedByNobody(report.blocked ?? '')
            ? 0.25
            : 0.6,
  agent: ({ report, request, missed, socket }) => {
    const what = request ? endpoint(request) : placeOf(report.blocked)
    return `The page's own Content Security Policy blocked ${request ? `a request${afterStep(request)}` : socket ? 'a live connection' : 'part of the page'}: ${report.directive ?? 'it'} does not allow ${what}${missed ? `, and the page then fails without it: ${errorTitle(missed.event.error)}` : ''}.`
  },
  customer: "A security setting on our end blocked part of the page. Your computer isn't the cause.",
  evidence: ({ report, request, missed, socket }) => [
    { event: report.id, text: cut(report.message, 200) },
    ...(missed ? [{ event: missed.event.id, text: errorTitle(missed.event.error) }] : []),
    ...(socket ? socketEvidence(socket) : []),
    ...(request ? requestEvidence(request) : []),
  ],
  against: ({ request, report, socket }) =>
    request || socket || isProgram(report)
      ? []
      : [{ event: report.id, text: 'As far as this recording shows, nothing else failed because of it.' }],
  next: [
    'Ask engineering to add the blocked address to the directive named above, or to stop requesting it.',
    'Ask whether the policy or the service changed with the last release.',
  ],
})

interface Subject {
  weight: number
  report: ReportEvent
  request: FailedRequest | undefined
  /** a name that the blocked script would have defined */
  missed: PageError | undefined
  /** the live connection that could not be opened */
  socket: LostSocket | undefined
}

/** ms between the attempt to connect and the report about it */
const connecting = 5_000

/** The live connection that the policy forbade. */
const socketBefore = ({ at, blocked = '' }: ReportEvent, { sockets }: Facts): LostSocket | undefined =>
  /^wss?:/i.test(blocked)
    ? sockets.find(
        ({ event, weight }) =>
          weight >= 0.5 &&
          event.received === 0 &&
          Math.abs(at - event.at) <= connecting &&
          hostNameOf(event.url) === hostNameOf(blocked),
      )
    : undefined

/** ms in which the page notices that a blocked script is missing */
const missing = 60_000

function missedAfter(report: ReportEvent, { errors }: Facts): PageError | undefined {
  if (!/^script/.test(report.directive ?? '') || !isProgram(report)) return undefined
  return errors.find(
    ({ event, origin }) =>
      origin !== 'extension' &&
      event.error.name === 'ReferenceError' &&
      event.at >= report.at &&
      event.at - report.at < missing,
  )
}

/** The policy of the page itself, and not of another company's page in a frame. */
function isOfApp({ frame }: ReportEvent, { session }: Facts): boolean {
  const url = session.documents.find(({ id }) => id === frame)?.url
  return url === undefined || !isForeign(url, ownSites(session.events, session.site))
}

const isEnforced = (event: SessionEvent): event is ReportEvent =>
  event.kind === 'report' &&
  event.report === 'csp-violation' &&
  event.disposition !== 'report' &&
  !isOrnament(event) &&
  // Blocked content that an extension tried to inject does not count.
  !isExtensionUrl(event.blocked)
/** A blocked script or frame takes functionality with it; a blocked picture or style does not. */
const isProgram = ({ directive, blocked }: ReportEvent) =>
  /^(?:script|frame|worker|default|form)/.test(directive ?? '') && !/^(?:inline|eval|wasm-eval)$/.test(blocked ?? '')

/** Host and path without ids and query; `inline` and `eval` are no addresses. */
function placeOf(blocked = ''): string {
  if (blocked === '') return 'something it needs'
  return /^[a-z]+:\/\//i.test(blocked) ? `${hostNameOf(blocked)}${routeTemplate(blocked)}` : blocked
}
