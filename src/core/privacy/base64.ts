/** JSON inside base64: bodies, cookies and parameters that carry a whole document as one word. */

/** Base64 of text that begins with `{"`, `{` and white space, or `[{` */
const base64Json = /(?<![\w+/=.-])(?:eyJ|ewo|eyA|ew0|W3s)[\w+/-]{12,400000}={0,2}(?![\w.])/g

/** The text with the JSON in its base64 words changed; a word that does not change keeps every byte. */
export function changeBase64Json(text: string, change: (json: string) => string): string {
  if (!/eyJ|ewo|eyA|ew0|W3s/.test(text)) return text
  return text.replace(base64Json, (encoded) => {
    const json = decodeBase64(encoded)
    if (json === undefined || !/^\s*[[{]/.test(json)) return encoded
    const changed = change(json)
    return changed === json ? encoded : toBase64(changed, /[-_]/.test(encoded), encoded.endsWith('='))
  })
}

/** The text in base64 or base64url; undefined when it is neither, or no UTF-8. */
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
