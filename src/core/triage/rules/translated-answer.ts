/** For forms changed by the browser's translation: the page sends the text of an option as its value. */
import type { Session, StepEvent } from '../../session/index.ts'
import { stepText } from '../../session/step-text.ts'
import { requestEvidence, responseEvidence } from '../evidence.ts'
import type { FailedRequest } from '../failures/requests.ts'
import { defineRule } from '../rule.ts'
import { failureAsReported } from '../words/response-words.ts'

export const translatedResponse = defineRule({
  id: 'translated-answer',
  class: 'browser-interference',
  owner: 'customer',
  looksAt:
    'calls of a machine-translated page that were refused because of the very words that the customer chose in it',
  find: ({ requests, environment, session }): Subject | undefined => {
    if (environment?.translated !== true) return undefined
    for (const request of requests) {
      const { status, recovered, thirdParty } = request
      if (recovered || thirdParty || (status !== 400 && status !== 422)) continue
      const chosen = chosenIn(request, session)
      if (chosen) return { weight: 1, request, chosen }
    }
    return undefined
  },
  confidence: 0.93,
  agent: ({ request }) =>
    failureAsReported(request, 'the browser had translated the page, and the page sends the words it shows'),
  customer:
    "Your browser's translation changed what the page sends. Please turn off translation for this site, reload the page, and try again.",
  evidence: ({ request, chosen }) => [
    ...requestEvidence(request),
    { event: chosen.id, text: `${stepText(chosen)}: this word was sent from a machine-translated page` },
    ...responseEvidence(request),
  ],
  against: [
    { text: 'A page that sends fixed values instead of the words it shows would not be affected by translation.' },
  ],
  next: [
    'Ask the customer to show the original page, reload it, and enter the data again.',
    'Tell engineering: the options should have values of their own, or be marked as not translatable.',
  ],
})

interface Subject {
  weight: number
  request: FailedRequest
  chosen: StepEvent
}

/** The step that chose a word which was sent and which the response complains about. */
function chosenIn({ event }: FailedRequest, { events }: Session): StepEvent | undefined {
  const [sent, response] = [event.requestBody?.text ?? '', event.responseBody?.text ?? '']
  return events.find((one): one is StepEvent => {
    if (one.kind !== 'step' || one.action !== 'select' || one.at > event.at) return false
    const word = one.value ?? ''
    return word.length > 1 && sent.includes(word) && response.includes(word)
  })
}
