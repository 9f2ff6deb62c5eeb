/** For identifiers whose case was changed by Turkish rules, where i becomes İ and I becomes ı. */
import { percentDecoded } from '../../base/percent-decoded.ts'
import type { Session } from '../../session/index.ts'
import { requestEvidence, responseEvidence } from '../evidence.ts'
import type { FailedRequest } from '../failures/requests.ts'
import { defineRule } from '../rule.ts'
import { failureAsReported } from '../words/response-words.ts'

export const turkishCapital = defineRule({
  id: 'turkish-capital',
  class: 'clock-locale',
  owner: 'engineering',
  looksAt: 'refused calls whose address or body holds a word like ACTİVE or actıve that nobody has typed',
  find: ({ requests, session }) => {
    for (const request of requests) {
      const { status = 0, recovered, weight } = request
      const name = status >= 400 && !recovered ? nameIn(request, session) : undefined
      if (name !== undefined) return { weight, request, name }
    }
    return undefined
  },
  confidence: 0.9,
  agent: ({ request, name }) =>
    failureAsReported(
      request,
      `the page turned one of the program's own words into “${name}”, using Turkish rules for capital letters`,
    ),
  customer: "The page has trouble with your browser's language. We're looking into it.",
  evidence: ({ request, name }) => [
    ...requestEvidence(request),
    { event: request.event.id, text: `the request contains ${name}` },
    ...responseEvidence(request),
  ],
  next: [
    "Ask the customer to try with the browser's language set to English.",
    "Escalate to engineering: the program's own names must be converted independently of the language.",
  ],
})

/** A single Turkish letter among English ones; real Turkish words have other Turkish letters too, or were typed. */
const word = /\b[A-Z][A-Z_]*İ[A-Z_]*(?![\p{L}])|\b[a-z][a-z_]*ı[a-z_]*(?![\p{L}])/u

function nameIn({ event }: FailedRequest, { events }: Session): string | undefined {
  const name = word.exec(`${percentDecoded(event.url)} ${event.requestBody?.text ?? ''}`)?.[0]
  if (name === undefined) return undefined
  return events.some((one) => one.kind === 'step' && one.value?.includes(name)) ? undefined : name
}
