/**
 * Private and symmetric keys as JSON (RFC 7517): apps store and print them, and their secret members have short names.
 */

import type { FieldRule } from './field-rule.ts'
import type { Labeler } from './labels.ts'

/** The secret members (RFC 7518 6.2.2, 6.3.2, 6.4.1). */
const secretMember = /^(?:d|p|q|dp|dq|qi|k)$/
const members = /(["'](?:d|p|q|dp|dq|qi|k)\\{0,16}["']\s{0,20}:\s{0,20}\\{0,16}["'])([\w-]{16,1400})(?=\\{0,16}["'])/g

/**
 * The rule for a member of an object with these keys; undefined if the object is not a key or the member not secret.
 */
export function keyRule(name: string, keys: readonly string[]): FieldRule | undefined {
  return secretMember.test(name) && keys.includes('kty') ? { kind: 'private-key', when: 'opaque' } : undefined
}

/** Masks the secret members of keys in a text. */
export function maskKeys(text: string, label: Labeler): string {
  if (!text.includes('kty')) return text
  return text.replace(members, (_, start: string, value: string) => start + label('private-key', value))
}
