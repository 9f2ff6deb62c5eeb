/** Invoice numbers: the workspace sets a pattern such as `INV-{next}`. */

/** The pattern for invoice numbers in the settings is invalid. */
export class NumberPatternError extends Error {
  name = 'NumberPatternError'
}

/** The next invoice number. Throws NumberPatternError if the pattern is invalid. */
export function formatNumber({ pattern, next }) {
  const open = pattern.indexOf('{')
  const close = pattern.indexOf('}', open)
  if (open === -1) throw new NumberPatternError(`No placeholder in "${pattern}"`)
  if (close === -1) throw new NumberPatternError(`Placeholder is not closed in "${pattern}"`)
  return pattern.slice(0, open) + next + pattern.slice(close + 1)
}
