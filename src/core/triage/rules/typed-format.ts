/** For numbers and days written as in the customer's country while the server expects another format. */
import { isObject } from '../../base/is-object.ts'
import { parsedJson } from '../../base/json.ts'
import type { RequestEvent, StepEvent } from '../../session/index.ts'
import { requestEvidence, responseEvidence, stepEvidence } from '../evidence.ts'
import type { Facts } from '../failures/facts.ts'
import type { FailedRequest } from '../failures/requests.ts'
import { responseStart } from '../responses/response-start.ts'
import { defineRule } from '../rule.ts'
import { failureAsReported } from '../words/response-words.ts'

export const typedFormat = defineRule({
  id: 'typed-format',
  class: 'clock-locale',
  owner: 'engineering',
  looksAt:
    'refusals that quote, or of a database that was given, a number with a decimal comma, or a day in an order of a country, as the customer has typed it, and call it unreadable',
  find: ({ requests, session }: Facts): Subject | undefined => {
    const typed = session.events.filter(
      (event): event is StepEvent => event.kind === 'step' && forms.test(event.value ?? ''),
    )
    if (typed.length === 0) return undefined
    for (const request of requests) {
      const { event, status, thirdParty, recovered, weight } = request
      if (thirdParty || recovered) continue
      const response = responseStart(event)
      const sent = ofDatabase.test(response) ? (event.requestBody?.text ?? '') : ''
      const unread = typed.findLast(({ at, value = '' }) => at <= event.at && sent.includes(value))
      if (unread) return { weight, request, step: unread }
      if (![200, 400, 422].includes(status ?? 0)) continue
      const step = typed.findLast(
        ({ at, value = '' }) =>
          at <= event.at &&
          (response.includes(value) || isOfOtherForm(value, response) || isOfNamedField(value, event, response)),
      )
      if (step && unreadable.test(response) && !bounds.test(response)) return { weight, request, step }
    }
    return undefined
  },
  confidence: 0.9,
  agent: ({ request, step }) =>
    failureAsReported(
      request,
      `the server cannot read “${step.value}”, which is written the way the customer's country writes it`,
    ),
  customer:
    "The page couldn't read a number or a date the way you wrote it. Please try the format that the page shows as an example. We're looking into it.",
  evidence: ({ request, step }) => [...requestEvidence(request), ...stepEvidence(step), ...responseEvidence(request)],
  against: [{ text: 'The page may ask for exactly this format: if so, its server is wrong.' }],
  next: [
    'Ask the customer to try once with a decimal point in the number, or with the date as year-month-day.',
    "Escalate to engineering with the customer's language and time zone.",
  ],
})

interface Subject {
  weight: number
  request: FailedRequest
  step: StepEvent
}

/** `1.234,50`, `12,5`; `25/02/2026`, `25.2.26` */
const forms = /^-?\d{1,3}(?:[.\s'’]\d{3})*,\d{1,6}$|^-?\d+,\d{1,2}$|^\d{1,2}[./-]\d{1,2}[./-](?:\d{2}|\d{4})$/
/** How parsers and form validation say that they cannot read something. */
const unreadable =
  /\b(?:kein(?:e[ns]?)? gültig|n['’]est pas une? [^.{}<>]{0,30}valid|no es una? [^.{}<>]{0,30}válid|n[aã]o é uma? [^.{}<>]{0,30}válid|non è una? [^.{}<>]{0,30}valid|geen geldig|nie jest (?:poprawn|prawidłow)|geçerli bir [^.{}<>]{0,30}değil)|\b(?:not (?:a )?(?:valid|well)|invalid|cannot (?:be )?(?:parse|deserialize|convert)|could not (?:be )?(?:parse|convert)|unable to (?:parse|convert)|failed to (?:parse|convert)|unparse?able|not match(?:es)? (?:the )?format|input string|not a number|must be a [`'"]?(?:number|decimal|date)|not in (?:a |the )(?:valid|correct|right|expected) (?:\w+ )?format|NumberFormat|FormatException|DateTimeParse|invalid input syntax|valid (?:number|integer|decimal|date)(?: \w+)? (?:is |was )?(?:required|expected))/i
/** Databases that got text instead of a number or day, and do not quote it: Oracle, Postgres, SQL Server, MySQL. */
const ofDatabase =
  /\bORA-(?:01722|01843|01858|01861|01830)\b|invalid input syntax for type (?:numeric|integer|double|date)|(?:Error converting data type|Conversion failed when converting)|Incorrect (?:decimal|integer|date) value|Data truncated for column/i
const bounds = /\b(?:maximum|minimum|at (?:most|least)|exceed\w*|greater|less|between|range)\b/i

const day = /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/
/** The format that the server expects, as a pattern or an example: `YYYY-MM-DD`, `MM/DD/YYYY`, `11/29/1998`. */
const form =
  /\b(?:format|example|form|pattern|e\.g\.|like|as)\b[^.{}<>]{0,60}?\b(Y{4}[-/.]M{2}[-/.]D{2}|M{1,2}[-/.]D{1,2}[-/.]Y{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}\/(?:1[3-9]|2\d|3[01])\/\d{4})/i

/** The value was sent as it was typed, in a field that the response names. */
function isOfNamedField(value: string, { requestBody }: RequestEvent, response: string): boolean {
  const sent = parsedJson(requestBody?.text)
  return isObject(sent) && Object.keys(sent).some((key) => sent[key] === value && response.includes(`"${key}"`))
}

/** The day was typed day first, and the response names a format with another order. */
const isOfOtherForm = (value: string, response: string) => day.test(value) && form.test(response)
