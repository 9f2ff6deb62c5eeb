import type { SessionEvent } from '../../session/index.ts'
import type { FieldRule } from '../field-rule.ts'

/** A company's rules in the form in which they are applied. */
export interface CompiledRules {
  /** the rule for a field of this name; undefined if the company listed no such field */
  fieldRule(name: string): FieldRule | undefined
  /** for the page observers, which can ask the browser to match a selector */
  selectors: readonly string[]
  patterns: readonly { kind: string; pattern: RegExp }[]
  /** whether the URL belongs to a domain that must not be recorded; always false for relative URLs */
  isNeverCaptured(url: string): boolean
  /** removes from an event everything exchanged with such a domain; other events are returned as they are */
  withoutUncaptured(event: SessionEvent): SessionEvent
}
