/** For things that were never set up, according to the server. */
import { requestEvidence } from '../evidence.ts'
import { defineRule } from '../rule.ts'
import { failure } from '../words/words.ts'

export const notConfigured = defineRule({
  id: 'not-configured',
  class: 'configuration',
  owner: 'support',
  looksAt: "responses of the app's own servers whose code says that a setting is missing",
  find: ({ requests }) =>
    requests.find(({ code = '', thirdParty, recovered }) => !thirdParty && !recovered && words.test(code)),
  confidence: 0.95,
  agent: (request) => failure(request, 'a setting is missing for this account or installation'),
  customer: "Something needed for this isn't set up yet. We'll let you know who can set it up.",
  evidence: requestEvidence,
  next: [
    'Check the admin console for the setting that the code names.',
    'Ask who set up the account, and whether this worked before.',
  ],
})

const words =
  /not_?(?:been_?)?(?:configured|set_?up)|un_?configured|mis_?configured|(?:missing|no)_?(?:configuration|config|settings?)\b/i
