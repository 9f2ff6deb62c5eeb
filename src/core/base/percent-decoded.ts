/**
 * Decodes percent-encoding (RFC 3986, 2.1). Of malformed text, such as a URL cut in the middle or in an old encoding, only
 * ASCII is decoded.
 */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text.replace(/%[0-7][\da-f]/gi, decodeURIComponent)
  }
}

/** Encodes text that may have been cut in a surrogate pair, at which `encodeURIComponent` throws. */
export const percentEncoded = (text: string): string => encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'))
