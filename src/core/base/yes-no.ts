/** A fact that is true or not, in a word; what is not known stays so. */
export const yesNo = (value: boolean | undefined): 'yes' | 'no' | undefined =>
  value === undefined ? undefined : value ? 'yes' : 'no'
