/**
 * Normalises text for comparison as people read it: white space collapsed, case ignored, compatibility forms unified
 * (NFKC).
 */
export function asRead(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()
}
