/** For a company behind the app's own server that failed, as passed on by that server. */

import { tracedEvidence } from '../evidence.ts'
import { defineRule } from '../rule.ts'
import { failureAsReported } from '../words/response-words.ts'

export const providerFailed = defineRule({
  id: 'provider-failed',
  class: 'third-party',
  owner: 'vendor',
  looksAt: "responses of the app's own servers whose code says that a provider behind them failed",
  find: ({ requests }) => requests.find(({ reason, recovered }) => reason === 'provider' && !recovered),
  confidence: 0.93,
  agent: (request) =>
    failureAsReported(request, "another company's service behind our server did not respond as expected"),
  customer: "Another company's service that we rely on didn't work. Please try again later.",
  evidence: tracedEvidence,
  against: [{ text: 'The code comes from the response; only the server logs show what the other company did.' }],
  next: [
    'Check the response for which provider it is, and look at its status page.',
    'Ask the customer to try again later.',
    'If it continues, send the host, time, and response to whoever is in contact with the provider.',
  ],
})
