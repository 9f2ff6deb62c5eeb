/**
 * For responses from another origin that the browser did not let the page read
 * (https://fetch.spec.whatwg.org/#http-cors-protocol).
 */
import { hostNameOf } from '../../session/index.ts'
import { messageEvidence, requestEvidence } from '../evidence.ts'
import { corsLineOf } from '../failures/cors-lines.ts'
import { mostLikely } from '../failures/no-response.ts'
import { defineRule } from '../rule.ts'
import { corsCondition } from '../words/cors-words.ts'
import { afterStep, thenThrew } from '../words/words.ts'
import { signInBehind } from './sign-in-behind-cors.ts'

export const cors = defineRule({
  id: 'cors',
  class: 'configuration',
  owner: 'engineering',
  looksAt: 'calls of another origin without a response, when the host exists or nothing speaks for a blocked one',
  find: ({ requests, cors: lines }) =>
    mostLikely({ requests: requests.filter((one) => !signInBehind(one, lines)) }, 'cors'),
  // Error pages from servers in front of the app carry no CORS header, so the server's failure may be the real cause.
  confidence: ({ causes, event }) => ((event.withheldStatus ?? 0) >= 500 ? 0.5 : (causes.cors ?? 0)),
  agent: (request, { cors: lines, session }) =>
    `The browser blocked a request to another origin${afterStep(request)}: ${corsCondition(request, corsLineOf(request, lines)?.message.text, session.site)}${thenThrew(request)}.`,
  customer: "Part of the page couldn't reach a service it needs. The cause is a setting on our end, not your computer.",
  evidence: (request, facts) => {
    const other = facts.responding.hosts.get(hostNameOf(request.event.url))
    const words = corsLineOf(request, facts.cors)
    return [
      ...requestEvidence(request),
      ...(other
        ? [{ event: other.id, text: 'The same host responded to another request, so it can be reached.' }]
        : []),
      ...(request.event.withheldStatus === undefined
        ? []
        : [
            {
              event: request.event.id,
              text: `It did return ${request.event.withheldStatus}, but the browser withheld the response from the page.`,
            },
          ]),
      ...messageEvidence(words?.message, 160),
    ]
  },
  against: ({ causes }) =>
    (causes.cors ?? 0) > 0.75
      ? []
      : [{ text: 'A blocked or unreachable host looks the same to a page; the browser does not say which it is.' }],
  next: [
    'Open the developer tools on the same page: the console mentions CORS if that is the cause.',
    'Ask whether it fails for every customer (CORS) or only on this computer (a blocked host).',
    'Ask engineering which origins the service allows and whether this one has changed.',
  ],
})
