/** The page's own Content Security Policy blocked something that it needs (https://w3c.github.io/webappsec-csp/). */
import type { ReportEvent, SessionEvent } from '../../session/index.ts'
import { mostLikely, policyAgainst } from '../no-answer.ts'
import { isOrnament } from '../ornament.ts'
import { defineRule } from '../rule.ts'
import { afterStep, cut, endpoint, requestEvidence } from '../words.ts'

export const csp = defineRule({
  id: 'csp',
  class: 'configuration',
  owner: 'engineering',
  looksAt: 'enforced policy violations, with the request that ran into them',
  find: (facts) => {
    const request = mostLikely(facts, 'csp')
    const blocked = request && policyAgainst(request.event, facts)
    if (request && blocked) return { weight: request.weight, report: blocked, request }
    const report = facts.session.events.find(isEnforced)
    return report && { weight: 1, report, request: undefined }
  },
  confidence: ({ request, report }) => (request ? 0.93 : isProgram(report) ? 0.6 : 0.35),
  agent: ({ report, request }) => {
    const what = request ? endpoint(request) : report.blocked || 'something that it needs'
    return `The page's own Content Security Policy stopped ${request ? `a request${afterStep(request)}` : 'a part of it'}: ${report.directive ?? 'it'} does not allow ${what}.`
  },
  customer: 'Part of the page was stopped by a security setting on our side. Your computer is not the cause.',
  evidence: ({ report, request }) => [
    { event: report.id, text: cut(report.message, 200) },
    ...(request ? requestEvidence(request) : []),
  ],
  against: ({ request, report }) =>
    request
      ? []
      : isProgram(report)
        ? []
        : [{ event: report.id, text: 'Nothing else failed because of it, as far as can be seen.' }],
  next: [
    'Ask engineering to add the blocked address to the named directive, or to stop asking for it.',
    'Ask whether the policy or the service changed with the last release.',
  ],
})

const isEnforced = (event: SessionEvent): event is ReportEvent =>
  event.kind === 'report' &&
  event.report === 'csp-violation' &&
  event.disposition !== 'report' &&
  !isOrnament(event) &&
  // What an extension wanted to put into the page.
  !/^(?:chrome|moz|safari(?:-web)?)-extension\b/.test(event.blocked ?? '')
/** A blocked script or frame takes a function with it; a blocked picture or style does not. */
const isProgram = ({ directive, blocked }: ReportEvent) =>
  /^(?:script|frame|worker|default|form)/.test(directive ?? '') && !/^(?:inline|eval|wasm-eval)$/.test(blocked ?? '')
