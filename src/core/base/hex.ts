/** Bytes as lower-case hex, two digits each. In its own file, so that importing it pulls in nothing else. */
export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
