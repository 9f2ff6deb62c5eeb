/** The codes by which programs name their errors, where they stand in a message. */

/** Standards and algorithms are written like codes: ISO-8601, SHA-256, and those of RFC 7518, section 3.1. */
const standard = String.raw`(?:AES|ISO|RFC|RSA|SHA)-?\d|(?:ES|HS|PS|RS)(?:256|384|512)\b`

const errorCode = new RegExp(
  [
    // NG0203, ORA-00942, TS2345
    String.raw`\b(?!${standard})[A-Z]{2,}-?\d{3,}\b`,
    // ERR_BLOCKED_BY_CLIENT, and invalid_grant; behind a slash it is a file or a resource
    String.raw`\b[A-Z][A-Z\d]*(?:_[A-Z\d]+)+\b`,
    String.raw`(?<!/)\b[a-z\d]+(?:_[a-z\d]+)+\b`,
    // [ImageNotFound]; a tag of one word is what loggers put in front
    String.raw`(?<=\[)[A-Z]\w*[a-z][A-Z]\w+(?=\])`,
  ].join('|'),
  'g',
)

/** Fields, columns and variables are written like `invalid_grant`, numbers of orders and tickets like `ORA-00942`. */
const nameOrId = /^(?:[a-z\d_]+|[A-Z]+-\d+)$/

/** Whether a code of `errorCodesIn` may as well be a name or an id, of which no article needs to tell. */
export const mayBeNameOrId = (code: string): boolean => nameOrId.test(code)

/**
 * The error codes of a message, as they are written; those of Chromium's network also with the prefix that some write.
 * The classes of errors are none: they tell the kind.
 */
export function errorCodesIn(message: string): string[] {
  const codes = message.match(errorCode) ?? []
  return codes.flatMap((code) => (code.startsWith('ERR_') ? [code, `net::${code}`] : [code]))
}
