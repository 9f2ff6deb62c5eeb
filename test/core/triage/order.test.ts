/** Which of several explanations that are equally strong speaks. */
import { expect, it } from 'vitest'
import { bestFirst } from '../../../src/core/triage/order.ts'
import type { Candidate } from '../../../src/core/triage/rule.ts'
import { request, sessionOf, step } from '../../support/session-builder.ts'

const session = sessionOf([
  request({ at: 100, id: 'before' }),
  step({ at: 1000 }),
  request({ at: 1050, id: 'soon' }),
  request({ at: 1900, id: 'later' }),
])
const candidate = (rule: string, events: string[], told: Partial<Candidate> = {}): Candidate => ({
  ...{
    rule,
    class: 'unknown',
    owner: 'unknown',
    score: 0.8,
    sentence: '',
    customerSentence: '',
    next: [],
    against: [],
  },
  evidence: events.map((event, index) => ({ event, text: `fact ${index}` })),
  ...told,
})

it.each<[string, Candidate, Candidate]>([
  ['the higher score', candidate('b', ['later'], { score: 0.82 }), candidate('a', ['soon'])],
  ['what came sooner after the step', candidate('b', ['soon']), candidate('a', ['later', 'later', 'later'])],
  ['what followed a step at all', candidate('b', ['later']), candidate('a', ['before'])],
  [
    'the sooner, where the scores differ by less than is shown',
    candidate('b', ['soon']),
    candidate('a', ['later'], { score: 0.803 }),
  ],
  ['what has an event to show', candidate('b', ['before']), candidate('a', [])],
  ['more facts', candidate('b', ['soon', 'later']), candidate('a', ['soon'])],
  ['fewer doubts', candidate('b', ['soon']), candidate('a', ['soon'], { against: [{ text: 'or not' }] })],
  ['the id, when all else is equal', candidate('a', ['soon']), candidate('b', ['soon'])],
])('%s goes first', (_, first, second) => {
  expect(bestFirst([second, first], session).map(({ rule }) => rule)).toEqual([first.rule, second.rule])
  expect(bestFirst([first, second], session)[0]).toBe(first)
})
