/** Decodes a page in the encoding browsers would choose (HTML Living Standard 13.2.3.2, abridged). */
import { utf16By } from '../bytes.ts'
import { Unreadable } from '../collector.ts'

/** Browsers look at 1,024 bytes, but saved pages begin with comments. */
const searched = 4096
const marked = /<meta[^<>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i
/** XML 1.0, 4.3.3 */
const declared = /^\s*<\?xml[^<>]{0,200}?encoding\s*=\s*["']([\w:.-]{2,40})/

/**
 * UTF-8 if the bytes are valid UTF-8, whatever the page declares: the server's header would have overridden it, and a file
 * has none. Otherwise the declared encoding, or the browsers' default.
 * @throws Unreadable if it is not text
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
  const label = (marked.exec(start) ?? declared.exec(start))?.[1]
  // An encoding such as ISO-2022-JP is all ASCII, so it is valid UTF-8 too.
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
