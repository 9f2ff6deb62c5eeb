/** Text, base64 and hashes as bytes, using only what both web workers and Node provide. */
import { hexOf } from './hex.ts'

const encoder = new TextEncoder()

/** UTF-8; a lone surrogate becomes U+FFFD (Encoding Standard). */
export function utf8(text: string): Uint8Array {
  return encoder.encode(text)
}

/** Decodes UTF-8; malformed bytes become U+FFFD and a byte order mark is dropped. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

/** Standard base64 with padding (RFC 4648, section 4). */
export function base64(bytes: Uint8Array): string {
  // A multiple of 3, so that the parts can be joined, and small enough to pass as arguments.
  const step = 0x6000
  let text = ''
  for (let at = 0; at < bytes.length; at += step) text += btoa(String.fromCharCode(...bytes.subarray(at, at + step)))
  return text
}

/**
 * Decodes base64. Uses `Uint8Array.fromBase64` where available: it is an order of magnitude faster than `atob`, which
 * matters for bundles of many megabytes.
 * @throws when the text is not base64
 */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const native: unknown = Reflect.get(Uint8Array, 'fromBase64')
  if (typeof native === 'function') return native.call(Uint8Array, text)
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}

/**
 * SHA-256 as 64 hex digits. Undefined where WebCrypto is missing: browsers offer it only in secure contexts
 * (https://www.w3.org/TR/webcrypto-2/#Crypto-attribute-subtle), so not in a viewer served over plain http.
 */
export async function sha256(bytes: Uint8Array): Promise<string | undefined> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle
  if (subtle === undefined) return undefined
  return hexOf(new Uint8Array(await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)))
}

/** Joins chunks into one array. */
export function joinChunks(chunks: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    out.set(chunk, at)
    at += chunk.length
  }
  return out
}
