/** The values of all headers of this name (in lower case), in their order. */
export function headerValues(headers: readonly (readonly [string, string])[] | undefined, name: string): string[] {
  return (headers ?? []).flatMap(([own, value]) => (own.toLowerCase() === name ? [value] : []))
}
