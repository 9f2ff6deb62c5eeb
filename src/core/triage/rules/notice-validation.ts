/** For on-screen messages that reject the input and say why. */
import { defineNoticeRule } from '../notice-rule.ts'
import { quoted } from '../words/words.ts'

export const noticeValidation = defineNoticeRule({
  id: 'notice-validation',
  class: 'integration',
  owner: 'customer',
  looksAt: 'messages of fields and forms on the screen that the customer did not get past, where nothing else failed',
  reasons: ['validation', 'file-kind'],
  confidence: 0.7,
  meaning: ({ reason }) =>
    reason === 'file-kind'
      ? 'the file is of a kind or in a state that the product cannot read'
      : 'the page did not accept what was entered',
  customer: ({ event }) =>
    `The page did not accept what was entered. It said: ${quoted(event.text)} Please check it and try again.`,
  next: [
    'Compare what was entered with what the message asks for.',
    'Ask where the value comes from: typed, imported, or from another system.',
    'If the value is valid, escalate to engineering.',
  ],
})
