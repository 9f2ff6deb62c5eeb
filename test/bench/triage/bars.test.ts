import { describe, expect, it } from 'vitest'
import type { VerdictClass } from '../../../src/core/triage/index.ts'
import { confusionText, isRight, reportOf } from './bars.ts'
import type { Judged } from './measure.ts'
import { type Played, partOf, sessions } from './sessions.ts'

/** A session with this role and expected class, judged as `said`, then `second`. */
function judged(role: Played['role'], expect: VerdictClass, said: VerdictClass, second?: VerdictClass): Judged {
  const session: Played = {
    app: 'Crewboard',
    id: 'a',
    role,
    expect: [expect],
    evidence: [],
    extension: undefined,
    origins: () => ({ url: '', apiUrl: '' }),
    begin: () => undefined,
    play: async () => undefined,
  }
  const other = { rule: 'b', class: second ?? said, sentence: '', confidence: 0.4 }
  const verdict = { class: said, rule: 'a', confidence: 0.9, sentence: '', alternatives: second ? [other] : [] }
  return { session, verdict, missing: [], broken: undefined, captured: undefined }
}
const good = [
  ...Array.from({ length: 20 }, () => judged('fault', 'product-defect', 'product-defect')),
  ...Array.from({ length: 20 }, () => judged('twin', 'none', 'none')),
]
const failing = (...more: Judged[]) =>
  reportOf([...good, ...more]).bars.flatMap(({ name, holds }) => (holds ? [] : [name]))

describe('the bars of the verdict', () => {
  it('hold when everything is right', () => {
    expect(failing()).toEqual([])
    expect(failing(judged('twin', 'none', 'unknown'))).toEqual([])
    expect(failing(judged('fault', 'network', 'configuration', 'network'))).toEqual([])
  })

  it.each<[string, Judged, RegExp]>([
    ['a fault that is not even second', judged('fault', 'network', 'capacity', 'unknown'), /first two/],
    ['a twin that got a verdict', judged('twin', 'none', 'network'), /without a fault/],
    ['a twin of another class that is taken for the fault', judged('twin', 'network', 'permission'), /another class/],
    ['the customer’s side called a defect', judged('fault', 'network', 'product-defect', 'network'), /product defect/],
    ['a capture without its evidence', { ...good[0]!, missing: [{ kind: 'socket', path: '/' }] }, /facts/],
    ['a session that did not end', { ...good[0]!, verdict: undefined, broken: 'TimeoutError' }, /could not be played/],
  ])('fail for %s', (_, one, name) => {
    expect(failing(one).join()).toMatch(name)
  })

  it('take no verdict for a wrong one', () => {
    expect(isRight({ ...good[0]!, verdict: undefined })).toBe(false)
  })

  it('show which class was taken for which', () => {
    const [, first, second] = confusionText([good[0]!, judged('fault', 'network', 'product-defect')]).split('\n')
    expect(first).toMatch(/^a {2}product-defect +1 +·$/)
    expect(second).toMatch(/^b {2}network +1 +·$/)
  })
})

it('the quick part has sessions of every app, each fault with its twin', () => {
  const part = partOf(sessions, 1)
  expect(part.map(({ role }) => role)).toEqual(part.map((_, index) => (index % 2 ? 'twin' : 'fault')))
  expect(new Set(part.map(({ app }) => app))).toEqual(new Set(sessions.map(({ app }) => app)))
})
