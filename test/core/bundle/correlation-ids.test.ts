import { expect, it } from 'vitest'
import { correlationIds } from '../../../src/core/bundle/index.ts'
import { failingSave, request } from '../../support/session-builder.ts'

const trace = '4bf92f3577b34da6a3ce929d0e0e4736'
const span = '00f067aa0ba902b7'
const zeros = '0'.repeat(32)

const idsOf = (name: string, value: string) =>
  correlationIds(request({ requestHeaders: [], responseHeaders: [[name, value]] })).map(
    ({ kind, value: id }) => `${kind} ${id}`,
  )

it.each([
  ['traceparent', `00-${trace}-${span}-01`, [`trace ${trace}`, `span ${span}`]],
  ['Traceparent', `01-${trace}-${span}-01-later`, [`trace ${trace}`, `span ${span}`]],
  ['traceparent', `ff-${trace}-${span}-01`, []],
  ['traceparent', `00-${zeros}-${span}-01`, [`span ${span}`]],
  ['traceparent', `00-${trace.toUpperCase()}-${span}-01`, []],
  ['traceparent', 'nonsense', []],
  ['sentry-trace', `${trace}-${span}-1`, [`trace ${trace}`, `span ${span}`]],
  ['sentry-trace', `${trace}-${span}`, [`trace ${trace}`, `span ${span}`]],
  ['b3', `${trace}-${span}-1-05e3ac9a4f6e3b90`, [`trace ${trace}`, `span ${span}`]],
  ['b3', '0', []],
  ['X-B3-TraceId', span, [`trace ${span}`]],
  ['X-B3-SpanId', span, [`span ${span}`]],
  ['x-datadog-trace-id', '8448337621234567890', ['trace 8448337621234567890']],
  ['x-datadog-parent-id', '12', ['span 12']],
  [
    'x-amzn-trace-id',
    'Root=1-67891233-abcdef012345678912345678;Parent=53995c3f42cd8ad8;Sampled=1',
    ['trace 1-67891233-abcdef012345678912345678'],
  ],
  ['x-cloud-trace-context', `${trace}/42;o=1`, [`trace ${trace}`, 'span 42']],
  ['uber-trace-id', `${trace}%3A${span}%3A0%3A1`, [`trace ${trace}`, `span ${span}`]],
  ['uber-trace-id', '%E0%A4%A', []],
  ['server-timing', `db;dur=5, traceparent;desc="00-${trace}-${span}-00"`, [`trace ${trace}`, `span ${span}`]],
  ['server-timing', 'db;dur=5', []],
  ['x-request-id', ' req-7f3a ', ['request req-7f3a']],
  ['X-Correlation-ID', 'c-1', ['request c-1']],
  ['request-id', '|abc.1.', ['request |abc.1.']],
  ['cf-ray', '7d1c4f5e6a7b8c9d-FRA', ['request 7d1c4f5e6a7b8c9d-FRA']],
  ['x-amz-cf-id', 'Yx==', ['request Yx==']],
  ['x-request-id', '', []],
  ['x-request-id', '0', []],
  ['x-request-id', 'two words', []],
  ['x-request-id', 'redacted-api-key-1', []],
  ['content-type', 'application/json', []],
  ['constructor', 'x', []],
  ['__proto__', 'x', []],
])('finds in %s: %s', (name, value, ids) => {
  expect(idsOf(name, value)).toEqual(ids)
})

it('tells where each was found, request first, each once', () => {
  const save = failingSave().find((event) => event.kind === 'request' && event.status === 500)
  if (save?.kind !== 'request') throw new Error('the story has changed')
  expect(correlationIds(save)).toEqual([
    { kind: 'trace', value: trace, source: 'traceparent', from: 'request' },
    { kind: 'span', value: span, source: 'traceparent', from: 'request' },
    { kind: 'request', value: 'req-7f3a91c2', source: 'x-request-id', from: 'response' },
  ])
  const repeated = { ...save, responseHeaders: save.requestHeaders }
  expect(correlationIds(repeated)).toHaveLength(2)
})

it('reads them in JSON bodies', () => {
  const text = `{"title":"Oops","traceId":"${trace}","error":{"request_id":"req-9","eventId":"short"},"id":"123456"}`
  expect(correlationIds(request({ requestHeaders: [], responseBody: { text } }))).toEqual([
    { kind: 'trace', value: trace, source: 'traceId', from: 'response' },
  ])
  const longer = text.replace('req-9', 'req-900')
  expect(correlationIds(request({ requestHeaders: [], responseBody: { text: longer } }))).toHaveLength(2)
})
