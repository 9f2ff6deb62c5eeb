import { expect, it } from 'vitest'
import { outlineOf } from '../../../src/core/bundle/outline.ts'
import type { RequestEvent } from '../../../src/core/session/index.ts'
import { consoleLine, request, thrown } from '../../support/session-builder.ts'

const long = JSON.stringify({ rows: 'x'.repeat(500) })
const body = { type: 'application/json', text: long, size: long.length, truncated: true }

it.each<[string, RequestEvent, boolean]>([
  ['goes without the bodies of what went well', request({ id: 'r', requestBody: body, responseBody: body }), false],
  ['keeps those of what failed', request({ id: 'r', status: 500, requestBody: body, responseBody: body }), true],
  ['keeps those that led to an error', request({ id: 'led', requestBody: body, responseBody: body }), true],
  ['keeps short ones', request({ id: 'r', responseBody: { type: 'text/plain', text: 'ok' } }), true],
])('%s', (_, event, kept) => {
  const others = [consoleLine({ at: 1 }), thrown({ at: 2, cause: 'led' })]
  const [told, ...rest] = outlineOf([event, ...others])
  expect(rest).toEqual(others)
  const { text: _text, ...empty } = body
  expect(told).toEqual(kept ? event : { ...event, requestBody: empty, responseBody: empty })
})
