/** Finds the codes by which programs name their errors in a message. */

/** Standards and algorithms look like codes: ISO-8601, SHA-256, and those of RFC 7518, section 3.1. */
const standard = String.raw`(?:AES|ISO|RFC|RSA|SHA)-?\d|(?:ES|HS|PS|RS)(?:256|384|512)\b`

const errorCode = new RegExp(
  [
    // NG0203, ORA-00942, TS2345
    String.raw`\b(?!${standard})[A-Z]{2,}-?\d{3,}\b`,
    // ERR_BLOCKED_BY_CLIENT and invalid_grant; after a slash it is a file or a resource
    String.raw`\b[A-Z][A-Z\d]*(?:_[A-Z\d]+)+\b`,
    String.raw`(?<!/)\b[a-z\d]+(?:_[a-z\d]+)+\b`,
    // [ImageNotFound]; loggers put one-word tags in front of messages
    String.raw`(?<=\[)[A-Z]\w*[a-z][A-Z]\w+(?=\])`,
  ].join('|'),
  'g',
)

/** Fields, columns and variables look like `invalid_grant`; order and ticket numbers look like `ORA-00942`. */
const nameOrId = /^(?:[a-z\d_]+|[A-Z]+-\d+)$/

/** Whether a code from `errorCodesIn` could also be a name or an id, which articles need not mention. */
export const mayBeNameOrId = (code: string): boolean => nameOrId.test(code)

/**
 * The error codes of a message, as written; Chromium's network errors also with the prefix that some add. Error classes do
 * not count: they name the kind of error.
 */
export function errorCodesIn(message: string): string[] {
  const codes = message.match(errorCode) ?? []
  return codes.flatMap((code) => (code.startsWith('ERR_') ? [code, `net::${code}`] : [code]))
}
