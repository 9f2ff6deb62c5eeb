/** What a label looks like: `redacted-bearer-<10 hex>` while it is recorded, `redacted-bearer-1` in a bundle. */

/** A label in any text; groups: kind, hash or number. The kind is bounded: a text of nothing but beginnings is read once. */
export const labelPattern = /redacted-([a-z]{1,40}(?:-[a-z]{1,40}){0,20}?)-([0-9a-f]{10}|\d{1,6}(?![0-9a-f]))/g
/** The same as part of another pattern, where its groups would count. */
export const labelSource = labelPattern.source.replace(/\((?!\?)/g, '(?:')
const wholeLabel = /^redacted-[a-z]+(?:-[a-z]+)*-(?:[0-9a-f]{10}|\d{1,6})$/

/** Whether a value is nothing but a label, which must not be labelled again. */
export function isLabel(value: string): boolean {
  return value.startsWith('redacted-') && wholeLabel.test(value)
}
