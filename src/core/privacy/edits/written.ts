/**
 * What agents write themselves: case notes, texts of marks. Pasting a customer's message may paste a password too.
 * Names, addresses and phone numbers stay, because they were written there on purpose.
 */
import { createLabeler, isLabel, type Labeler } from '../labels.ts'
import { redactText } from '../text.ts'

const ofPeople = /^(?:email|phone|ip|national-id|ssn)$/
let made: Labeler | undefined

/** Removes credentials from a text. Costs as much as `redactText`, and remembers nothing. */
export function maskWritten(text: string): string {
  made ??= makeLabel()
  return redactText(text, made)
}

/** Labels in a recording are numbered from 1; we cannot know here whether a value has one of those. */
function makeLabel(): Labeler {
  // No label here is a hash of a value, so any key will do.
  const rules = createLabeler('0'.repeat(32))
  const label = (kind: string, value: string) => (ofPeople.test(kind) || isLabel(value) ? value : `redacted-${kind}-0`)
  const written: Labeler = Object.assign(label, rules, {
    remembered: (text: string, make: (text: string, label: Labeler) => string) => make(text, written),
  })
  return written
}
