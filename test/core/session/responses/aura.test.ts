/** Answers of Aura: which of them failed, and what HTTP calls the same. */
import { expect, it } from 'vitest'
import { auraCode, auraMessage } from '../../../../src/core/session/responses/aura.ts'
import { hasFailed } from '../../../../src/core/session/responses/failure.ts'
import { insideStatus } from '../../../../src/core/session/responses/inside-status.ts'
import { request } from '../../../support/session-builder.ts'

const actions = (...states: { state: string; error?: object[] }[]) =>
  request({ responseBody: { text: JSON.stringify({ actions: states, context: {} }) } })
const failed = (error: object) => actions({ state: 'SUCCESS' }, { state: 'ERROR', error: [error] })
const event = (name: string) => `/*{"event":{"descriptor":"markup://aura:${name}"},"exceptionEvent":true}/*ERROR*/`
const dml = (code: string) => ({ message: `Update failed. First exception on row 0; first error: ${code}, no: []` })

/** Of a record, as Lightning Data Service has it. */
const record = (data: object) => failed({ message: 'An error occurred while trying to update the record.', data })
const rule = { errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'A won deal needs a contract number.' }

it.each<[string, ReturnType<typeof request>, number, string | undefined]>([
  ['a right is missing', failed(dml('INSUFFICIENT_ACCESS_OR_READONLY')), 403, 'INSUFFICIENT_ACCESS_OR_READONLY'],
  ['a rule of the record', failed(dml('REQUIRED_FIELD_MISSING')), 422, 'REQUIRED_FIELD_MISSING'],
  ['a rule of the page', failed({ pageErrors: [{ statusCode: 'DUPLICATE_VALUE' }] }), 422, 'DUPLICATE_VALUE'],
  ['somebody else holds the row', failed(dml('UNABLE_TO_LOCK_ROW')), 409, 'UNABLE_TO_LOCK_ROW'],
  [
    'a fault of the class',
    failed({ exceptionType: 'System.NullPointerException', message: 'Attempt to de-reference a null object' }),
    500,
    'System.NullPointerException',
  ],
  ['thrown for a person', failed({ isUserDefinedException: true, message: 'Choose a visit' }), 422, undefined],
  ['a rule of the company', record({ statusCode: 400, output: { errors: [rule] } }), 422, rule.errorCode],
  [
    'a field of the record',
    record({ statusCode: 400, output: { errors: [], fieldErrors: { Name: [{ errorCode: 'STRING_TOO_LONG' }] } } }),
    422,
    'STRING_TOO_LONG',
  ],
  [
    'a right on another record',
    record({ errorCode: 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY' }),
    403,
    'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
  ],
  ['the sign-in of an integration', record({ errorCode: 'INVALID_SESSION_ID' }), 401, 'INVALID_SESSION_ID'],
  ['too many calls', record({ errorCode: 'REQUEST_LIMIT_EXCEEDED' }), 429, 'REQUEST_LIMIT_EXCEEDED'],
  ['a status and no code', record({ statusCode: 412 }), 412, undefined],
  [
    'a trigger that broke',
    record({ statusCode: 400, errorCode: 'CANNOT_EXECUTE_FLOW_TRIGGER' }),
    500,
    'CANNOT_EXECUTE_FLOW_TRIGGER',
  ],
  ['neither', record({ output: {} }), 500, undefined],
  ['the session is over', request({ responseBody: { text: event('invalidSession') } }), 401, 'invalidSession'],
])('%s', (_, response, status, code) => {
  expect(hasFailed(response)).toBe(true)
  expect(insideStatus(response)).toBe(status)
  expect(auraCode(response)).toBe(code)
})

it.each([
  ['all went well', actions({ state: 'SUCCESS' })],
  ['data with such a word', request({ responseBody: { text: '{"rows":[{"state":"ERROR"}]}' } })],
  ['an event that ends nothing', request({ responseBody: { text: event('applicationRefreshed') } })],
])('%s: nothing failed', (_, response) => {
  expect(insideStatus(response)).toBeUndefined()
  expect(hasFailed(response)).toBe(false)
})

it('says what is wrong with a record rather than that something is', () => {
  expect(auraMessage(record({ output: { errors: [rule] } }))).toBe(rule.message)
  expect(auraMessage(record({}))).toBe('An error occurred while trying to update the record.')
  expect(auraMessage(actions({ state: 'SUCCESS' }))).toBeUndefined()
})
