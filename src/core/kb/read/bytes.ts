/** Bytes that come in pieces, and what the first of them say. */

/** The pieces as one. */
export function joinChunks(chunks: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    out.set(chunk, at)
    at += chunk.length
  }
  return out
}

/** The encoding that a mark at the beginning names; undefined for UTF-8 (Encoding Standard, "BOM sniff"). */
export function utf16By(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)
  return mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : undefined
}
