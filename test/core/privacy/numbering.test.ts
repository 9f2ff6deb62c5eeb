import { expect, it } from 'vitest'
import { numberLabels, redactEvent } from '../../../src/core/privacy/index.ts'
import { documentOf, environmentOf, request, sessionOf } from '../../support/session-builder.ts'
import { newLabel } from './cases.ts'

const label = newLabel()
const body = (text: string) => ({ text })
const events = [
  request({
    id: 'a',
    requestHeaders: [['authorization', 'Bearer t1']],
    responseBody: body('{"otp":1111,"password":"p1"}'),
  }),
  request({
    id: 'b',
    requestHeaders: [
      ['authorization', 'Bearer t2'],
      ['cookie', 'sid=t1'],
    ],
  }),
  request({
    id: 'c',
    requestHeaders: [
      ['authorization', 'Bearer t1'],
      ['x', 'Bearer t1'],
    ],
  }),
].map((event) => redactEvent(event, label))

it('numbers per kind, in order of first appearance, with the places', () => {
  const numbered = numberLabels({ events })
  expect(numbered.events[0]).toMatchObject({
    requestHeaders: [['authorization', 'Bearer redacted-bearer-1']],
    responseBody: { text: '{"otp":"redacted-otp-1","password":"redacted-password-1"}' },
  })
  expect(numbered.events[1]).toMatchObject({
    // The cookie holds the value that was seen as a bearer token first.
    requestHeaders: [
      ['authorization', 'Bearer redacted-bearer-2'],
      ['cookie', 'sid=redacted-bearer-1'],
    ],
  })
  expect(numbered.redactions).toEqual([
    { label: 'redacted-bearer-1', kind: 'bearer', count: 3, events: ['a', 'b', 'c'] },
    { label: 'redacted-otp-1', kind: 'otp', count: 1, events: ['a'] },
    { label: 'redacted-password-1', kind: 'password', count: 1, events: ['a'] },
    { label: 'redacted-bearer-2', kind: 'bearer', count: 1, events: ['b'] },
  ])
  expect(JSON.stringify(numbered)).not.toMatch(/redacted-[a-z-]+-[0-9a-f]{10}/)
})

it('numbering twice changes nothing', () => {
  const once = numberLabels(sessionOf(events))
  expect(numberLabels(once)).toEqual(once)
})

it('goes on after numbers that are taken', () => {
  const taken = request({ id: 'z', url: '/x?token=redacted-bearer-7', requestHeaders: [] })
  const { redactions } = numberLabels({ events: [taken, ...events] })
  expect(redactions.map((entry) => entry.label).slice(0, 2)).toEqual(['redacted-bearer-7', 'redacted-bearer-8'])
})

it('reaches JSON in base64', () => {
  const event = redactEvent(request({ id: 'x', responseBody: body(btoa('{"refresh_token":"r1"}')) }), label)
  const text = numberLabels({ events: [event] }).events[0]
  expect(atob((text as typeof event).responseBody?.text ?? '')).toBe('{"refresh_token":"redacted-token-1"}')
})

it('reaches environment and documents', () => {
  const hash = label('email', 'jane@example.com')
  const numbered = numberLabels({
    events: [],
    environment: environmentOf({ title: hash }),
    documents: [documentOf({ title: hash })],
  })
  expect(numbered.environment?.title).toBe('redacted-email-1')
  expect(numbered.documents?.[0]?.title).toBe('redacted-email-1')
  expect(numbered.redactions).toEqual([{ label: 'redacted-email-1', kind: 'email', count: 2, events: [] }])
})
