/** For secure connections that were refused because of their certificate. */
import { hostNameOf } from '../../session/index.ts'
import { requestEvidence } from '../evidence.ts'
import { mostLikely } from '../failures/no-response.ts'
import { defineRule } from '../rule.ts'
import { headed } from '../words/words.ts'

export const certificate = defineRule({
  id: 'certificate',
  class: 'network',
  owner: 'customer',
  looksAt: 'calls that failed with a code of certificates or TLS',
  find: (facts) => mostLikely(facts, 'certificate'),
  confidence: ({ causes }) => causes.certificate ?? 0,
  agent: (request) =>
    headed(
      `The browser did not accept the certificate of ${hostNameOf(request.event.url)}`,
      request,
      'proxies and security products often substitute their own',
    ),
  customer:
    "Your browser couldn't set up a secure connection to our service. Please ask your administrator whether a proxy or antivirus program inspects your connections.",
  evidence: requestEvidence,
  against: [],
  next: [
    'Ask who issued the certificate that the browser shows for this address.',
    'Ask about proxies and antivirus software, and check the date on the computer.',
  ],
})
