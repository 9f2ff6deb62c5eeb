/** For the customer's network answering a data call successfully with a page of its own. */
import { withoutQuery } from '../../base/url-parts.ts'
import {
  endpointOf,
  headerValue,
  hostNameOf,
  isForeign,
  ownSites,
  type RequestEvent,
  type Session,
} from '../../session/index.ts'
import { hasWorked } from '../../session/responses/failure.ts'
import { isMissedByNobody } from '../failures/ornament.ts'
import { stepShortlyBefore } from '../failures/when.ts'
import { isPage, senderOf, titleIn } from '../responses/pages.ts'
import { defineRule } from '../rule.ts'
import { cut } from '../words/words.ts'

export const networkPage = defineRule({
  id: 'network-page',
  class: 'network',
  owner: 'customer',
  looksAt:
    'calls that were answered 2xx with a page of a web filter, a proxy or a network that wants a sign-in, or sent on to one',
  find: ({ session }) => {
    const calls = session.events.filter((event) => event.kind === 'request')
    const stopped = calls.filter((event) => isOfNetworkPage(event) || isSentToFilter(event))
    if (stopped.length === 0) return undefined
    const weights = weighed(stopped, calls, session)
    const weight = Math.max(...weights.values())
    const request = stopped.findLast((one) => weights.get(one) === weight)
    return request && { weight, request }
  },
  confidence: 0.94,
  agent: ({ request }) =>
    isSentToFilter(request)
      ? `The customer's network stepped in: ${endpointOf(request)} was redirected to a page on ${hostNameOf(lastOf(request))}, which the app cannot read as data.`
      : `The customer's network responded instead of the app: ${endpointOf(request)} got a web page${titled(request)}${sentOn(request)}, which the app cannot read as data.`,
  customer:
    "A web filter or your network's sign-in page responded instead of our service. Your network administrator can allow our service.",
  evidence: ({ request }) => [
    {
      event: request.id,
      text: isSentToFilter(request)
        ? `redirected to ${lastOf(request)}`
        : `returned ${request.status} with a web page${titled(request)}${sentOn(request)}`,
    },
  ],
  next: [
    'Ask whether it works on a different network, such as mobile data on a phone.',
    'In a hotel, on a train, or on a guest network, ask the customer to open any other website and sign in there.',
    'On a company network, ask the administrator to allow the hostname in the proxy and web filter.',
  ],
})

/**
 * How likely each call is what the customer complains about: hardly, if it went through later, as after a sign-in to the network,
 * or if nobody misses it.
 */
function weighed(
  stopped: readonly RequestEvent[],
  calls: readonly RequestEvent[],
  session: Session,
): ReadonlyMap<RequestEvent, number> {
  const own = ownSites(session.events, session.site)
  const held = new Set(stopped)
  const worked = new Map(calls.filter((one) => hasWorked(one) && !held.has(one)).map((one) => [keyOf(one), one.at]))
  const weigh = (event: RequestEvent) => {
    if (isMissedByNobody(event.url) || (worked.get(keyOf(event)) ?? -1) > event.at) return 0.3
    return isForeign(event.url, own) && !stepShortlyBefore(session.events, event.at) ? 0.6 : 1
  }
  return new Map(stopped.map((event) => [event, weigh(event)]))
}

const keyOf = ({ method, url }: RequestEvent) => `${method} ${withoutQuery(url)}`

/** A page of a filter or guest network that came instead of data. */
export function isOfNetworkPage(event: RequestEvent): boolean {
  const { api, status = 0 } = event
  if ((api !== 'fetch' && api !== 'xhr') || status < 200 || status >= 300) return false
  const text = event.responseBody?.text ?? ''
  if (!isPage(text) || /html/i.test(headerValue(event.requestHeaders, 'accept') ?? '')) return false
  // The words alone might occur in a page of the app; the page's title and origin say more. `Via` alone proves
  // nothing, because gateways add it to the app's own responses too.
  return (
    senderOf(`<title>${titleOf(event) ?? ''} ${hostNameOf(event.responseUrl ?? '')}`) === 'filter' ||
    (isElsewhere(event) && ofGuests.test(`${titleOf(event) ?? ''} ${hostNameOf(event.responseUrl ?? '')}`)) ||
    ((isElsewhere(event) || sendsElsewhere(event) || isBlockPage.test(titleOf(event) ?? '') || isSigned(event)) &&
      senderOf(text) === 'filter')
  )
}

/** The filter redirected the call to its own host, whose response the browser withholds from the page. */
function isSentToFilter(event: RequestEvent): boolean {
  return event.state === 'failed' && senderOf(`<title>${hostNameOf(lastOf(event))}`) === 'filter'
}

/** A filter has signed the response (RFC 9110 7.6.3, 10.2.4). */
const isSigned = ({ responseHeaders }: RequestEvent) =>
  senderOf(`<title>${headerValue(responseHeaders, 'via') ?? ''} ${headerValue(responseHeaders, 'server') ?? ''}`) ===
  'filter'

/** A network for guests; its page comes from another host than the data that was wanted. */
const ofGuests = /\bcaptive\b|\bhot-?spot\b|(?:\b|-)(?:wlan|wi-?fi)\b/i

const lastOf = ({ redirects = [] }: RequestEvent) => redirects.at(-1)?.url ?? ''

/** What filters that do not give their name call their pages. */
const isBlockPage =
  /\b(?:page|site|access|content|request|url|category|upload|download) (?:is |was |has been )?(?:blocked|denied)\b|\bblocked (?:page|site|content|by)\b|\bgesperrt|\bzugriff verweigert|\baccès (?:bloqué|refusé)|\bacceso (?:bloqueado|denegado)/i

const titleOf = ({ responseBody }: RequestEvent) => titleIn(responseBody?.text ?? '')

const isElsewhere = ({ url, responseUrl }: RequestEvent) => hostNameOf(responseUrl ?? url) !== hostNameOf(url)

/** Its form submits to another host, such as the router of a guest network. */
function sendsElsewhere({ url, responseBody }: RequestEvent): boolean {
  const action = /<form\b[^<>]*\baction=["']?(https?:\/\/[^"'\s<>]{1,300})/i.exec(responseBody?.text ?? '')?.[1]
  return action !== undefined && hostNameOf(action) !== hostNameOf(url)
}

function titled(request: RequestEvent): string {
  const title = titleOf(request)
  return title ? ` titled “${cut(title, 60)}”` : ''
}

function sentOn(request: RequestEvent): string {
  return isElsewhere(request) ? ` from ${hostNameOf(request.responseUrl ?? '')}` : ''
}
