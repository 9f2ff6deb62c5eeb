/** Hashes that are the same on every computer and for good, but protect nothing. */

/** The published start of FNV-1a; any other one gives an independent hash. */
const offset = 0x811c9dc5
export const fnvPrime = 0x01000193

/** FNV-1a over UTF-16 code units, 32 bits (https://datatracker.ietf.org/doc/html/rfc9923). @param start as above */
export function fnv32(text: string, start = offset): number {
  let hash = start
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), fnvPrime)
  return hash >>> 0
}
