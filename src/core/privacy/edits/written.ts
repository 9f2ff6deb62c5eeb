/**
 * What an agent writes: notes of a case, words of a mark. Whoever pastes a customer's message into them pastes the password in
 * it too. Names, addresses and numbers of people stay, because they are written there on purpose.
 */
import { createLabeler, isLabel, type Labeler } from '../labels.ts'
import { redactText } from '../text.ts'

const ofPeople = /^(?:email|phone|ip|national-id|ssn)$/
let made: Labeler | undefined

/** The text without credentials. It costs what `redactText` costs, and remembers nothing. */
export function maskWritten(text: string): string {
  made ??= makeLabel()
  return redactText(text, made)
}

/** The labels of a recording count from 1; whether a value is one of those is not known here. */
function makeLabel(): Labeler {
  // No label is made of a value, so any key will do.
  const rules = createLabeler('0'.repeat(32))
  const label = (kind: string, value: string) => (ofPeople.test(kind) || isLabel(value) ? value : `redacted-${kind}-0`)
  const written: Labeler = Object.assign(label, rules, {
    remembered: (text: string, make: (text: string, label: Labeler) => string) => make(text, written),
  })
  return written
}
