/** What a response with 200 says inside of its outcome. */
import { expect, it } from 'vitest'
import { hasFailed } from '../../../../src/core/session/responses/failure.ts'
import { insideStatus } from '../../../../src/core/session/responses/inside-status.ts'
import { request } from '../../../support/session-builder.ts'

const enveloped = (response: unknown, status = 200) =>
  request({ status, responseBody: { text: JSON.stringify(response) } })
const posted = (response: unknown) => ({ ...enveloped(response), method: 'POST' })
const grpc = (code: string) => request({ status: 200, responseHeaders: [['Grpc-Status', code]] })

it.each([
  ['an envelope', enveloped({ code: 401, msg: '请重新登录', data: null }), 401],
  ['its code as a text', enveloped({ code: '403', message: 'No', data: {} }), 403],
  ['a no with a code in words', enveloped({ success: false, errorCode: 'SESSION_EXPIRED' }), 401],
  ['a no to a change', posted({ success: false, message: 'The period is closed' }), 422],
  ['a change that is answered with an error alone', posted({ error: 'The period is closed', addInfo: 'x' }), 422],
  ['the same, of a database', posted({ error: 'ORA-06502: PL/SQL: numeric or value error' }), 500],
  ['gRPC without a sign-in', grpc('16'), 401],
  ['gRPC with a fault of the server', grpc('13'), 500],
])('%s tells of a failure', (_, response, status) => {
  expect(insideStatus(response)).toBe(status)
  expect(hasFailed(response)).toBe(true)
})

it.each([
  ['an envelope that went well', enveloped({ code: 200, msg: 'ok', data: {} })],
  ['one with data', enveloped({ code: 404, msg: 'no more pages', data: [1] })],
  ['a no to a question', enveloped({ success: false, message: 'No results found' })],
  ['a no beside data', posted({ success: false, message: 'Two were left out', data: [1] })],
  ['an error beside a record', posted({ error: 'Two were left out', rows: [1] })],
  ['an error without a sentence', posted({ error: 'none' })],
  ['one that says nothing', enveloped({ code: 404, data: null })],
  ['a record that has a code', enveloped({ status: 503, message: 'Service Unavailable', url: 'https://shop.example' })],
  ['a status that tells by itself', enveloped({ code: 401, msg: 'x' }, 302)],
  ['gRPC that went well', grpc('0')],
  ['no number', grpc('none')],
  ['no JSON', request({ status: 200, responseBody: { text: '"code":401,' } })],
])('%s: nothing failed', (_, response) => {
  expect(insideStatus(response)).toBeUndefined()
  expect(hasFailed(response)).toBe(false)
})

it('Inertia asks for a reload by a 409, and others tell of a conflict', () => {
  const asks = request({ status: 409, responseHeaders: [['X-Inertia-Location', 'https://app.example/menu']] })
  expect([asks, request({ status: 409 })].map(hasFailed)).toEqual([false, true])
})
