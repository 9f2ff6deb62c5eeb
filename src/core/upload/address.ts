/** Addresses that a file may be sent to. */

/** Characters of an address. Pre-signed ones carry a signature, and at times a session token of a kilobyte and more. */
export const longestAddress = 4_000

/**
 * Hosts that mean this computer, and that the policy of `manifest.json` lets us connect to without encryption. Others mean it
 * too, but a policy can name no IPv6 address and no range (https://www.w3.org/TR/CSP3/#framework-directive-source-list).
 */
export const localHosts: readonly string[] = ['localhost', '127.0.0.1']

/**
 * Whether a file may be sent to an address: encrypted on its way, or not leaving this computer at all
 * (https://www.w3.org/TR/secure-contexts/#is-origin-trustworthy). One with a user name shows another host than the one it
 * leads to, and letters beyond ASCII can look like others: both are refused.
 */
export function isUploadAddress(text: string): boolean {
  if (text.length > longestAddress || !/^[!-~]+$/.test(text) || !URL.canParse(text)) return false
  const { protocol, hostname, username, password } = new URL(text)
  if (username !== '' || password !== '') return false
  return protocol === 'https:' || (protocol === 'http:' && localHosts.includes(hostname))
}

/** Scheme, host and port: what a person is shown of an address, and asked for. */
export function uploadOrigin(address: string): string {
  return new URL(address).origin
}

/** The host and port of an address, as it stands in a sentence. */
export function uploadHost(address: string): string {
  return new URL(address).host
}
