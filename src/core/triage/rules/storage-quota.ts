/** For browser storage that is full or unavailable (https://storage.spec.whatwg.org/). */
import { messageEvidence } from '../evidence.ts'
import type { Facts } from '../failures/facts.ts'
import { findMessage, type Message, weightOf } from '../failures/messages.ts'
import { defineRule } from '../rule.ts'
import { said } from '../words/words.ts'

export const storageQuota = defineRule({
  id: 'storage-quota',
  class: 'capacity',
  owner: 'customer',
  looksAt: 'errors of exceeded quota, with how full the storage is',
  find: ({ messages, session }) => {
    const message = findMessage(
      messages,
      /QuotaExceeded|exceeded the quota|NS_ERROR_DOM_QUOTA|quota has been exceeded|FILE_ERROR_NO_SPACE/i,
    )
    return message && { weight: weightOf(message, session), message }
  },
  confidence: ({ message }, facts) => (isLastResort(message, facts) ? 0.96 : share(facts) > 0.9 ? 0.93 : 0.85),
  agent: ({ message }, facts) =>
    `The browser's storage for this site is full: ${said(message.text)}${share(facts) > 0 ? `; ${Math.round(share(facts) * 100)}% of it is used` : ''}.`,
  customer:
    "The storage that your browser keeps for this site is full. Please free up disk space, or delete this site's data and sign in again.",
  evidence: ({ message }) => messageEvidence(message),
  next: [
    'Ask how much disk space is free.',
    "Ask the customer to delete this site's data; unsent drafts will be lost.",
    'Tell engineering what the app stores.',
  ],
})

/** The app was storing what it could not send: it is designed to cope with being offline, but not with this. */
const isLastResort = ({ event }: Message, { requests }: Facts) =>
  requests.some(
    ({ causes, recovered, event: call, step }) =>
      (causes.offline ?? 0) > 0.5 &&
      !recovered &&
      step !== undefined &&
      call.at <= event.at &&
      event.at - step.at < soon,
  )
/** ms after the step */
const soon = 5_000

const share = ({ environment }: Facts) =>
  environment?.storage && environment.storage.quota > 0 ? environment.storage.usage / environment.storage.quota : 0
