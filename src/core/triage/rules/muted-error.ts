/**
 * For errors right after a step about which the browser reveals nothing, because the script came from another host without CORS
 * (https://html.spec.whatwg.org/multipage/scripting.html#muted-errors).
 */
import { stepEvidence } from '../evidence.ts'
import { defineRule } from '../rule.ts'
import { afterStep } from '../words/words.ts'

/** Just enough to say that something failed, and less than any rule with real evidence. */
const confidence = 0.32

export const mutedError = defineRule({
  id: 'muted-error',
  class: 'unknown',
  owner: 'unknown',
  looksAt: 'errors after a step, of scripts from another host, which the browser does not describe to the page',
  find: ({ errors }) => {
    const error = errors.find(({ event, step }) => step && /^Script error\.?$/.test(event.error.message))
    return error && { ...error, weight: 1 }
  },
  confidence,
  agent: (error) =>
    `A script from another host stopped with an error${afterStep(error)}, and the browser does not tell the page which one: the script is loaded without "crossorigin".`,
  customer: "We can see that something went wrong, and we're looking into it.",
  evidence: (error) => [
    { event: error.event.id, text: 'An error whose text, file, and stack the browser hides from the page' },
    ...stepEvidence(error.step),
  ],
  against: [{ text: "It may also be another company's script, whose errors no one notices." }],
  next: [
    'Ask what the customer saw at that moment and whether it happens again: with the developer tools open, the console shows the error itself.',
    'Ask engineering to load the scripts with "crossorigin" and to send "access-control-allow-origin" with them, so that the error is recorded.',
  ],
})
