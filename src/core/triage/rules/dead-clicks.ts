/** For an action repeated again and again without effect: no call, no other page, no error of the app. */
import type { SessionEvent, StepEvent } from '../../session/index.ts'
import { stepText } from '../../session/step-text.ts'
import { stepEvidence } from '../evidence.ts'
import type { Facts } from '../failures/facts.ts'
import { isNoise } from '../failures/noise.ts'
import { effect } from '../failures/when.ts'
import { defineRule } from '../rule.ts'

export const deadClicks = defineRule({
  id: 'dead-clicks',
  class: 'unknown',
  owner: 'unknown',
  looksAt: 'the same click at least three times in a row, when nothing followed from any of them',
  find: ({ session }: Facts) => {
    const steps = session.events.filter((event): event is StepEvent => event.kind === 'step')
    const last = steps.at(-1)
    const same = last ? steps.slice(steps.findLastIndex(({ text }) => text !== last.text) + 1) : []
    if (last?.action !== 'click' || same.length < fewest) return undefined
    const isDead = !session.events.some((event) => isAnswer(event) && same.some((step) => follows(event, step)))
    return isDead ? { weight: 1, last, same } : undefined
  },
  confidence: 0.4,
  agent: ({ last, same }) =>
    `The customer did the same thing ${same.length} times and nothing happened: ${stepText(last)}; the recording does not show why.`,
  customer: "We can see that nothing happened when you clicked, and we're looking into it.",
  evidence: ({ same }) => same.slice(0, 3).flatMap((step) => stepEvidence(step)),
  against: [{ text: 'The page may have shown something without contacting its server; the recording cannot tell.' }],
  next: [
    'Ask what the customer expected, and whether the button looked clickable.',
    'Ask whether it also happens in a private window with extensions turned off.',
    'If it does, escalate to engineering with this recording.',
  ],
})

/** Two may just be a double click. */
const fewest = 3

const isAnswer = (event: SessionEvent) =>
  ['request', 'navigation', 'socket', 'report', 'resource', 'notice'].includes(event.kind) ||
  (event.kind === 'error' && !isNoise(event)) ||
  (event.kind === 'console' && event.level === 'error') ||
  (event.kind === 'replay' && !event.whole)

const follows = (event: SessionEvent, step: StepEvent) => event.at >= step.at && event.at - step.at <= effect
