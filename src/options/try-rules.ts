/** What the rules would do to a text. Pure. */
import { type CompanyRules, compileRules, createLabeler, labelPattern, redactText } from '../core/privacy/index.ts'

export interface Tried {
  text: string
  /** how many places were masked */
  places: number
}

/** For display only: the labels use a key that no recording has. */
const key = '0'.repeat(32)

export function tryRules(rules: CompanyRules, text: string): Tried {
  const before = [...text.matchAll(labelPattern)].length
  const masked = redactText(text, createLabeler(key, compileRules(rules).rules))
  return { text: masked, places: [...masked.matchAll(labelPattern)].length - before }
}
