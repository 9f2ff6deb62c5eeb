/** Field names listed by a company: `customerNumber`, `*number`. */

import type { FieldRule } from '../field-rule.ts'
import type { CompiledRules } from './compiled-rules.ts'

/** Whether a field matches; its name comes without case and separators. */
export type FieldTest = (name: string) => boolean

/** Why an entry cannot be used; compile-rules.ts has the wording. */
export type FieldFault = 'nameless' | 'inner star' | 'too short'

const companyField: FieldRule = { kind: 'company', when: 'always', numbers: true, within: true }

/** @param tests of the fields the company listed */
export function fieldRuleBy(tests: readonly FieldTest[]): CompiledRules['fieldRule'] {
  return (name) => (tests.length > 0 && tests.some((test) => test(compact(name))) ? companyField : undefined)
}

const compact = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** The test for an entry, or why the entry cannot be used. */
export function fieldTest(entry: string): FieldTest | FieldFault {
  const core = compact(entry)
  if (core === '') return 'nameless'
  if (entry.trim().slice(1, -1).includes('*')) return 'inner star'
  const [open, close] = [entry.trim().startsWith('*'), entry.trim().endsWith('*')]
  // It would match nearly every field.
  if ((open || close) && core.length < 3) return 'too short'
  if (open && close) return (name) => name.includes(core)
  if (open) return (name) => name.endsWith(core)
  return close ? (name) => name.startsWith(core) : (name) => name === core
}
