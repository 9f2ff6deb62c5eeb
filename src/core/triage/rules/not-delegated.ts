/** A page may not use a function of the browser, because the page around it or its server has not handed it on (https://www.w3.org/TR/permissions-policy/). */
import { defineRule } from '../rule.ts'
import { toldEvidence, toldReason } from '../told-reasons.ts'
import { afterStep, said } from '../words/words.ts'

export const notDelegated = defineRule({
  id: 'not-delegated',
  class: 'configuration',
  owner: 'support',
  looksAt: 'errors in which the browser says that the page around a frame does not allow the function in it',
  find: (facts) => toldReason(facts, 'delegation'),
  confidence: 0.9,
  agent: ({ message, step }) =>
    `The page around the app does not hand on a function of the browser${afterStep({ step })}: ${said(message.text)}.`,
  customer:
    'The page in which this is shown does not allow a function that it needs. Its maker can allow it; opening it in a tab of its own helps at once.',
  evidence: toldEvidence,
  next: [
    'Ask whether it works in a tab of its own: then it is the page around it.',
    'Tell who makes that page the function that the message names: it belongs into the attribute "allow" of the frame.',
    'Where the app is in no frame: ask engineering for the header Permissions-Policy.',
  ],
})
