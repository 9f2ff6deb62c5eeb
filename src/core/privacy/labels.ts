/**
 * Labels that replace secrets: `redacted-<kind>-<10 hex>`.
 *
 * Equal values get equal labels, so an engineer can still see that the token that was refused is the one that was
 * issued. The hash is keyed with a key that exists in memory only, because an unkeyed hash of a PIN or an e-mail
 * address can be brute-forced. Labels consist of `a-z`, `0-9` and `-`, so they are valid in JSON strings, headers and
 * URLs.
 */

import { remembering } from '../base/remembering.ts'
import { readKey, sipHash } from './codings/siphash.ts'
import type { CompiledRules } from './company/compiled-rules.ts'
import type { Known } from './known/known.ts'
import { createMemory } from './known/memory.ts'
import { isLabel } from './label-form.ts'
import { createNames, type Names } from './names.ts'

export { isLabel, labelPattern } from './label-form.ts'

/** Removes secrets from a text. */
type Make = (text: string, label: Labeler) => string

/**
 * Returns the label for a value (`kind` is lower-case letters and dashes, e.g. `bearer`), and holds everything else
 * that masking one recording needs.
 */
export interface Labeler {
  (kind: string, value: string): string
  /** Replaces secrets this labeler has seen before, anywhere in a text. */
  sweep: (text: string) => string
  /** grows with every secret added to `sweep` */
  met: () => number
  /** the secrets added after the first `size`; unmasked, so only for the extension's memory */
  since: (size: number) => Known[]
  /**
   * The result of a masking function, cached for texts that repeat, such as URLs.
   * @param make must be a module-level function, since results are cached under it
   */
  remembered: (text: string, make: Make) => string
  /** which names announce a secret: built-in and the company's */
  names: Names
  /** the company's own rules */
  company: CompiledRules | undefined
}

/** per function */
const most = { results: 2_000, characters: 500 }

/**
 * A labeler for one recording.
 * @param keyHex 128 random bits as 32 hex digits, kept in memory and never stored with the data
 * @param company the company's own rules
 * @throws TypeError if the key is malformed
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
