/** Text inside base64: bodies, cookies and parameters that carry a whole document as one word. */
import { applyEdits, type Edit } from './scan.ts'

/** The shortest word that is decoded */
const shortest = 16
/** and the longest, in chars */
const longest = 400_000
/** Readable, and more than a single word: JSON, a form, XML, a URL, lines of text. */
const text = /^[\t\n\r -~\u00a0-\uffff]*$/
const structure = /[={:<&]/

/**
 * Changes the content of base64 words; a word that does not change keeps every byte. Only content that decodes to
 * readable, structured text is passed to `change`.
 */
export function changeBase64(whole: string, change: (text: string) => string): string {
  const edits: Edit[] = []
  // Every word of this length covers one of these positions, so no others need checking.
  for (let at = shortest - 1; at < whole.length; at += shortest) {
    if (!isWordChar(whole.charCodeAt(at))) continue
    let [start, end] = [at, at + 1]
    while (start > 0 && isWordChar(whole.charCodeAt(start - 1))) start--
    while (end < whole.length && isWordChar(whole.charCodeAt(end))) end++
    at = end - 1
    if (end - start < shortest || end - start > longest || !beginsReadable(whole, start)) continue
    while (end - at < 3 && whole[end] === '=') end++
    // Parts of a web token or of a dotted name are not separate words.
    if (whole[start - 1] === '.') continue
    if (whole[end] === '.' && isWordChar(whole.charCodeAt(end + 1))) continue
    const encoded = whole.slice(start, end)
    const changed = changeWord(encoded, change)
    if (changed !== encoded) edits.push({ start, end, text: changed })
  }
  return applyEdits(whole, edits)
}

function changeWord(encoded: string, change: (text: string) => string): string {
  const plain = decodeBase64(encoded)
  if (plain === undefined || !text.test(plain) || !structure.test(plain)) return encoded
  const changed = change(plain)
  return changed === plain ? encoded : toBase64(changed, /[-_]/.test(encoded), encoded.endsWith('='))
}

/** Letters, digits and `+ / - _`. */
function isWordChar(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 47 && code <= 57) ||
    code === 43 ||
    code === 45 ||
    code === 95
  )
}

/** Whether the first six bytes are printable; those of non-base64 words hardly ever are. */
function beginsReadable(whole: string, start: number): boolean {
  let bits = 0
  for (let index = 0; index < 8; index++) {
    const value = digitOf(whole.charCodeAt(start + index))
    const read = (bits << 6) | value
    // Four characters encode three bytes; check each byte as soon as it is complete.
    if (index % 4 === 1 && !isPrintable((read >> 4) & 0xff)) return false
    if (index % 4 === 2 && !isPrintable((read >> 2) & 0xff)) return false
    if (index % 4 === 3 && !isPrintable(read & 0xff)) return false
    bits = read & 0xfff
  }
  return true
}

const isPrintable = (byte: number) => (byte >= 32 && byte < 127) || (byte >= 9 && byte <= 13)

function digitOf(code: number): number {
  if (code >= 97) return code - 71
  if (code === 95) return 63
  if (code >= 65) return code - 65
  if (code >= 48) return code + 4
  return code === 43 || code === 45 ? 62 : 63
}

/** Decodes base64 or base64url; undefined if it is neither, or not UTF-8. */
export function decodeBase64(encoded: string): string | undefined {
  try {
    const binary = atob(encoded.replace(/-/g, '+').replace(/_/g, '/'))
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(binary, (char) => char.charCodeAt(0)))
  } catch {
    return undefined
  }
}

function toBase64(text: string, urlSafe: boolean, padded: boolean): string {
  let binary = ''
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte)
  const encoded = btoa(binary)
  const alphabet = urlSafe ? encoded.replace(/\+/g, '-').replace(/\//g, '_') : encoded
  return padded ? alphabet : alphabet.replace(/=+$/, '')
}
