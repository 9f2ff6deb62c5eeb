/** For requests whose shape, built by the page itself, the server cannot read. The customer's input plays no part. */
import type { RequestEvent, Session } from '../../session/index.ts'
import { refusalEvidence } from '../evidence.ts'
import { responseStart } from '../responses/response-start.ts'
import { defineRule } from '../rule.ts'
import { customerActivity } from '../words/activity.ts'
import { failureAsReported } from '../words/response-words.ts'

export const contractMismatch = defineRule({
  id: 'contract-mismatch',
  class: 'product-defect',
  owner: 'engineering',
  looksAt:
    'refusals of a field that the server does not know, or of the form of a value that nobody has typed, of a page loaded shortly before',
  find: ({ requests, session }) =>
    requests.find(
      ({ event, status, thirdParty, recovered, reason }) =>
        !thirdParty &&
        !recovered &&
        reason === undefined &&
        (status === 400 || status === 422) &&
        (hasUnknownField(event) || hasUnreadValue(event, session)) &&
        isFresh(event, session),
    ),
  confidence: 0.88,
  agent: (request) =>
    failureAsReported(
      request,
      'the page and the server do not match: the page sends something that the server cannot read',
    ),
  customer: (request) =>
    `${customerActivity(request)} didn't work because of a problem in our app. Nothing you entered caused this.`,
  evidence: refusalEvidence,
  against: [{ text: 'A cached copy of the page would fail the same way.' }],
  next: [
    'Escalate to engineering with the request body and the response.',
    'Check when the page and the server were last released, and whether one is on an older release.',
    'Ask the customer to try one hard reload.',
  ],
})

/** ms since the page was loaded; a page open for longer may belong to the previous release */
const fresh = 3_600_000

function isFresh({ at, frame }: RequestEvent, { events }: Session): boolean {
  const opened = events.findLast(
    (event) => event.kind === 'navigation' && event.how === 'load' && event.frame === frame && event.at <= at,
  )
  return opened !== undefined && at - opened.at <= fresh
}

/**
 * The field name, after the opening words of Jackson, System.Text.Json, serde, Go, class-validator (NestJS), zod, kotlinx and
 * Rails.
 */
const unknownField =
  /\b(?:[Uu]nrecognized (?:field|key)|[Uu]nrecognized key\(s\) in object:|JSON property|unknown (?:field|key|attribute)|unpermitted parameter:|property) :?\\?[`'"]?(\w{1,60})\b/g
/** Other words of these libraries that are never used about a value. */
const certainly =
  /not marked as ignorable|could not be mapped to any \.NET member|json: unknown field|unknown field `\w{1,60}`, expected|property \w{1,60} should not exist|[Uu]nrecognized key|Encountered an unknown key|unpermitted parameter|unknown attribute '/

/** The server does not know a field that the page sent. */
function hasUnknownField(event: RequestEvent): boolean {
  const response = responseStart(event)
  const sent = event.requestBody?.text ?? ''
  if (!certainly.test(response)) return false
  return [...response.matchAll(unknownField)].some(([, field]) => sent.includes(`"${field}"`))
}

/** System.Text.Json with the path to the field; Jackson and Go with the value. */
const unreadField =
  /could not be converted to System\.(?:DateOnly|DateTime|DateTimeOffset|TimeOnly|TimeSpan|Guid)\b[^{}]{0,40}?\bPath: \$(?:\.\w{1,60}){0,5}\.(\w{1,60})/
const unreadValue =
  /Cannot deserialize value of type `java\.(?:time\.\w{1,30}|util\.(?:Date|UUID))` from String \\?"([^"\\]{1,60})\\?"|parsing time \\?"\\?\\?"?([^"\\]{1,60})\\?/

/**
 * The server cannot read a value's format, and nobody typed it into a field: when picked in a calendar, the page decides the
 * format.
 */
function hasUnreadValue(event: RequestEvent, { events }: Session): boolean {
  const response = responseStart(event)
  const sent = event.requestBody?.text ?? ''
  const [, quoted, parsed] = unreadValue.exec(response) ?? []
  const field = unreadField.exec(response)?.[1]
  const inField = field === undefined ? undefined : new RegExp(`"${field}"\\s*:\\s*"([^"]{1,60})"`).exec(sent)?.[1]
  const value = inField ?? quoted ?? parsed
  if (value === undefined || !sent.includes(value)) return false
  return !events.some((step) => step.kind === 'step' && step.at <= event.at && isSame(step.value, value))
}

/** Typed as it was sent, or in another order or with other separators. */
function isSame(typed: string | undefined, sent: string): boolean {
  const digits = (text: string) =>
    text
      .match(/\d+/g)
      ?.map(Number)
      .toSorted((a, b) => a - b)
      .join(' ') ?? text
  return typed !== undefined && typed !== '' && (sent.includes(typed) || digits(sent).startsWith(digits(typed)))
}
