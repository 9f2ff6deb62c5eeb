/** The form of a rule: data and small functions, so that each can be read and tested alone. */
import type { Facts } from './failures/facts.ts'
import type { Doubt, Evidence, Owner, VerdictClass } from './verdict.ts'

/** What a rule says about one session. */
export interface Candidate {
  rule: string
  class: VerdictClass
  owner: Owner
  /** confidence times the weight of the rule's subject; candidates are ordered by it */
  score: number
  sentence: string
  customerSentence: string
  evidence: Evidence[]
  against: Doubt[]
  next: string[]
}

/** A rule as the judge sees it. */
export interface Rule {
  id: string
  class: VerdictClass
  owner: Owner
  /** what it looks at, in one phrase */
  looksAt: string
  /** the candidate, or undefined when the rule does not fire */
  apply(facts: Facts): Candidate | undefined
}

/** A value, or a function that derives it from the subject. */
type From<S, T> = T | ((subject: S, facts: Facts) => T)

/** A rule as it is written. */
export interface RuleText<S extends { weight: number }> {
  id: string
  class: VerdictClass
  owner: Owner
  looksAt: string
  /** what the rule is about in this session; facts are sorted, so the first match is the weightiest */
  find(facts: Facts): S | undefined
  /** 0..1, before the weight of the subject */
  confidence: From<S, number>
  /** one sentence for the agent */
  agent: From<S, string>
  /** one sentence for the customer: no blame, no jargon */
  customer: From<S, string>
  evidence: From<S, Evidence[]>
  against?: From<S, Doubt[]>
  /** questions and experiments, most useful first */
  next: From<S, string[]>
}

/** Makes a rule from its definition. */
export function defineRule<S extends { weight: number }>(text: RuleText<S>): Rule {
  return {
    id: text.id,
    class: text.class,
    owner: text.owner,
    looksAt: text.looksAt,
    apply(facts) {
      const subject = text.find(facts)
      if (!subject) return undefined
      const of = <T>(part: From<S, T>): T =>
        typeof part === 'function' ? (part as (subject: S, facts: Facts) => T)(subject, facts) : part
      return {
        rule: text.id,
        class: text.class,
        owner: text.owner,
        score: of(text.confidence) * subject.weight,
        // A shortened text ends with an ellipsis, and an error message may bring its own full stop.
        sentence: of(text.agent)
          .replace(/…\.$/, '…')
          .replace(/(?<!\.)\.\s*\.$/, '.'),
        customerSentence: of(text.customer),
        evidence: of(text.evidence),
        against: text.against === undefined ? [] : of(text.against),
        next: of(text.next),
      }
    },
  }
}
