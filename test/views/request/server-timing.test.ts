import { describe, expect, it } from 'vitest'
import { type ServerMetric, serverMetrics } from '../../../src/views/request/server-timing.ts'

const cases: [string, ServerMetric[]][] = [
  ['', []],
  ['miss', [{ name: 'miss' }]],
  [
    'db;dur=53.2, app;dur=47.2',
    [
      { name: 'db', duration: 53.2 },
      { name: 'app', duration: 47.2 },
    ],
  ],
  ['cache;desc="Cache Read";dur=23.2', [{ name: 'cache', duration: 23.2, description: 'Cache Read' }]],
  ['a;desc="one, two; three";dur=1,b', [{ name: 'a', duration: 1, description: 'one, two; three' }, { name: 'b' }]],
  ['a ; dur = 1 ; desc = plain', [{ name: 'a', duration: 1, description: 'plain' }]],
  [String.raw`a;desc="say \"hi\""`, [{ name: 'a', description: 'say "hi"' }]],
  ['a;DUR=1;dur=2', [{ name: 'a', duration: 1 }]],
  ['a;dur=fast;desc=""', [{ name: 'a' }]],
  ['a;desc="never closed, b', [{ name: 'a', description: 'never closed, b' }]],
  [',, ;dur=1,a', [{ name: 'a' }]],
]

describe('serverMetrics', () => {
  it.each(cases)('%s', (value, metrics) => expect(serverMetrics([['Server-Timing', value]])).toEqual(metrics))

  it('takes all headers of the name together', () => {
    const headers: [string, string][] = [
      ['server-timing', 'a;dur=1'],
      ['date', 'x'],
      ['Server-Timing', 'b;dur=2'],
    ]
    expect(serverMetrics(headers).map(({ name }) => name)).toEqual(['a', 'b'])
    expect(serverMetrics(undefined)).toEqual([])
  })
  it('leaves out what is beyond any use', () => {
    expect(serverMetrics([['server-timing', 'a;dur=1,'.repeat(10_000)]])).toHaveLength(200)
  })
})
