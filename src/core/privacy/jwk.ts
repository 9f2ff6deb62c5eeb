/** Private and symmetric keys as JSON (RFC 7517): apps keep them in storage and print them, and their members have short names. */

import type { FieldRule } from './field-rule.ts'
import type { Labeler } from './labels.ts'

/** The members that are secret (RFC 7518 6.2.2, 6.3.2, 6.4.1). */
const secretMember = /^(?:d|p|q|dp|dq|qi|k)$/
const members = /(["'](?:d|p|q|dp|dq|qi|k)\\{0,16}["']\s{0,20}:\s{0,20}\\{0,16}["'])([\w-]{16,1400})(?=\\{0,16}["'])/g

/** The rule for a member of an object that has these keys; undefined where it is no key or the member is no secret. */
export function keyRule(name: string, keys: readonly string[]): FieldRule | undefined {
  return secretMember.test(name) && keys.includes('kty') ? { kind: 'private-key', when: 'opaque' } : undefined
}

/** Masks the secret members in text that holds such a key. */
export function maskKeys(text: string, label: Labeler): string {
  if (!text.includes('kty')) return text
  return text.replace(members, (_, start: string, value: string) => start + label('private-key', value))
}
