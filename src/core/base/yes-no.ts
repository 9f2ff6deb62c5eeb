/** A boolean as a word; undefined stays undefined. */
export const yesNo = (value: boolean | undefined): 'yes' | 'no' | undefined =>
  value === undefined ? undefined : value ? 'yes' : 'no'
