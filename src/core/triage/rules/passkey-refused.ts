/**
 * For a passkey or security key that was not used: no device, the wrong one, or too late
 * (https://www.w3.org/TR/webauthn-2/#sctn-assertion-privacy).
 */

import { reportedEvidence, reportedReason } from '../reported-reasons.ts'
import { defineRule } from '../rule.ts'
import { afterStep, said } from '../words/words.ts'

export const passkeyRefused = defineRule({
  id: 'passkey-refused',
  class: 'authentication',
  owner: 'customer',
  looksAt: 'errors of WebAuthn that say that signing in with a passkey timed out or was not allowed',
  find: (facts) => reportedReason(facts, 'passkey'),
  confidence: 0.86,
  agent: ({ message, step }) =>
    `Signing in with a passkey was not completed${afterStep({ step })}: ${said(message.text)}.`,
  customer: "Signing in with the passkey wasn't completed. Please try again with the device you created it on.",
  evidence: reportedEvidence,
  against: [
    {
      text: 'For privacy reasons, browsers give the same message for a missing passkey, a canceled dialog, and a timeout.',
    },
  ],
  next: [
    'Ask on which device, and in which password manager, the passkey was created.',
    'Ask the customer to sign in another way and create a new passkey on this device.',
  ],
})
