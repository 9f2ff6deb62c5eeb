/** Looking things up in headers. Apart from their schema, so that who only looks need not load one. */

/** The first header of this name (in lower case), whatever the case in which it was sent (RFC 9110, section 5.1). */
export function headerValue(
  headers: readonly (readonly [string, string])[] | undefined,
  name: string,
): string | undefined {
  return headers?.find(([own]) => own.toLowerCase() === name)?.[1]
}
