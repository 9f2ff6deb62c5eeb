import type { SessionEvent } from '../../session/index.ts'
import type { FieldRule } from '../field-rule.ts'

/** What a company adds to the built-in rules, in the form in which it is applied. */
export interface CompiledRules {
  /** the rule for the field of this name; undefined when the company named no such field */
  fieldRule(name: string): FieldRule | undefined
  /** for the observers of the page, which can ask the browser what a selector means */
  selectors: readonly string[]
  patterns: readonly { kind: string; pattern: RegExp }[]
  /** whether the URL belongs to a domain of which nothing may be recorded; relative URLs never do */
  isNeverCaptured(url: string): boolean
  /** the event without all that was exchanged with such a domain; others as they are */
  withoutUncaptured(event: SessionEvent): SessionEvent
}
