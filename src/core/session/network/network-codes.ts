/**
 * Browsers' codes for a request that got no response: `net::ERR_*` in Chromium (net_error_list.h), `NS_ERROR_*`,
 * `SEC_ERROR_*` and `SSL_ERROR_*` in Firefox (ErrorList.py, https://firefox-source-docs.mozilla.org/networking/).
 */

/** Why a request got no response. */
export type NoResponseCause =
  | 'csp'
  | 'mixed'
  | 'cors'
  | 'blocker'
  | 'local-network'
  | 'dns'
  | 'certificate'
  | 'offline'
  | 'connection'
  | 'timeout'

const causes: [RegExp, NoResponseCause][] = [
  // In Firefox, NS_ERROR_ABORT means another extension cancelled the request, by a rule or in code; requests the page
  // aborts or leaves behind end with NS_BINDING_ABORTED (WebRequest.sys.mjs and ExtensionDNR.sys.mjs; measured in
  // Firefox 153).
  [/BLOCKED_BY_(?:CLIENT|ADMINISTRATOR)|NS_ERROR_(?:ABORT$|BLOCKED|TRACKING|CONTENT_BLOCKED)/, 'blocker'],
  [/BLOCKED_BY_CSP/, 'csp'],
  // https://wicg.github.io/local-network-access/
  [/BLOCKED_BY_(?:LOCAL|PRIVATE)_NETWORK_ACCESS_CHECKS/, 'local-network'],
  [/BLOCKED_BY_(?:RESPONSE|ORB)|DOM_BAD_CROSS_ORIGIN|NS_ERROR_DOM_BAD_URI/, 'cors'],
  [/NAME_NOT_RESOLVED|NAME_RESOLUTION|UNKNOWN_HOST|_DNS_/, 'dns'],
  [/INTERNET_DISCONNECTED|NS_ERROR_OFFLINE/, 'offline'],
  [/CERT|SSL|SEC_ERROR|PKIX/, 'certificate'],
  // The connection was never accepted; this is not about a slow response.
  [/CONNECTION_TIMED_OUT/, 'connection'],
  [/TIMED_OUT|NET_TIMEOUT/, 'timeout'],
  [
    /CONNECTION|EMPTY_RESPONSE|NET_RESET|NET_INTERRUPT|REFUSED|HTTP2|QUIC|TUNNEL|PROXY|NETWORK_|ADDRESS_UNREACHABLE/,
    'connection',
  ],
]

/** The cause behind a browser's code; undefined if the code does not tell (`net::ERR_FAILED`). */
export function causeOfCode(code: string): NoResponseCause | undefined {
  return causes.find(([pattern]) => pattern.test(code))?.[1]
}

/** The same failures in Firefox's and Chromium's terms. */
const twins: [firefox: string, chromium: string][] = [
  ['NS_ERROR_UNKNOWN_HOST', 'net::ERR_NAME_NOT_RESOLVED'],
  ['NS_ERROR_UNKNOWN_PROXY_HOST', 'net::ERR_PROXY_CONNECTION_FAILED'],
  ['NS_ERROR_PROXY_CONNECTION_REFUSED', 'net::ERR_PROXY_CONNECTION_FAILED'],
  ['NS_ERROR_CONNECTION_REFUSED', 'net::ERR_CONNECTION_REFUSED'],
  ['NS_ERROR_NET_RESET', 'net::ERR_CONNECTION_RESET'],
  ['NS_ERROR_NET_INTERRUPT', 'net::ERR_CONNECTION_CLOSED'],
  ['NS_ERROR_NET_EMPTY_RESPONSE', 'net::ERR_EMPTY_RESPONSE'],
  ['NS_ERROR_NET_TIMEOUT', 'net::ERR_CONNECTION_TIMED_OUT'],
  ['NS_ERROR_NET_PARTIAL_TRANSFER', 'net::ERR_CONTENT_LENGTH_MISMATCH'],
  ['NS_ERROR_REDIRECT_LOOP', 'net::ERR_TOO_MANY_REDIRECTS'],
  ['NS_ERROR_OFFLINE', 'net::ERR_INTERNET_DISCONNECTED'],
  ['NS_ERROR_INVALID_CONTENT_ENCODING', 'net::ERR_CONTENT_DECODING_FAILED'],
  ['SEC_ERROR_UNKNOWN_ISSUER', 'net::ERR_CERT_AUTHORITY_INVALID'],
  ['MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT', 'net::ERR_CERT_AUTHORITY_INVALID'],
  ['SEC_ERROR_EXPIRED_CERTIFICATE', 'net::ERR_CERT_DATE_INVALID'],
  ['SEC_ERROR_REVOKED_CERTIFICATE', 'net::ERR_CERT_REVOKED'],
  ['SSL_ERROR_BAD_CERT_DOMAIN', 'net::ERR_CERT_COMMON_NAME_INVALID'],
  ['SSL_ERROR_UNSUPPORTED_VERSION', 'net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH'],
]

/** The other browser's code for the same failure, because articles often mention only one browser's. */
export function otherName(code: string): string | undefined {
  const twin = twins.find((names) => names.includes(code))
  return twin && (twin[0] === code ? twin[1] : twin[0])
}
