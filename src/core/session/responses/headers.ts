/** Header lookups. Separate from the header schema, so that callers need not load one. */

/** The first header with this name (given in lower case); header names are case-insensitive (RFC 9110, section 5.1). */
export function headerValue(
  headers: readonly (readonly [string, string])[] | undefined,
  name: string,
): string | undefined {
  return headers?.find(([own]) => own.toLowerCase() === name)?.[1]
}
