/** What the name of a field says about its value. */

/**
 * How a value must look to be masked: `always`; `plausible`: not a word or a phrase; `opaque`: long and random;
 * `random`: that, and no name of an error or a place either; `digits`: digits only; `phone`: digits as phone numbers are
 * written.
 */
export type When = 'always' | 'plausible' | 'opaque' | 'random' | 'digits' | 'phone'

/** What a name says about its value. */
export interface FieldRule {
  /** the kind in the label */
  kind: string
  when: When
  /** a number is masked too, and becomes a string; elsewhere a number is a count or an id */
  numbers?: boolean
  /** an object or a list under this name holds secrets under any name */
  within?: boolean
}
