import { expect, it } from 'vitest'
import { stepText } from '../../../src/core/session/step-text.ts'

it.each([
  ['the value that was typed', 'Typed "…" into "Search"', 'harbour', 'Typed "harbour" into "Search"'],
  [
    'a label in the place of a secret',
    'Typed "…" into "Password"',
    'redacted-password-1',
    'Typed redacted-password-1 into "Password"',
  ],
  [
    'a label before numbering',
    'Typed "…" into "Password"',
    'redacted-password-0a1b2c3d4e',
    'Typed redacted-password into "Password"',
  ],
  [
    'the label of an address, without what makes an address of it',
    'Typed "…" into "E-mail"',
    'redacted-email-1@redacted.invalid',
    'Typed redacted-email-1 into "E-mail"',
  ],
  [
    'a label inside a text',
    'Typed "…" into "Note"',
    'ask redacted-email-1',
    'Typed "ask redacted-email-1" into "Note"',
  ],
  ['several lines as one', 'Typed "…" into "Note"', 'first\n  second', 'Typed "first second" into "Note"'],
  ['a long text cut', 'Typed "…" into "Note"', 'x'.repeat(80), `Typed "${'x'.repeat(59)}…" into "Note"`],
  ['patterns of replace as they are', 'Typed "…" into "Price"', '$& $1', 'Typed "$& $1" into "Price"'],
  ['only the place of the typed text', 'Typed "…" into "Say "…" here"', 'a', 'Typed "a" into "Say "…" here"'],
  ['nothing without a value', 'Typed "…" into "Search"', undefined, 'Typed "…" into "Search"'],
  [
    'a choice, which is in the sentence already',
    'Selected "Germany" for "Country"',
    'de',
    'Selected "Germany" for "Country"',
  ],
  ['a field that was emptied', 'Cleared "Search"', '', 'Cleared "Search"'],
])('shows %s', (_, text, value, told) => {
  expect(stepText({ text, value })).toBe(told)
})
