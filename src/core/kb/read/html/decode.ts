/** The bytes of a page as text, in the encoding that browsers would take (HTML Living Standard 13.2.3.2, shortened). */
import { utf16By } from '../bytes.ts'
import { Unreadable } from '../collector.ts'

/** Browsers look at 1,024 bytes; pages that were saved begin with comments. */
const searched = 4096
const marked = /<meta[^<>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i

/**
 * UTF-8 where the bytes are UTF-8, whatever the page says: servers said so, and a file has none. Else what the page says,
 * else what browsers take when nothing is said.
 * @throws Unreadable for what is no text
 */
export function decodeHtml(bytes: Uint8Array): string {
  const text = decoded(bytes)
  if (text.includes('\0')) throw new Unreadable('It is not text.')
  return text
}

function decoded(bytes: Uint8Array): string {
  const utf16 = utf16By(bytes)
  if (utf16) return new TextDecoder(utf16).decode(bytes)
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, searched))
  const label = marked.exec(start)?.[1]
  // An encoding such as ISO-2022-JP is all ASCII, and so valid UTF-8.
  const decoder = label && !/^utf-?(?:8|16)/i.test(label) ? decoderOf(label) : undefined
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return decoder && text.length === bytes.length ? decoder.decode(bytes) : text
  } catch {
    return (decoder ?? new TextDecoder('windows-1252')).decode(bytes)
  }
}

function decoderOf(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label)
  } catch {
    return undefined
  }
}
