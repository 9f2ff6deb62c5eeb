/** For addresses used after they expired (pre-signed, shared access signature, a link that was sent). */
import { refusalEvidence } from '../evidence.ts'
import { defineRule } from '../rule.ts'
import { failure } from '../words/words.ts'

export const linkExpired = defineRule({
  id: 'link-expired',
  class: 'authentication',
  owner: 'customer',
  looksAt: 'refusals that say that an address was valid for a while only, and that this is over',
  find: ({ requests }) => requests.find(({ reason, recovered }) => reason === 'link-expired' && !recovered),
  confidence: (_, { environment }) => (Math.abs(environment?.clockSkew ?? 0) >= tolerance ? 0.7 : 0.92),
  agent: (request) => failure(request, 'the address was only valid for a limited time and has expired'),
  customer:
    'The link was only valid for a limited time. Please reload the page and open it again, or ask for a new link.',
  evidence: refusalEvidence,
  against: (_, { environment }) =>
    Math.abs(environment?.clockSkew ?? 0) >= tolerance ? [{ text: "The computer's clock is off, too." }] : [],
  next: [
    'Ask the customer to reload the page and open it again, or send a new link.',
    'Ask how long the page had been open, or whether the link came by email.',
    'If a freshly loaded page fails too, escalate to engineering.',
  ],
})

/** ms by which clocks may differ without harm */
const tolerance = 90_000
