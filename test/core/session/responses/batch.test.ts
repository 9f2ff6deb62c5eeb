/** Answers to several calls in one request. */
import { expect, it } from 'vitest'
import { batchErrors, batchStatus } from '../../../../src/core/session/responses/batch.ts'
import { errorCodeOf, hasFailed } from '../../../../src/core/session/responses/failure.ts'
import { request } from '../../../support/session-builder.ts'

const answered = (response: unknown, status = 207) =>
  request({ status, responseBody: { text: JSON.stringify(response) } })
const refused = { error: { message: 'No', code: -32003, data: { code: 'FORBIDDEN', httpStatus: 403 } } }

it('one that failed among good ones is a failure, with its own code and status', () => {
  const batch = answered([{ result: { data: 1 } }, refused])
  expect(batchErrors(batch)).toEqual([refused])
  expect(hasFailed(batch)).toBe(true)
  expect(errorCodeOf(batch)).toBe('FORBIDDEN')
  expect(batchStatus(batch)).toBe(403)
})

it('an error may stand in the envelope of a transformer', () => {
  const batch = answered([{ error: { json: { message: 'No', data: { code: 'FORBIDDEN', httpStatus: 403 } } } }])
  expect(batchStatus(batch)).toBe(403)
})

it('members may stand in a list of their own, with statuses', () => {
  const batch = answered({ responses: [{ status: 200 }, { status: 404, body: {} }] })
  expect(hasFailed(batch)).toBe(true)
  expect(batchStatus(batch)).toBe(404)
})

it.each([
  ['all went well', answered([{ result: {} }, { status: 201 }])],
  ['another status', answered([refused], 200)],
  ['no list', answered({ error: 'x' })],
  ['no JSON', request({ status: 207, responseBody: { text: '<multistatus/>' } })],
])('%s: nothing failed', (_, batch) => {
  expect(batchErrors(batch)).toEqual([])
  expect(hasFailed(batch)).toBe(false)
  expect(batchStatus(batch)).toBeUndefined()
})

const posted = (response: unknown, method = 'POST') => ({ ...answered(response, 200), method })
const rule = { errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'A won deal needs a contract number.' }
const denied = { error: { code: 'Authorization_RequestDenied', message: 'Insufficient privileges' } }

it.each<[string, unknown, number, string | undefined]>([
  [
    'Microsoft Graph and OData',
    {
      responses: [
        { id: '1', status: 200, body: {} },
        { id: '2', status: 403, body: denied },
      ],
    },
    403,
    'Authorization_RequestDenied',
  ],
  [
    'Salesforce, calls that belong together',
    { compositeResponse: [{ body: [rule], httpStatusCode: 400 }] },
    422,
    rule.errorCode,
  ],
  [
    'Salesforce, calls side by side',
    { hasErrors: true, results: [{ statusCode: 400, result: [rule] }] },
    422,
    rule.errorCode,
  ],
  [
    'ServiceNow',
    { batch_request_id: '1', serviced_requests: [{ id: '1', status_code: 403, body: 'e30=' }] },
    403,
    undefined,
  ],
  [
    'Elasticsearch',
    { took: 3, errors: true, items: [{ index: { status: 409, error: { type: 'version_conflict' } } }] },
    409,
    'version_conflict',
  ],
])('under 200 in a list: %s', (_, response, status, code) => {
  expect(hasFailed(posted(response))).toBe(true)
  expect(batchStatus(posted(response))).toBe(status)
  if (code !== undefined) expect(errorCodeOf(posted(response))).toBe(code)
})

it.each([
  ['something is not there', posted({ responses: [{ id: '1', status: 404, body: denied }] })],
  ['all went well', posted({ compositeResponse: [{ body: [], httpStatusCode: 204 }] })],
  ['checks of addresses, which are records', posted({ results: [{ statusCode: 500, url: 'https://shop.example' }] })],
  ['answers to a survey', posted({ responses: [{ id: '1', status: 503, text: 'Bad' }] })],
  ['positions of an order', posted({ items: [{ part: { status: 400 } }] })],
  ['a question', posted({ responses: [{ id: '1', status: 503, body: {} }] }, 'GET')],
])('under 200: %s', (_, batch) => {
  expect(hasFailed(batch)).toBe(false)
})
