/** A call that fails without a reason, and the message that the page shows for it: which of them speaks. */
import { describe, expect, it } from 'vitest'
import type { NoticeEvent, RequestEvent, SessionEvent } from '../../../../src/core/session/index.ts'
import { judge } from '../../../../src/core/triage/index.ts'
import { failedRequest, notice, request, sessionOf, step } from '../../../support/session-builder.ts'

const click = step({ at: 1000 })
const put = (status: number, text: string, told: Partial<RequestEvent> = {}) =>
  request({ at: 1010, method: 'PUT', status, cause: click.id, responseBody: { text }, ...told })
const said = (text: string, told: Partial<NoticeEvent> = {}) =>
  notice({ at: 1300, cause: click.id, text, severity: 'error', ...told })
const ruleOf = (...events: SessionEvent[]) => judge(sessionOf([click, ...events])).rule

const noRight = said('You do not have permission to change prices.')
const sessionOver = said('Your session has expired. Please sign in again.')
const noFile = said('Please select a file.')

describe('the page speaks', () => {
  it.each<[string, SessionEvent[], string]>([
    ['no body', [put(400, ''), noRight], 'notice-permission'],
    ['an empty object', [put(400, '{}'), sessionOver], 'notice-session'],
    ['a code only', [put(409, '{"code":"X_17"}'), noRight], 'notice-permission'],
    ['a reason phrase', [put(500, '{"error":"Internal Server Error","status":500}'), noRight], 'notice-permission'],
    ['an apology', [put(500, '{"message":"An error occurred."}'), sessionOver], 'notice-session'],
    ['what was entered', [put(400, '{}'), noFile], 'notice-validation'],
    [
      'no answer that the browser tells of',
      [failedRequest({ at: 1010, cause: click.id, failure: { name: 'TypeError', message: 'x' } }), sessionOver],
      'notice-session',
    ],
  ])('%s', (_, events, rule) => {
    expect(ruleOf(...events)).toBe(rule)
  })
  it('with the call beside it', () => {
    const verdict = judge(sessionOf([click, put(400, '{}'), noRight]))
    expect(verdict.sentence).toMatch(
      /: the account is not allowed to do this; PUT \S+ returned 400 without a reason\.$/,
    )
    expect(verdict.evidence.map(({ event }) => event)).toEqual(['notice-1300', 'request-1010', click.id])
    expect(verdict.against[0]?.text).toContain('the failed request itself gives no reason')
  })
})

describe('the call speaks', () => {
  it.each<[string, SessionEvent[], string]>([
    ['its answer has a sentence', [put(400, '{"message":"The tax number is wrong"}'), noRight], 'validation'],
    ['in Japanese', [put(500, '{"message":"税率が設定に見つかりません"}'), noRight], 'server-error'],
    ['its status is clear', [put(413, ''), noRight], 'payload-too-large'],
    [
      'the browser tells why',
      [
        failedRequest({
          at: 1010,
          cause: click.id,
          failure: { name: 'TypeError', message: 'x', code: 'net::ERR_NAME_NOT_RESOLVED' },
        }),
        sessionOver,
      ],
      'unreachable-host',
    ],
    ['the message has no reason', [put(500, '{}'), said('Could not save.')], 'server-error'],
    ['a form that has an opinion on a fault', [put(500, '{}'), noFile], 'server-error'],
    ['pages say that on any failure', [put(500, '{}'), said('Check your internet connection.')], 'server-error'],
    [
      'the message is of another step',
      [put(500, '{}'), step({ at: 1200, id: 'other', name: 'Prices' }), said(noRight.text, { cause: 'other' })],
      'server-error',
    ],
    ['the message came long after', [put(500, '{}'), said(noRight.text, { at: 9000 })], 'server-error'],
    [
      'something else was felt as well',
      [
        put(400, '{}'),
        request({
          at: 1020,
          method: 'POST',
          url: '/api/prices',
          status: 500,
          responseBody: { text: '{"message":"tax is null"}' },
        }),
        noRight,
      ],
      'server-error',
    ],
  ])('%s', (_, events, rule) => {
    expect(ruleOf(...events)).toBe(rule)
  })
})
