/** For calls turned away by a firewall in front of the app (Cloudflare, Akamai, Imperva and others). */

import { headerValue } from '../../session/index.ts'
import { tracedEvidence } from '../evidence.ts'
import type { FailedRequest } from '../failures/requests.ts'
import { senderOf } from '../responses/pages.ts'
import { defineRule } from '../rule.ts'
import { failure } from '../words/words.ts'

export const edgeFirewall = defineRule({
  id: 'edge-firewall',
  class: 'configuration',
  owner: 'engineering',
  looksAt: 'refusals with the web page of a firewall or content delivery network in front of the app',
  find: ({ requests }) => requests.find((request) => !request.recovered && isFirewallPage(request)),
  confidence: 0.92,
  agent: (request) =>
    failure(
      request,
      'a firewall in front of the app blocked it before it reached the app, so roles have nothing to do with it',
    ),
  customer: "A security filter in front of our service mistook what you did for an attack. We're looking into it.",
  evidence: tracedEvidence,
  against: [
    { text: "The firewall may be blocking the customer's IP address (VPN, country) rather than this request." },
  ],
  next: [
    "Note the reference or Ray ID on the firewall's page: it identifies the rule in the firewall's log.",
    'Ask whether it works without a VPN or on a different network.',
    'Escalate to engineering with that ID: a firewall rule may be too strict for this text or file.',
  ],
})

/** A refusal whose body is a firewall's page. */
export function isFirewallPage({ event, status }: Pick<FailedRequest, 'event' | 'status'>): boolean {
  if (status !== 403 && status !== 405 && status !== 406 && status !== 503) return false
  return isChallenge(event) || senderOf(event.responseBody?.text) === 'firewall'
}

/** A check for humans, which a script's call cannot pass (Cloudflare, AWS WAF). */
const isChallenge = ({ responseHeaders }: FailedRequest['event']) =>
  ['cf-mitigated', 'x-amzn-waf-action'].some((name) => headerValue(responseHeaders, name) !== undefined)
