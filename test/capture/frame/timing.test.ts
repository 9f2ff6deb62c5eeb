import { describe, expect, it } from 'vitest'
import { type TimingEntry, toFacts, toTimings } from '../../../src/capture/frame/timing.ts'

/** A request over a new TLS connection: 10 blocked, 20 dns, 50 connect of which 30 ssl, 100 wait, 40 receive. */
const fresh: TimingEntry = {
  startTime: 1_000,
  domainLookupStart: 1_010,
  domainLookupEnd: 1_030,
  connectStart: 1_030,
  secureConnectionStart: 1_050,
  connectEnd: 1_080,
  requestStart: 1_080,
  responseStart: 1_180,
  responseEnd: 1_220,
  nextHopProtocol: 'h2',
  transferSize: 1_500,
  encodedBodySize: 1_200,
  decodedBodySize: 4_000,
}
/** A reused connection: the phases it skips are all at fetchStart. */
const again: TimingEntry = {
  ...fresh,
  domainLookupStart: 1_005,
  domainLookupEnd: 1_005,
  connectStart: 1_005,
  connectEnd: 1_005,
  secureConnectionStart: 1_005,
}
/** Another origin without Timing-Allow-Origin. */
const hidden: TimingEntry = {
  startTime: 1_000,
  domainLookupStart: 0,
  domainLookupEnd: 0,
  connectStart: 0,
  secureConnectionStart: 0,
  connectEnd: 0,
  requestStart: 0,
  responseStart: 0,
  responseEnd: 1_220,
  transferSize: 0,
  encodedBodySize: 0,
  decodedBodySize: 0,
  nextHopProtocol: '',
}

describe('toTimings', () => {
  it.each([
    ['a new connection', fresh, { blocked: 10, dns: 20, connect: 50, ssl: 30, send: 0, wait: 100, receive: 40 }],
    ['a connection used again', again, { blocked: 80, dns: -1, connect: -1, ssl: -1, send: 0, wait: 100, receive: 40 }],
    [
      'no encryption',
      { ...fresh, secureConnectionStart: 0 },
      { blocked: 10, dns: 20, connect: 50, ssl: -1, send: 0, wait: 100, receive: 40 },
    ],
    ['a hidden one', hidden, { blocked: -1, dns: -1, connect: -1, ssl: -1, send: -1, wait: -1, receive: -1 }],
    [
      'fractions',
      { ...fresh, responseEnd: 1_220.1249 },
      { blocked: 10, dns: 20, connect: 50, ssl: 30, send: 0, wait: 100, receive: 40.1 },
    ],
  ])('reads %s', (_, entry, expected) => {
    expect(toTimings(entry)).toEqual(expected)
  })

  it.each([fresh, again])('splits the whole duration: the phases without ssl add up', (entry) => {
    const { ssl: _, ...phases } = toTimings(entry)
    const sum = Object.values(phases).reduce((all, phase) => all + Math.max(0, phase), 0)
    expect(sum).toBe(entry.responseEnd - entry.startTime)
  })
})

describe('toFacts', () => {
  it.each([
    ['a transfer', fresh, { protocol: 'h2', transferSize: 1_500, fromCache: false }],
    ['an answer from the cache', { ...fresh, transferSize: 0 }, { protocol: 'h2', transferSize: 0, fromCache: true }],
    [
      'a cache that says so',
      { ...fresh, deliveryType: 'cache' },
      { protocol: 'h2', transferSize: 1_500, fromCache: true },
    ],
    [
      'an empty answer, which is no cache hit',
      { ...fresh, transferSize: 0, encodedBodySize: 0, decodedBodySize: 0 },
      { protocol: 'h2', transferSize: 0, fromCache: false },
    ],
    ['nothing of a hidden one', hidden, {}],
  ])('tells %s', (_, entry, expected) => {
    const { timings: _timings, ...facts } = toFacts(entry)
    expect(facts).toEqual(expected)
  })
})
