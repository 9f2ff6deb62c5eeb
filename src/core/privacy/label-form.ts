/** The format of labels: `redacted-bearer-<10 hex>` while recording, `redacted-bearer-1` in a bundle. */

/**
 * A label in any text; groups: kind, hash or number. The kind is bounded, so that a text of nothing but beginnings of
 * labels is read only once.
 */
export const labelPattern = /redacted-([a-z]{1,40}(?:-[a-z]{1,40}){0,20}?)-([0-9a-f]{10}|\d{1,6}(?![0-9a-f]))/g
/** The same without groups, for use inside another pattern. */
export const labelSource = labelPattern.source.replace(/\((?!\?)/g, '(?:')
const wholeLabel = /^redacted-[a-z]+(?:-[a-z]+)*-(?:[0-9a-f]{10}|\d{1,6})$/

/** Whether a value is just a label, which must not be labelled again. */
export function isLabel(value: string): boolean {
  return value.startsWith('redacted-') && wholeLabel.test(value)
}
