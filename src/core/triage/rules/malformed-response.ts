/** For successful responses that are not data, or that cannot be parsed. */
import { parsedJson } from '../../base/json.ts'
import { endpointOf, type RequestEvent, type SessionEvent } from '../../session/index.ts'
import { messageEvidence } from '../evidence.ts'
import type { Facts } from '../failures/facts.ts'
import { findMessage } from '../failures/messages.ts'
import { isMissedByNobody } from '../failures/ornament.ts'
import { endOf } from '../failures/when.ts'
import { contentType, isWebPage } from '../responses/pages.ts'
import { defineRule } from '../rule.ts'
import { said } from '../words/words.ts'
import { isOfNetworkPage } from './network-page.ts'

export const malformedResponse = defineRule({
  id: 'malformed-response',
  class: 'integration',
  owner: 'engineering',
  looksAt: 'calls that were answered with a web page instead of data, and errors of parsing',
  find: (facts) => {
    const parse = findMessage(facts.messages, parseWords)
    const page = facts.session.events.findLast(
      (event): event is RequestEvent =>
        event.kind === 'request' && isWebPage(event) && (parse === undefined || event.at <= parse.event.at),
    )
    // Other rules explain who sent these.
    if (page && (isOfNetworkPage(page) || page === facts.sentToSignIn?.event)) return undefined
    const subject = page ?? (parse && requestBefore(facts, parse.event))
    return subject && (parse || page)
      ? { weight: parse ? 1 : 0.7, request: subject, page: page !== undefined, parse }
      : undefined
  },
  confidence: ({ page, parse }) => (page && parse ? 0.92 : page ? 0.4 : 0.75),
  agent: ({ request, page, parse }) =>
    `The app got ${page ? 'a web page instead of data' : 'data that cannot be read'}: ${endpointOf(request)} returned ${request.status ?? 200}${parse ? `; it could not be parsed, ${said(parse.text)}` : ''}.`,
  customer: "Part of the page couldn't be loaded because our service sent something unexpected. We're looking into it.",
  evidence: ({ request, page, parse }) => [
    {
      event: request.id,
      text: page
        ? `content type ${contentType(request) || 'not named'}, and the body starts like HTML`
        : 'the response that was being read',
    },
    ...messageEvidence(parse),
  ],
  against: ({ parse }) =>
    parse ? [] : [{ text: 'No parsing error was recorded; the app may expect a web page here.' }],
  next: [
    'Read the web page that was returned: its title often names the proxy, firewall, or sign-in page that sent it.',
    'Ask whether it also happens on a different network, such as mobile data on a phone.',
    'Escalate to engineering with the endpoint and with what sits between it and the customer.',
  ],
})

/** How the engines say that JSON does not parse. */
export const parseWords =
  /Unexpected token|Unexpected end of JSON|is not valid JSON|JSON\.parse: |JSON Parse error|Unexpected non-whitespace character/

/** The response that was read just before the error. */
function requestBefore({ session }: Facts, event: SessionEvent): RequestEvent | undefined {
  const before = session.events.filter(
    (one): one is RequestEvent =>
      one.kind === 'request' &&
      one.state === 'done' &&
      (one.status ?? 0) < 400 &&
      endOf(one) <= event.at + 5 &&
      event.at - endOf(one) < 1_000 &&
      !isMissedByNobody(one.url) &&
      !isReadable(one),
  )
  return before.find(({ id }) => id === event.cause) ?? before.at(-1)
}

/** The whole body was kept, and it is JSON: whatever could not be parsed was something else, such as a stored draft. */
const isReadable = ({ responseBody: body }: RequestEvent) =>
  body?.text !== undefined && !body.truncated && parsedJson(body.text) !== undefined
