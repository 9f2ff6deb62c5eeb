/** For a time zone or language of the customer's computer that the server does not know. */
import { requestEvidence, responseEvidence } from '../evidence.ts'
import { responseStart } from '../responses/response-start.ts'
import { defineRule } from '../rule.ts'
import { failureAsReported } from '../words/response-words.ts'

export const unknownZone = defineRule({
  id: 'unknown-zone',
  class: 'clock-locale',
  owner: 'engineering',
  looksAt: "responses of the app's own servers that do not know a time zone, a locale or a culture",
  find: ({ requests }) =>
    requests.find(
      ({ event, thirdParty, recovered }) => !thirdParty && !recovered && notKnown.test(responseStart(event)),
    ),
  confidence: 0.93,
  agent: (request, { environment }) =>
    failureAsReported(
      request,
      `the server does not know a time zone or language${environment ? `; this browser uses ${environment.language} and ${environment.timeZone}` : ''}`,
    ),
  customer: "The page couldn't work with a time zone or language setting. We're looking into it.",
  evidence: (request) => [...requestEvidence(request), ...responseEvidence(request)],
  next: [
    'Compare the time zone and language of the computer with the value that the response names.',
    'Ask the customer to choose a time zone in the profile, if there is such a setting.',
    'Escalate to engineering: browsers send names of the current IANA time zone database and its older aliases.',
  ],
})

/** Java, .NET, Python, Ruby, PHP, Go: names that a database of zones or locales does not hold. */
const notKnown =
  /\b(?:unknown|invalid|unsupported|unrecogni[sz]ed|bad)\b[^.{}<>":]{0,20}\b(?:time[ -]?zone|locale|culture|language tag)\b|\b(?:time[ -]?zone|locale|culture)\b[^.{}<>"]{0,60}\b(?:not (?:found|supported|recogni[sz]ed|known)|is (?:unknown|invalid))\b|\b(?:TimeZoneNotFoundException|ZoneRulesException|UnknownTimeZoneError|CultureNotFoundException|InvalidTimezoneIdentifier)\b/i
