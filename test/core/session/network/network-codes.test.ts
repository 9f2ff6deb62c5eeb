import { describe, expect, it } from 'vitest'
import { causeOfCode, otherName } from '../../../../src/core/session/index.ts'

describe('causeOfCode', () => {
  it.each([
    ['net::ERR_NAME_NOT_RESOLVED', 'dns'],
    ['NS_ERROR_UNKNOWN_HOST', 'dns'],
    ['net::ERR_BLOCKED_BY_CLIENT', 'blocker'],
    ['NS_ERROR_ABORT', 'blocker'],
    ['NS_BINDING_ABORTED', undefined],
    ['net::ERR_CERT_DATE_INVALID', 'certificate'],
    ['SEC_ERROR_UNKNOWN_ISSUER', 'certificate'],
    ['SSL_ERROR: The certificate is not trusted because it is self-signed.', 'certificate'],
    ['NS_ERROR_NET_TIMEOUT', 'timeout'],
    ['net::ERR_CONNECTION_REFUSED', 'connection'],
    ['net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS', 'local-network'],
    ['net::ERR_BLOCKED_BY_PRIVATE_NETWORK_ACCESS_CHECKS', 'local-network'],
    ['net::ERR_FAILED', undefined],
    ['', undefined],
  ])('%s: %s', (code, cause) => expect(causeOfCode(code)).toBe(cause))
})

describe('otherName', () => {
  it.each([
    ['NS_ERROR_UNKNOWN_HOST', 'net::ERR_NAME_NOT_RESOLVED'],
    ['net::ERR_NAME_NOT_RESOLVED', 'NS_ERROR_UNKNOWN_HOST'],
    ['net::ERR_FAILED', undefined],
  ])('%s: %s', (code, name) => expect(otherName(code)).toBe(name))

  it('stands for the same cause', () => {
    for (const code of ['NS_ERROR_OFFLINE', 'NS_ERROR_CONNECTION_REFUSED', 'SEC_ERROR_EXPIRED_CERTIFICATE'])
      expect(causeOfCode(otherName(code) ?? '')).toBe(causeOfCode(code))
  })
})
