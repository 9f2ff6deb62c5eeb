import { expect, it } from 'vitest'
import { completenessOf } from '../../../src/core/bundle/index.ts'
import { documentOf, failedRequest, gap, request, sessionOf, step } from '../../support/session-builder.ts'

const always = 'Activity inside web workers and service workers is only recorded as far as it reaches the page.'

it('adds up gaps of one cause', () => {
  const what = 'the oldest console lines'
  const why = 'the recording reached its size limit'
  const events = [
    gap({ at: 1, what, why, count: 30 }),
    gap({ at: 2, what, why, count: 12 }),
    gap({ at: 3, what: 'frames', why }),
  ]
  expect(completenessOf(sessionOf(events)).gaps).toEqual([
    { what, why, count: 42 },
    { what: 'frames', why },
  ])
})

it('keeps the manifest small whatever was dropped', () => {
  const events = Array.from({ length: 1000 }, (_, at) => gap({ at, what: `thing ${at}` }))
  expect(completenessOf(sessionOf(events)).gaps).toHaveLength(200)
})

it('names what the recording cannot show', () => {
  const session = sessionOf([
    request({ at: 1, state: 'pending' }),
    request({ at: 2, responseType: 'opaque', status: 0 }),
    request({ at: 3, responseType: 'opaqueredirect' }),
    request({ at: 4, requestBody: { omitted: 'binary' }, responseBody: { omitted: 'stream' } }),
    request({ at: 5, responseBody: { text: 'x', truncated: true } }),
    failedRequest({ at: 6 }),
  ])
  delete session.environment
  expect(completenessOf(session).blindSpots).toEqual([
    always,
    "The customer's browser and system were not recorded.",
    'Requests that had not finished when the recording was captured: 1.',
    'Responses from other origins that could not be read (opaque responses): 2.',
    'Request and response bodies that were not recorded: 2.',
    'Request and response bodies that were cut short: 1.',
  ])
  expect(completenessOf(sessionOf([])).blindSpots).toEqual([always])
})

it.each([true, false])('knows whether a page was there before the recording: %s', (late) => {
  const documents = [documentOf(), documentOf({ id: 'doc-2', late })]
  expect(completenessOf(sessionOf([], { documents })).late).toBe(late)
})

it('says of the dialogs of the browser only that one is no step, because the others are', () => {
  const { blindSpots } = completenessOf(sessionOf([step({ action: 'dialog', text: 'Closed the dialog "Saved"' })]))
  expect(blindSpots.filter((spot) => /dialog|alert|Leave site/.test(spot))).toEqual([
    `The browser's prompt before leaving a page ("Leave site?") and the reply to it are not recorded as steps.`,
  ])
})
