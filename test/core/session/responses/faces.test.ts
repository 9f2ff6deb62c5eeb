/** Partial responses of Jakarta Faces: which of them failed, and what HTTP calls the same. */
import { expect, it } from 'vitest'
import { errorCodeOf, hasFailed } from '../../../../src/core/session/responses/failure.ts'
import { insideStatus } from '../../../../src/core/session/responses/inside-status.ts'
import { request } from '../../../support/session-builder.ts'

const partial = (inner: string) =>
  request({
    responseBody: {
      text: `<?xml version='1.0' encoding='UTF-8'?>\n<partial-response id="j_id1">${inner}</partial-response>`,
    },
  })
const failed = (name: string) =>
  partial(`<error><error-name>${name}</error-name><error-message><![CDATA[no]]></error-message></error>`)

it.each([
  ['the view is gone', failed('jakarta.faces.application.ViewExpiredException'), 401, 'ViewExpiredException'],
  [
    'with the word that Java puts before',
    failed('class javax.faces.application.ViewExpiredException'),
    401,
    'ViewExpiredException',
  ],
  [
    'a right is missing',
    failed('org.springframework.security.access.AccessDeniedException'),
    403,
    'AccessDeniedException',
  ],
  ['a fault of the server', failed('java.lang.NullPointerException'), 500, 'NullPointerException'],
])('%s', (_, response, status, code) => {
  expect(hasFailed(response)).toBe(true)
  expect(insideStatus(response)).toBe(status)
  expect(errorCodeOf(response)).toBe(code)
})

it.each([
  ['parts of the page', partial('<changes><update id="form"><![CDATA[<p>No</p>]]></update></changes>')],
  [
    'a part that speaks of such an answer',
    partial('<changes><update id="help"><![CDATA[<error><error-name>x.Y</error-name>]]></update></changes>'),
  ],
  ['data that holds one', request({ responseBody: { text: '{"a":"<partial-response><error><error-name>x.Y"}' } })],
])('%s: nothing failed', (_, response) => {
  expect(insideStatus(response)).toBeUndefined()
  expect(hasFailed(response)).toBe(false)
})
