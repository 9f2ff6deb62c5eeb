/**
 * Labels that stand in for secrets: `redacted-<kind>-<10 hex>`.
 *
 * The same value gives the same label, so an engineer still sees that the token which was refused is the one that was
 * issued. The hash is keyed with a key that lives in memory only, because an unkeyed hash of a PIN or an e-mail address
 * is found by trying. A label consists of `a-z`, `0-9` and `-`, so it is valid inside JSON strings, headers and URLs.
 */

import { remembering } from '../base/remembering.ts'
import { readKey, sipHash } from './codings/siphash.ts'
import type { CompiledRules } from './company/compiled-rules.ts'
import type { Known } from './known/known.ts'
import { createMemory } from './known/memory.ts'
import { isLabel } from './label-form.ts'
import { createNames, type Names } from './names.ts'

export { isLabel, labelPattern } from './label-form.ts'

/** Makes a text without secrets of a text. */
type Make = (text: string, label: Labeler) => string

/**
 * Gives the label for a value (`kind` is lower-case letters and dashes, e.g. `bearer`), and holds all else that one
 * recording needs to find them.
 */
export interface Labeler {
  (kind: string, value: string): string
  /** Replaces the secrets that this labeler has met before, wherever they stand in a text. */
  sweep: (text: string) => string
  /** grows with every secret that `sweep` has come to know */
  met: () => number
  /** the secrets that were met after the first `size`; raw, so for the memory of the extension only */
  since: (size: number) => Known[]
  /**
   * What a function makes of a text; texts that come again and again, such as addresses, are worked on once.
   * @param make one that stands in a module: what it has made is kept under it
   */
  remembered: (text: string, make: Make) => string
  /** which names announce a secret: the built-in ones and the company's */
  names: Names
  /** what the company added */
  company: CompiledRules | undefined
}

/** of each function */
const most = { results: 2_000, characters: 500 }

/**
 * A labeler for one recording.
 * @param keyHex 128 random bits as 32 hex digits, kept in memory and never stored with the data
 * @param company what the company added to the built-in rules
 * @throws TypeError when the key has another form
 */
export function createLabeler(keyHex: string, company?: CompiledRules): Labeler {
  const key = readKey(keyHex)
  const memory = createMemory()
  const label = (kind: string, value: string) => {
    if (isLabel(value)) return value
    const text = `redacted-${kind}-${sipHash(key, value).slice(0, 10)}`
    memory.remember(kind, value, text)
    return text
  }
  const { sweep, size: met, since } = memory
  const made = new Map<Make, (text: string) => string>()
  const remembered: Labeler['remembered'] = (text, make) => {
    const makeOnce = made.get(make) ?? remembering((one) => make(one, labeler), most)
    made.set(make, makeOnce)
    return makeOnce(text)
  }
  const labeler: Labeler = Object.assign(label, { sweep, met, since, remembered, names: createNames(company), company })
  return labeler
}
