/** For a proxy or network that answered instead of the server (RFC 9110 15.5.8, RFC 6585 6). */

import { headerValue, type RequestEvent } from '../../session/index.ts'
import { refusalEvidence } from '../evidence.ts'
import { senderOf } from '../responses/pages.ts'
import { defineRule } from '../rule.ts'
import { failure, headerOf } from '../words/words.ts'
import { isOfNetwork } from './statuses.ts'

export const proxyRefused = defineRule({
  id: 'proxy-refused',
  class: 'network',
  owner: 'customer',
  looksAt: 'responses with 407 and 511, and refusals with headers of proxies and web filters',
  find: ({ requests }) => requests.find(({ event, recovered }) => !recovered && isFromProxy(event)),
  confidence: ({ event }) => (isOfNetwork(event.status) ? 0.95 : isFilterPage(event) ? 0.94 : 0.88),
  agent: (request) => {
    const via = headerOf(request, 'via')
    return failure(
      request,
      `${request.event.status === 511 ? 'the network wants the customer to sign in first' : 'a proxy responded instead of the server'}${via === undefined ? '' : ` (${via})`}`,
    )
  },
  customer: ({ event }) =>
    event.status === 511
      ? "The network you're on wants you to sign in first. Please open any web page and follow the instructions."
      : "Your network's proxy or web filter doesn't let the page reach our service. Your network administrator can allow it.",
  evidence: (request) => [
    ...refusalEvidence(request),
    ...marksOf(request.event).map((name) => ({
      event: request.event.id,
      text: `${name}: ${headerOf(request, name) ?? ''}`,
    })),
  ],
  next: [
    'Ask whether it works on a different network, such as mobile data on a phone.',
    'Ask the administrator to allow the hostname in the proxy and web filter.',
  ],
})

const ownHeaders = ['x-squid-error', 'x-bluecoat-via', 'x-zscaler-reason', 'proxy-authenticate', 'x-proxy-error']
const products =
  /squid|zscaler|blue ?coat|forcepoint|websense|mcafee|sophos|fortinet|fortigate|barracuda|netskope|\bproxy\b/i

function marksOf({ responseHeaders }: RequestEvent): string[] {
  return [
    ...ownHeaders.filter((name) => headerValue(responseHeaders, name) !== undefined),
    ...['via', 'server'].filter((name) => products.test(headerValue(responseHeaders, name) ?? '')),
  ]
}

/** CDNs also add `Via`, so the header counts only for a web page that came instead of data. */
function isFromProxy(event: RequestEvent): boolean {
  const { status = 0 } = event
  if (isOfNetwork(status)) return true
  if (status !== 403 && status < 500) return false
  return isFilterPage(event) || (marksOf(event).length > 0 && /^\s*</.test(event.responseBody?.text ?? ''))
}

const isFilterPage = ({ responseBody }: RequestEvent) => senderOf(responseBody?.text) === 'filter'
