/** For a chosen day whose midnight was converted to UTC and cut to a date: east of Greenwich this yields the day before. */

import { dayMs } from '../../base/day.ts'
import { endpointOf, type RequestEvent, type StepEvent } from '../../session/index.ts'
import type { Facts } from '../failures/facts.ts'
import { defineRule } from '../rule.ts'

export const dayShifted = defineRule({
  id: 'day-shifted',
  class: 'product-defect',
  owner: 'engineering',
  looksAt:
    'days that the customer entered, sent as the moment at which they begin, and answered as the day before or after',
  find: ({ session }: Facts): Subject | undefined => {
    const steps = session.events.filter(
      (event): event is StepEvent => event.kind === 'step' && dayIn(event.value) !== undefined,
    )
    for (const event of steps.length > 0 ? session.events : []) {
      if (event.kind !== 'request' || event.state !== 'done' || (event.status ?? 0) >= 400) continue
      for (const [, sent = ''] of (event.requestBody?.text ?? '').slice(0, looked).matchAll(moment)) {
        const shifted = sent.slice(0, 10)
        const step = steps.findLast((one) => one.at <= event.at && isNextTo(shifted, dayIn(one.value)))
        if (step && answersWith(event, shifted)) return { weight: 1, request: event, step, sent, shifted }
      }
    }
    return undefined
  },
  confidence: 0.85,
  agent: ({ request, step, sent, shifted }) =>
    `The app saved a different day than the one selected: ${step.value} was sent as ${sent}, and ${endpointOf(request)} returned ${shifted}.`,
  customer:
    'The page saved a different day than the one you chose because of a problem on our end. Please check the date.',
  evidence: ({ request, step, sent, shifted }) => [
    { event: step.id, text: `entered: ${step.value}` },
    { event: request.id, text: `sent: ${sent}, got back: ${shifted}` },
  ],
  against: [{ text: 'The page may still show the right day: ask what the customer sees.' }],
  next: [
    'Ask which day the customer sees after reloading the page.',
    'Escalate to engineering: a day should be sent as a date only, without a time or time zone.',
  ],
})

interface Subject {
  weight: number
  request: RequestEvent
  step: StepEvent
  sent: string
  /** the day in UTC, `2026-03-29` */
  shifted: string
}

/** chars of a body that are examined */
const looked = 4_000
/** A quarter hour in UTC, which may be midnight elsewhere; midnight in UTC shifts nothing. */
const moment = /"(\d{4}-\d\d-\d\dT(?!00:00)\d\d:(?:00|15|30|45):00(?:\.0+)?Z)"/g

/** `2026-03-30` of `30.03.2026`, `30/03/2026` and `2026-03-30`. */
function dayIn(value = ''): string | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return value
  const [, day, month, year] = /^(\d\d)[./](\d\d)[./](\d{4})$/.exec(value) ?? []
  return year === undefined ? undefined : `${year}-${month}-${day}`
}

/** The UTC day is one before or after the day entered. */
function isNextTo(utc: string, entered: string | undefined): boolean {
  return entered !== undefined && Math.abs(Date.parse(utc) - Date.parse(entered)) === dayMs
}

/** The server kept only the day. */
const answersWith = ({ responseBody }: RequestEvent, day: string) => (responseBody?.text ?? '').includes(`"${day}"`)
