/** The values of all headers with this name (lower case), in order. */
export function headerValues(headers: readonly (readonly [string, string])[] | undefined, name: string): string[] {
  return (headers ?? []).flatMap(([own, value]) => (own.toLowerCase() === name ? [value] : []))
}
