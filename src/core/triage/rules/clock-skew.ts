/** For a wrong computer clock, which makes tokens look expired or not yet valid (RFC 7519 4.1.4, 4.1.5). */
import type { RequestEvent, Session } from '../../session/index.ts'
import { yearsBehindBrowser } from '../browser-age.ts'
import { messageEvidence } from '../evidence.ts'
import { findMessage, weightOf } from '../failures/messages.ts'
import type { FailedRequest } from '../failures/requests.ts'
import { responseStart } from '../responses/response-start.ts'
import { defineRule } from '../rule.ts'
import { responseSentence } from '../words/response-words.ts'
import { failure, longTime, outcome, said } from '../words/words.ts'
import { isUnauthenticated } from './statuses.ts'

export const clockSkew = defineRule({
  id: 'clock-skew',
  class: 'clock-locale',
  owner: 'customer',
  looksAt:
    "the difference between the computer's clock and the servers' Date headers, with errors about time; a clock that is behind its own browser",
  find: ({ environment, messages, requests, session }) => {
    const skew = environment?.clockSkew ?? 0
    const told = requests.find(({ reason, recovered }) => reason === 'clock' && !recovered)
    if (told) return { weight: told.weight, skew, message: undefined, refused: told, told }
    // When every certificate is rejected, no server can tell the time, so the browser's own release date is the only reference.
    const isLost = environment !== undefined && yearsBehindBrowser(environment, session.startedAt) > 0
    const isOff = Math.abs(skew) >= day || isLost
    const dated = isOff ? requests.find(({ code = '' }) => certificateDates.test(code)) : undefined
    if (dated) return { weight: 1, skew, message: undefined, refused: dated, told: dated }
    if (Math.abs(skew) < tolerance) return undefined
    const message = findMessage(messages, wordsFor(skew))
    const ahead = skew > 0 ? requests.find((request) => !request.recovered && isOwnFuture(request, session)) : undefined
    if (ahead) return { weight: 1, skew, message, refused: ahead, told: undefined }
    const refused = requests.find(
      ({ status = 0, recovered, code, event, serving }) =>
        !recovered &&
        ((isUnauthenticated(status) && serving) || (status >= 400 && (namesTime(code) || saysTime(event)))) &&
        (message !== undefined ||
          saysTime(event) ||
          timeCodes.test(`${code ?? ''}`) ||
          Math.abs(skew) >= 2 * tolerance),
    )
    const weight = !message ? 0 : Math.abs(skew) >= hour ? 1 : weightOf(message, session)
    return message || refused
      ? { weight: Math.max(weight, refused?.weight ?? 0), skew, message, refused, told }
      : undefined
  },
  confidence: ({ message, refused, told }) => (told || message || isOfTime(refused) ? 0.95 : 0.7),
  agent: ({ skew, message, refused, told }) =>
    told
      ? failure(
          told,
          `${certificateDates.test(told.code ?? '') ? 'the certificate is not valid at the time on this computer' : 'the server rejected the time in the request'}, and the computer's clock is ${differs(skew)}`,
        )
      : `The computer's clock is ${differs(skew)}: ${message ? `a session or token looked expired or not yet valid (${said(message.text)})` : isOfTime(refused) ? `the server refused a request because of its time (${refused?.code ?? responseSentence(refused!) ?? refused?.status})` : 'a valid session can look expired'}.`,
  customer: ({ message, refused, told }) =>
    `The clock on your computer ${told || message || isOfTime(refused) ? 'is' : 'seems to be'} wrong. Please turn on automatic date and time, and then sign in again.`,
  evidence: ({ message, refused, skew }) => [
    ...messageEvidence(message),
    ...(refused
      ? [
          {
            event: refused.event.id,
            text: `${refused.endpoint} ${outcome(refused)}; the computer's clock is ${differs(skew)}`,
          },
        ]
      : []),
  ],
  against: ({ message, refused, told }, { environment }) => [
    ...(told || message || isOfTime(refused)
      ? []
      : [{ text: 'Nothing mentions time explicitly; the session may simply have ended.' }]),
    ...(environment?.otherClock
      ? [{ text: 'The page has replaced its own clock, so the times that it sends may not be those of the computer.' }]
      : []),
  ],
  next: [
    'Ask the customer to turn on automatic date and time and to check the time zone.',
    "If the clock is correct to the second, check the server's clock.",
  ],
})

/** ms; token checks commonly allow one or two minutes */
const tolerance = 90_000
const hour = 3_600_000
const day = 24 * hour
/** For certificates that have expired or are not yet valid. */
const certificateDates =
  /CERT_DATE_INVALID|SEC_ERROR_EXPIRED_CERTIFICATE|SEC_ERROR_OCSP_FUTURE|NOT_YET_VALID_CERTIFICATE/
/** A time that is wrong, rather than just a word for one: pages print timestamps, and what a browser will drop in the future. */
const wrongTime = [
  String.raw`\bnot yet (?:valid|active)\b|\bnot (?:valid|active) (?:yet|before|until|for another)\b|\bjwt not active\b|NotYetValid|used too early|\bnbf\b|\biat\b|RequestTimeTooSkewed`,
  String.raw`\b(?:tokens?|jwt|issued|signed|signature|assertion|time(?:stamp)?)\b[^.{}<>]{0,60}\bin the future\b`,
  String.raw`\bclock\b[^.{}<>]{0,40}\b(?:skew|drift|wrong|incorrect|inaccurate|off|sync\w*|ahead|behind)\b|\b(?:system|device|computer|local|client|server|your)(?:['’]s)? clock\b`,
  String.raw`\btimestamp\b[^.{}<>]{0,60}\b(?:outside|too (?:old|far|new|early|late)|expired|skew\w*|ahead|behind|not within|invalid|drift)\b|\b(?:invalid|expired|stale)\b[^.{}<>]{0,20}\btimestamp\b`,
]
const expiredToken = 'jwt expired|TokenExpired'
/** Also what apps say when they judge a session's age by the computer's clock. */
const expiredSession = String.raw`(?:session|token) (?:has |is )?expired|\bexp\) claim\b|is after (?:the )?expiration`

/** What a clock so far off is mentioned with: what has expired lived longer, by a clock that is behind. */
function wordsFor(skew: number): RegExp {
  const ofAge = skew < 0 ? [] : Math.abs(skew) >= hour ? [expiredToken, expiredSession] : [expiredToken]
  return new RegExp([...wrongTime, ...ofAge].join('|'), 'i')
}
const timeCodes = /expired|not_yet|skew|time|nbf|iat/i

/** A code that can mean nothing else. */
const namesTime = (code: string | undefined) =>
  /skew|not_?yet|clock|\bnbf\b|\biat\b|time(?:stamp)?_?(?:is_)?in_?(?:the_)?future/i.test(code ?? '')

/** The server says that a time is too far from its own. */
const saysTime = (event: RequestEvent) => timeTooFar.test(responseStart(event))
const timeTooFar =
  /\b(?:time(?:stamp)?|clock|dated?)\b[^"{}<>]{0,80}\b(?:too far (?:in the|into the|from)|(?:clock )?skew(?:ed)?|drift)\b/i
const isOfTime = (refused: FailedRequest | undefined) =>
  refused !== undefined && (namesTime(refused.code) || saysTime(refused.event) || saysFuture(refused))

/** "A time must not be in the future", in the languages of customers. */
const noFuture =
  /\b(?:must not|may not|can ?not|can['’]t|should not|mag niet|darf nicht|dürfen nicht|ne (?:peut|doit) pas|no (?:puede|debe)|não (?:pode|deve)|non (?:può|deve)|nie może|får (?:inte|ikke)|kan (?:inte|ikke)|nesmí)\b[^.{}<>"]{0,40}(?:in (?:the|de|der) (?:future|toekomst|Zukunft)|(?:dans le|en el|nel|no) futuro?|(?:w )?przyszłości|i fram?tiden|budoucn)|\b(?:is|ligt|liegt) in (?:the future|de toekomst|der Zukunft)\b/i
const saysFuture = ({ event, status = 0 }: FailedRequest) => status >= 400 && noFuture.test(responseStart(event))

/** A timestamp as programs write it: with its time zone. */
const stamps = /\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})/g
/** ms between reading the clock and sending the call that carries the time */
const justNow = 120_000

/**
 * The server says that a time in the call is in the future, and it is this computer's time at the moment of the call, so nobody
 * typed it.
 */
function isOwnFuture(request: FailedRequest, { startedAt }: Session): boolean {
  if (!saysFuture(request)) return false
  const { event } = request
  const sent = event.requestBody?.text?.match(stamps) ?? []
  return sent.some((text) => Math.abs(Date.parse(text) - startedAt - event.at) <= justNow)
}

const differs = (skew: number) =>
  Math.abs(skew) < tolerance ? 'most likely off' : `${longTime(skew)} ${skew > 0 ? 'ahead of' : 'behind'} the server`
