/** Commands to the page in response to a script: which of them tell of a failure. */
import { expect, it } from 'vitest'
import { commandMessage } from '../../../../src/core/session/responses/commands.ts'
import { insideStatus } from '../../../../src/core/session/responses/inside-status.ts'
import { request } from '../../../support/session-builder.ts'

const response = (value: unknown) =>
  request({ api: 'xhr', method: 'POST', status: 200, responseBody: { text: JSON.stringify(value) } })

it.each<[string, unknown, number | undefined]>([
  ['an exception', { rs: [['alert', ['The plan could not be drawn', 'ERROR', 'java.lang.ArithmeticException']]] }, 422],
  ['of the program', { rs: [['alert', ['java.lang.NullPointerException: no bed', 'ERROR']]], rid: 4 }, 500],
  ['a refusal', [['showError', ['The room is taken already', 'error']]], 422],
  ['a page that is over', { rs: [['outdated', ['z_1', 'This page is over']]] }, 422],
  // They tell something, and no failure.
  ['an alert of another level', { rs: [['alert', ['The plan was drawn', 'INFO']]] }, undefined],
  ['another command', { rs: [['setAttr', ['z_1', 'value', 'an error of the bed']]] }, undefined],
  ['a row of a table', { rows: [['alert', 7, 'ERROR no power']] }, undefined],
])('%s', (_, value, status) => {
  expect(insideStatus(response(value))).toBe(status)
})

it('says what is told of it', () => {
  expect(commandMessage('{"rs":[["alert",["Kein Bett frei","ERROR"]]]}')).toBe('Kein Bett frei')
})
