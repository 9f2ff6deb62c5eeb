import { describe, expect, it } from 'vitest'
import { retryAfter, type Step, stepOf } from '../../../src/core/upload/index.ts'

const now = Date.UTC(2026, 2, 14, 9, 0)

describe('what an answer means', () => {
  it.each<[number, Step]>([
    ...[200, 201, 204].map((status): [number, Step] => [status, { done: true }]),
    ...[400, 401, 403].map((status): [number, Step] => [status, { trouble: 'link', status }]),
    ...[404, 410].map((status): [number, Step] => [status, { trouble: 'gone', status }]),
    [413, { trouble: 'too-large', status: 413 }],
    [507, { trouble: 'full', status: 507 }],
    ...[405, 411, 412, 415, 501, 505].map((status): [number, Step] => [status, { trouble: 'unsupported', status }]),
    ...[304, 402, 409, 422, 451].map((status): [number, Step] => [status, { trouble: 'refused', status }]),
    ...[408, 423, 425, 429, 500, 502, 503, 504].map((status): [number, Step] => [status, { again: 'busy' }]),
  ])('%i', (status, step) => {
    expect(stepOf({ status, headers: {} }, now)).toEqual(step)
  })

  it('of a place that says when to come back', () => {
    expect(stepOf({ status: 503, headers: { 'retry-after': '7' } }, now)).toEqual({ again: 'busy', after: 7_000 })
  })

  it('of none at all', () => {
    expect(stepOf({ none: 'lost' }, now)).toEqual({ again: 'lost' })
    expect(stepOf({ none: 'blocked' }, now)).toEqual({ trouble: 'blocked' })
    expect(stepOf({ none: 'redirected' }, now)).toEqual({ trouble: 'elsewhere' })
  })
})

it.each<[string | undefined, number | undefined]>([
  ['0', 0],
  [' 120 ', 120_000],
  ['Sat, 14 Mar 2026 09:00:30 GMT', 30_000],
  ['Sat, 14 Mar 2026 08:00:00 GMT', 0],
  ['soon', undefined],
  ['', undefined],
  ['-5', undefined],
  [undefined, undefined],
])('Retry-After %j is %s ms', (header, ms) => {
  const read = retryAfter(header, now)
  // `Date.parse` takes "-5" for a date long ago in some engines.
  if (header === '-5') expect([0, undefined]).toContain(read)
  else expect(read).toBe(ms)
})
