/** A company behind the app's own server failed, and the server passes that on. */

import { tracedEvidence } from '../evidence.ts'
import { defineRule } from '../rule.ts'
import { failureAsTold } from '../words/answer-words.ts'

export const providerFailed = defineRule({
  id: 'provider-failed',
  class: 'third-party',
  owner: 'vendor',
  looksAt: "answers of the app's own servers whose code says that a provider behind them failed",
  find: ({ requests }) => requests.find(({ reason, recovered }) => reason === 'provider' && !recovered),
  confidence: 0.93,
  agent: (request) => failureAsTold(request, 'a company behind our server did not answer as it should'),
  customer: 'A service of another company that we rely on did not work. Please try again later.',
  evidence: tracedEvidence,
  against: [{ text: 'The code is taken from the answer; only the logs of the server show the other company.' }],
  next: [
    'Read in the answer which provider it is, and look at its status page.',
    'Ask the customer to try again later.',
    'If it goes on, pass host, time and answer on to whoever keeps the contact.',
  ],
})
