import { describe, expect, it } from 'vitest'
import { type TokenFacts, tokenSentences } from '../../../../src/core/session/index.ts'
import { request, STARTED_AT } from '../../../support/session-builder.ts'

const now = STARTED_AT / 1000
const told = (facts: Partial<TokenFacts>, status = 401, headers: [string, string][] = []) =>
  tokenSentences(
    request({
      at: 0,
      duration: 0,
      status,
      responseHeaders: headers,
      tokens: [{ label: 'redacted-bearer-1', ...facts }],
    }),
    STARTED_AT,
  )

describe('what a token’s claims say of a refusal', () => {
  it.each([
    ['expired', { exp: now - 180 }, 'The token redacted-bearer-1 had expired 3 min before the 401.'],
    ['expired just now', { exp: now - 20 }, 'The token redacted-bearer-1 had expired 20 s before the 401.'],
    ['expired long ago', { exp: now - 86_400 * 30 }, 'The token redacted-bearer-1 had expired 30 days before the 401.'],
    [
      'too early',
      { nbf: now + 7200, exp: now + 9000 },
      'The token redacted-bearer-1 was not valid until 2 h after the 401.',
    ],
    ['expired, in ms', { exp: (now - 180) * 1000 }, 'The token redacted-bearer-1 had expired 3 min before the 401.'],
    [
      'too early, in ms',
      { nbf: (now + 7200) * 1000, exp: (now + 9000) * 1000 },
      'The token redacted-bearer-1 was not valid until 2 h after the 401.',
    ],
    [
      'good',
      { exp: now + 720 },
      'The token redacted-bearer-1 was valid for another 12 min at the 401: its age is not the reason.',
    ],
  ])('%s', (_, facts, sentence) => {
    expect(told(facts)).toEqual([sentence])
  })
  it('nothing where nothing was refused, or the token says nothing', () => {
    expect(told({ exp: now - 180 }, 200)).toEqual([])
    expect(told({ iss: 'x' })).toEqual([])
  })
  it('by the server’s clock where it is told', () => {
    const date = new Date(STARTED_AT + 3_600_000).toUTCString()
    expect(told({ exp: now }, 403, [['Date', date]])).toEqual([
      'The token redacted-bearer-1 had expired 60 min before the 403.',
    ])
  })
})
