/** Answers of JSON-RPC: 200, and what failed inside. */
import { expect, it } from 'vitest'
import { hasFailed } from '../../../../src/core/session/responses/failure.ts'
import { insideStatus } from '../../../../src/core/session/responses/inside-status.ts'
import { request } from '../../../support/session-builder.ts'

const response = (inside: object) =>
  request({ responseBody: { text: JSON.stringify({ jsonrpc: '2.0', id: 1, ...inside }) } })
const odoo = (name: string) => ({ error: { code: 200, message: 'Odoo Server Error', data: { name, message: 'No' } } })

it.each([
  ['a fault of the server', { error: { code: -32603, message: 'Internal error' } }, 500],
  ['no such method', { error: { code: -32601, message: 'Method not found' } }, 404],
  ['wrong arguments', { error: { code: -32602, message: 'Invalid params' } }, 400],
  ['a right is missing', odoo('odoo.exceptions.AccessError'), 403],
  ['the session is over', odoo('odoo.http.SessionExpiredException'), 401],
  ['the data are refused', odoo('odoo.exceptions.ValidationError'), 422],
  ['an error of the program', odoo('builtins.KeyError'), 500],
])('%s', (_, inside, status) => {
  expect(insideStatus(response(inside))).toBe(status)
  expect(hasFailed(response(inside))).toBe(true)
})

it.each([
  ['a result', response({ result: { error: 'none' } })],
  ['no error', response({ result: 1, error: null })],
  ['other JSON', request({ responseBody: { text: '{"error":{"code":-32603}}' } })],
])('%s: nothing failed', (_, good) => {
  expect(insideStatus(good)).toBeUndefined()
})
