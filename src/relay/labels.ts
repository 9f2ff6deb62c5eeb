/** What a relay masks by: the background's key and the company's rules, and what the background knows of the secrets met. */
import { type CompanyRules, createLabeler, joinRules, type Labeler } from '../core/privacy/index.ts'
import type { EventBatch } from '../messages/index.ts'
import type { RelayPorts } from './ports.ts'

export interface Labels {
  /** what masks by the rules of this moment */
  now(): Labeler
  /**
   * Other rules hold. What was masked by those before has been sent, or is masked again by these.
   * @param key the background's, which makes the labels of all frames agree; the one before when left out
   */
  use(sets: CompanyRules[], key?: string): void
  /** Secrets that `by` has met and the background has not heard of, and what to call when it has. */
  untold(by: Labeler): { known: NonNullable<EventBatch['known']>; told(): void }
}

export function createLabels(ports: Pick<RelayPorts, 'randomHex' | 'hide' | 'compileRules'>): Labels {
  let key = ports.randomHex(16)
  let label = createLabeler(key)
  /** of the secrets that were met, those that the background knows of */
  let knownTo = 0
  // Until the company's rules are there, nothing that is typed is read.
  ports.hide(undefined)
  return {
    now: () => label,
    use(sets, given = key) {
      key = given
      const rules = ports.compileRules(joinRules(sets))
      ports.hide(rules.selectors)
      label = createLabeler(key, rules)
      knownTo = 0
    },
    untold(by) {
      const met = by.met()
      return {
        known: by.since(knownTo).map(([value, text]) => [value, text]),
        told() {
          if (by === label) knownTo = Math.max(knownTo, met)
        },
      }
    },
  }
}
