/** Decodes percent-encoding (RFC 3986, 2.1). Malformed text, such as a URL cut in the middle, is returned unchanged. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
