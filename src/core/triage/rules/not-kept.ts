/** For numbers that the server accepted but returned differently from what the customer typed and the page sent. */

import { isObject } from '../../base/is-object.ts'
import { parsedJson } from '../../base/json.ts'
import { endpointOf, type RequestEvent, type StepEvent } from '../../session/index.ts'
import { hasWorked } from '../../session/responses/failure.ts'
import { stepEvidence } from '../evidence.ts'
import type { Facts } from '../failures/facts.ts'
import { defineRule } from '../rule.ts'

export const notKept = defineRule({
  id: 'not-kept',
  class: 'product-defect',
  owner: 'engineering',
  looksAt: 'numbers that the customer typed, sent as they are, and answered with success as another number',
  find: ({ session }: Facts): Subject | undefined => {
    const steps = session.events.filter(
      (event): event is StepEvent => event.kind === 'step' && numberIn(event.value) !== undefined,
    )
    for (const event of steps.length > 0 ? session.events : []) {
      if (event.kind !== 'request' || !/^(?:PUT|PATCH)$/i.test(event.method) || !hasWorked(event)) continue
      for (const { field, sent, kept } of changedIn(event)) {
        const step = steps.findLast(({ at, value }) => at <= event.at && numberIn(value) === sent)
        if (step) return { weight: 1, request: event, step, field, sent, kept }
      }
    }
    return undefined
  },
  confidence: 0.75,
  agent: ({ request, field, sent, kept }) =>
    `The server did not keep what was entered: ${field} was sent as ${sent}, but ${endpointOf(request)} returned success with ${kept}.`,
  customer: 'Because of a problem on our end, what you entered was saved differently. Please check it.',
  evidence: ({ request, step, field, sent, kept }) => [
    { event: request.id, text: `${field}: sent ${sent}, got back ${kept}` },
    ...stepEvidence(step),
  ],
  against: [{ text: 'A product limit may have set the number, and the page may have said so.' }],
  next: [
    'Ask which number the customer sees after reloading the page.',
    'Check whether a limit or rule of the account sets this number.',
    'Escalate to engineering with the request and its response.',
  ],
})

interface Subject {
  weight: number
  request: RequestEvent
  step: StepEvent
  field: string
  sent: number
  kept: number
}

/** Fields present in both request and response whose numbers mean different things. */
function changedIn({ requestBody, responseBody }: RequestEvent): { field: string; sent: number; kept: number }[] {
  const sent = parsedJson(requestBody?.text)
  const response = parsedJson(responseBody?.text)
  if (!isObject(sent) || !isObject(response)) return []
  // The response may nest the record under its name: `{"ok":true,"order":{...}}`
  const records = [response, ...Object.values(response).filter(isObject)]
  return Object.entries(sent).flatMap(([field, value]) => {
    const [was, is] = [numberIn(value), numberIn(records.find((record) => field in record)?.[field])]
    if (ofServer.test(field) || was === undefined || is === undefined || isRounded(was, is)) return []
    // A grouped number of which the server read only the first group is not a change of unit.
    if (isOtherUnit(was, is) && !(isGrouped(value) && is === Number.parseFloat(String(value)))) return []
    return [{ field, sent: was, kept: is }]
  })
}

/** Fields that servers count up by themselves. */
const ofServer = /^(?:id|v|_?version|rev(?:ision)?|lock_?version|seq(?:uence)?|updated_?\w*)$/i

/** `1.234,50`, `1,234.50`, `1'234.50`, `1 234,50`: with both separators present, it is clear which is which. */
const isGrouped = (value: unknown) =>
  typeof value === 'string' &&
  /^-?\d{1,3}(?:(?:\.\d{3})+,\d{1,6}|(?:,\d{3})+\.\d{1,6}|(?:['’\s]\d{3})+[.,]\d{1,6})$/.test(value)

/** `15`, `12.5`, `12,5`, and grouped numbers; anything longer is text. */
function numberIn(value: unknown): number | undefined {
  if (typeof value === 'number') return value
  if (typeof value !== 'string') return undefined
  const plain = isGrouped(value) ? value.replace(/[.,'’\s](?=\d{3}\D)/g, '') : value
  return /^-?\d{1,12}(?:[.,]\d{1,6})?$/.test(plain) ? Number(plain.replace(',', '.')) : undefined
}

const isRounded = (was: number, is: number) => Math.abs(was - is) <= Math.max(0.5, Math.abs(was) * 0.01)

/** Euros and cents, fractions and per cent, hours, minutes and seconds. */
function isOtherUnit(was: number, is: number): boolean {
  if (was === 0 || is === 0) return false
  const ratio = Math.abs(was / is)
  return [10, 100, 1000, 60, 3600].some((unit) => [unit, 1 / unit].some((one) => Math.abs(ratio / one - 1) < 0.01))
}
