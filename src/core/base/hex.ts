/** Bytes as hex digits in lower case, two for each. A file of its own: what is small has to take nothing else along. */
export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
