/** Fields whose values must never leave the page, not even their length. */

import { attributeOf, matches, page } from '../native.ts'
import { allowedSelector, privateSelector } from '../private-parts.ts'
import { isField } from './fields.ts'
import { closestAcross } from './text.ts'

/** The kind of secret a field holds; part of the label that replaces the value. */
export type SecretKind = 'password' | 'one-time-code' | 'card' | 'secret' | 'private'

/** Words in a field's names, ids and labels. `pin` must be a whole word, so "shipping" does not match. */
const words: [SecretKind, ReadonlySet<string>][] = [
  ['password', new Set(['password', 'passwd', 'passwort', 'passphrase', 'passcode', 'pwd', 'pass', 'kennwort'])],
  ['one-time-code', new Set(['otp', 'totp', 'mfa', '2fa', 'tan', 'onetimecode', 'verificationcode'])],
  ['card', new Set(['cvv', 'cvv2', 'cvc', 'cvc2', 'cvn', 'csc', 'ccnumber', 'cardnumber', 'securitycode'])],
  [
    'secret',
    new Set(['token', 'secret', 'pin', 'ssn', 'apikey', 'accesskey', 'privatekey', 'credential', 'credentials']),
  ],
]

/** Fields that used to be passwords: a "show password" button turns them into plain text fields. */
const oncePassword = new WeakSet<Element>()

/**
 * The kind of secret a field holds, or undefined. Decided by its type, its `autocomplete` tokens
 * (https://html.spec.whatwg.org/#autofill-field), the words in its names and label, masking by style, the app's own
 * `data-private` attribute, and the selectors in the company's rules.
 * @param name the field's accessible name, if known
 */
export function secretKind(field: Element, name = ''): SecretKind | undefined {
  if (isPrivate(field)) return 'private'
  if (!isField(field)) return undefined
  if (attributeOf(field, 'type')?.toLowerCase() === 'password') oncePassword.add(field)
  if (oncePassword.has(field)) return 'password'
  const completed = byAutocomplete(attributeOf(field, 'autocomplete')?.toLowerCase() ?? '')
  if (completed) return completed
  const told = ['name', 'id', 'placeholder', 'aria-label'].map((attribute) => attributeOf(field, attribute) ?? '')
  return byWords([...told, name]) ?? (isMaskedByStyle(field) ? 'secret' : undefined)
}

/** Call it before the page can act on a click or key that may turn password fields into plain ones. */
export function rememberPasswords(): void {
  for (const field of page.querySelectorAll('input[type=password]')) oncePassword.add(field)
}

/** Replaces the value. */
export function secretLabel(kind: SecretKind): string {
  return `redacted-${kind}`
}

/** Whether the app or the company's rules mark this part of the page as private. */
export function isPrivate(element: Element): boolean {
  const allowed = allowedSelector()
  const nearest = closestAcross(element, allowed === undefined ? privateSelector() : `${privateSelector()},${allowed}`)
  return nearest !== undefined && matches(nearest, privateSelector())
}

function byAutocomplete(autocomplete: string): SecretKind | undefined {
  if (/\b(?:current|new)-password\b/.test(autocomplete)) return 'password'
  if (/\bone-time-code\b/.test(autocomplete)) return 'one-time-code'
  return /\bcc-/.test(autocomplete) ? 'card' : undefined
}

function byWords(texts: string[]): SecretKind | undefined {
  for (const text of texts) {
    const parts = wordsOf(text)
    // `card_number`, `api-key`, `one time code`: two or three words that form one term.
    const joined = parts.flatMap((_, i) => [parts.slice(i, i + 2).join(''), parts.slice(i, i + 3).join('')])
    for (const [kind, known] of words) if ([...parts, ...joined].some((part) => known.has(part))) return kind
  }
  return undefined
}

/** `newPasswordField`, `new_password`, `New password` -> `new`, `password`, ... in lower case */
function wordsOf(text: string): string[] {
  const spaced = text.slice(0, 200).replace(/([a-z\d])([A-Z])/g, '$1 $2')
  return spaced.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
}

/** Text fields styled as password fields (non-standard, but in every engine). */
function isMaskedByStyle(field: Element): boolean {
  const masked = getComputedStyle(field).getPropertyValue('-webkit-text-security')
  return masked !== '' && masked !== 'none'
}
