/**
 * What a relay masks with: the background's key and the company's rules. Also tracks which secrets the background has been
 * told.
 */
import { type CompanyRules, createLabeler, joinRules, type Labeler } from '../core/privacy/index.ts'
import type { EventBatch } from '../messages/index.ts'
import type { RelayPorts } from './ports.ts'

export interface Labels {
  /** masks by the current rules */
  now(): Labeler
  /**
   * New rules apply from now on. Waiting events are masked by them when sent.
   * @param key the background's, which makes the labels of all frames agree; if left out, the key stays
   */
  use(sets: CompanyRules[], key?: string): void
  /** Secrets that `by` has met and the background does not know yet. Call `told` once it does. */
  untold(by: Labeler): { known: NonNullable<EventBatch['known']>; told(): void }
}

export function createLabels(ports: Pick<RelayPorts, 'randomHex' | 'hide' | 'compileRules'>): Labels {
  let key = ports.randomHex(16)
  /** key and rules in use, as JSON */
  let used: string | undefined
  let label = createLabeler(key)
  /** how many of the secrets met the background knows */
  let knownTo = 0
  // Until the company's rules are known, no typed text is read.
  ports.hide(undefined)
  return {
    now: () => label,
    use(sets, given = key) {
      const next = JSON.stringify([given, sets])
      // A new labeler knows none of the secrets that this one has met.
      if (used === next) return
      used = next
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
