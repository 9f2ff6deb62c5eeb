/** What a field's name tells about its value. */

/**
 * What a value must look like to be masked: `always`; `plausible`: not a word or phrase; `opaque`: long and random;
 * `random`: also not the name of an error or place; `mixed`: long, and mixed as random text is; `digits`: digits only; `phone`: digits formatted as a phone number.
 */
export type When = 'always' | 'plausible' | 'opaque' | 'random' | 'mixed' | 'digits' | 'phone'

/** What a name tells about its value. */
export interface FieldRule {
  /** the kind in the label */
  kind: string
  when: When
  /** numbers are masked too, and become strings; elsewhere a number is a count or an id */
  numbers?: boolean | undefined
  /** an object or list under this name holds secrets under any key */
  within?: boolean
}
