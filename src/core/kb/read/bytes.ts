/** What the first bytes of a text say. */

/** The UTF-16 encoding named by a byte order mark; undefined for UTF-8 (Encoding Standard, "BOM sniff"). */
export function utf16By(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)
  return mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : undefined
}
