/** Random bytes as hex, for ids and keys that must not be guessed (WebCrypto). */
import { hexOf } from './hex.ts'

export function randomHex(bytes: number): string {
  return hexOf(crypto.getRandomValues(new Uint8Array(bytes)))
}
