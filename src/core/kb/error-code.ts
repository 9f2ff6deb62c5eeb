/** The codes by which programs name their errors, where they stand in a message. */

const CODE = new RegExp(
  [
    // NG0203, ORA-00942, TS2345
    String.raw`\b[A-Z]{2,}-?\d{3,}\b`,
    // ERR_BLOCKED_BY_CLIENT, and invalid_grant; behind a slash it is a file or a resource
    String.raw`\b[A-Z][A-Z\d]*(?:_[A-Z\d]+)+\b`,
    String.raw`(?<!/)\b[a-z\d]+(?:_[a-z\d]+)+\b`,
    // [ImageNotFound]; a tag of one word is what loggers put in front
    String.raw`(?<=\[)[A-Z]\w*[a-z][A-Z]\w+(?=\])`,
  ].join('|'),
  'g',
)

/**
 * The error codes of a message, as they are written; those of Chromium's network also with the prefix that some write.
 * The classes of errors are none: they tell the kind.
 */
export function errorCodesIn(message: string): string[] {
  const codes = message.match(CODE) ?? []
  return codes.flatMap((code) => (code.startsWith('ERR_') ? [code, `net::${code}`] : [code]))
}
