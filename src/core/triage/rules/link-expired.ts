/** An address that is valid for a while only (pre-signed, shared access signature, a link that was sent) was used afterwards. */
import { answeredEvidence } from '../evidence.ts'
import { defineRule } from '../rule.ts'
import { failure } from '../words/words.ts'

export const linkExpired = defineRule({
  id: 'link-expired',
  class: 'authentication',
  owner: 'customer',
  looksAt: 'refusals that say that an address was valid for a while only, and that this is over',
  find: ({ requests }) => requests.find(({ reason, recovered }) => reason === 'link-expired' && !recovered),
  confidence: (_, { environment }) => (Math.abs(environment?.clockSkew ?? 0) >= tolerance ? 0.7 : 0.92),
  agent: (request) => failure(request, 'the address was valid for a while only, and that is over'),
  customer: 'The link was valid for a while only. Please reload the page and open it again, or ask for a new one.',
  evidence: answeredEvidence,
  against: (_, { environment }) =>
    Math.abs(environment?.clockSkew ?? 0) >= tolerance ? [{ text: 'The clock of the computer is off, too.' }] : [],
  next: [
    'Ask the customer to reload the page and to open it again, or send a new link.',
    'Ask how long the page had been open, or whether the address came by mail.',
    'If a fresh page fails too, pass it on to engineering.',
  ],
})

/** ms by which clocks may differ without effect */
const tolerance = 90_000
