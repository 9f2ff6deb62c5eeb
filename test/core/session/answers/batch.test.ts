/** Answers to several calls in one request. */
import { expect, it } from 'vitest'
import { batchErrors, batchStatus } from '../../../../src/core/session/answers/batch.ts'
import { errorCodeOf, hasFailed } from '../../../../src/core/session/answers/failure.ts'
import { request } from '../../../support/session-builder.ts'

const answered = (answer: unknown, status = 207) => request({ status, responseBody: { text: JSON.stringify(answer) } })
const refused = { error: { message: 'No', code: -32003, data: { code: 'FORBIDDEN', httpStatus: 403 } } }

it('one that failed among good ones is a failure, with its own code and status', () => {
  const batch = answered([{ result: { data: 1 } }, refused])
  expect(batchErrors(batch)).toEqual([refused])
  expect(hasFailed(batch)).toBe(true)
  expect(errorCodeOf(batch)).toBe('FORBIDDEN')
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
