/** A text as people compare it: one space where there is white space, no capitals, compatible forms alike (NFKC). */
export function asRead(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()
}
