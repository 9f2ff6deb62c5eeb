/** Which addresses a file may be sent to. */

/** In characters. Pre-signed URLs carry a signature, and sometimes a session token of a kilobyte or more. */
export const longestAddress = 4_000

/**
 * Host names for this computer that the policy in `manifest.json` lets us reach without encryption. There are others,
 * but a policy cannot name IPv6 addresses or ranges (https://www.w3.org/TR/CSP3/#framework-directive-source-list).
 */
export const localHosts: readonly string[] = ['localhost', '127.0.0.1']

/**
 * Whether a file may be sent to an address: either encrypted, or never leaving this computer
 * (https://www.w3.org/TR/secure-contexts/#is-origin-trustworthy). Refused too: a user name, which makes a URL appear to
 * lead to another host, and non-ASCII letters, which can pass for others.
 */
export function isUploadAddress(text: string): boolean {
  if (text.length > longestAddress || !/^[!-~]+$/.test(text) || !URL.canParse(text)) return false
  const { protocol, hostname, username, password } = new URL(text)
  if (username !== '' || password !== '') return false
  return protocol === 'https:' || (protocol === 'http:' && localHosts.includes(hostname))
}

/** Scheme, host and port: what we show the person and ask permission for. */
export function uploadOrigin(address: string): string {
  return new URL(address).origin
}

/** Host and port, for use in a sentence. */
export function uploadHost(address: string): string {
  return new URL(address).host
}
