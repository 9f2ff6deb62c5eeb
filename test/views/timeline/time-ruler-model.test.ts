import { describe, expect, it } from 'vitest'
import type { SessionEvent } from '../../../src/core/session/index.ts'
import {
  contentInSteps,
  densityPath,
  eventsWithin,
  formatSpan,
  isWithin,
  knownContent,
  linesPath,
  movedByKey,
  rulerContent,
  rulerParts,
  rulerWords,
  spanWith,
  ticksOf,
} from '../../../src/views/timeline/time-ruler-model.ts'
import { expectLinear } from '../../support/processor-time.ts'
import { failingSave, gap, navigation, request, screenshot, socket, step } from '../../support/session-builder.ts'

const part = (share: number) => Math.floor(rulerParts * share)

describe('what the ruler shows', () => {
  it('puts everything into its part of the recording', () => {
    const events = [
      step({ at: 0 }),
      request({ at: 250, duration: 250 }),
      screenshot({ at: 500 }),
      gap({ at: 750 }),
      request({ at: 900, status: 500, duration: 10 }),
    ]
    const { bounds, requests, steps, pictures, gaps, failed, counts } = rulerContent(events, 1000)
    expect(bounds).toEqual({ from: 0, to: 1000 })
    expect({ steps, pictures, gaps, failed }).toEqual({
      ...{ steps: [0], pictures: [part(0.5)], gaps: [part(0.75)], failed: [part(0.9)] },
    })
    expect([0.2, 0.25, 0.5, 0.51, 0.9].map((share) => requests[part(share)])).toEqual([0, 1, 1, 0, 1])
    expect(rulerWords(counts)).toBe('1 step, 2 requests, 1 problem, 1 picture, 1 gap')
  })
  it('ends with the last request, and keeps what came before the recording at its beginning', () => {
    const { bounds, requests } = rulerContent([
      request({ at: -5000, duration: 10 }),
      request({ at: 10, duration: 1990 }),
    ])
    expect([bounds.to, requests[0], requests.at(-1)]).toEqual([2000, 1, 1])
  })
  it('is made once for each list', () => {
    const events = failingSave()
    expect(rulerContent(events, 5)).toBe(rulerContent(events, 5))
  })
  it('holds nothing for nothing', () => {
    const { bounds, requests, failed } = rulerContent([])
    expect([bounds, Math.max(...requests), failed]).toEqual([{ from: 0, to: 1 }, 0, []])
  })
  it('is small, and made in linear time, of 50,000 events', async () => {
    const eventsOf = (size: number): SessionEvent[] =>
      Array.from({ length: size }, (_, at) =>
        at % 2 ? step({ at }) : request({ at, duration: 30, status: at % 7 ? 200 : 500 }),
      )
    const { requests, failed, steps } = rulerContent(eventsOf(50_000))
    expect([requests.length, steps.length, failed.length]).toEqual([rulerParts, rulerParts, rulerParts])
    expect(densityPath(requests, 26, 10).length).toBeLessThan(20_000)
    await expectLinear(50_000, eventsOf, rulerContent)
  })
  it('is made in steps, and known from then on', () => {
    const events = Array.from({ length: 2500 }, (_, at) => step({ at }))
    const steps = contentInSteps(events)
    expect([1, 2, 3].map(() => steps.next().done)).toEqual([false, false, false])
    expect(knownContent(events)).toBeUndefined()
    expect(steps.next()).toEqual({ done: true, value: knownContent(events) })
    expect(knownContent(events)?.counts.steps).toBe(2500)
    expect(rulerContent(events)).toBe(knownContent(events))
  })
})

describe('ticks', () => {
  it.each([
    [
      { from: 0, to: 10_000 },
      800,
      ['00:00', '00:01', '00:02', '00:03', '00:04', '00:05', '00:06', '00:07', '00:08', '00:09', ''],
    ],
    [{ from: 0, to: 300 }, 400, ['00:00.0', '00:00.1', '00:00.2', '']],
    [{ from: 120, to: 190 }, 400, ['00:00.12', '00:00.14', '00:00.16', '00:00.18']],
    [{ from: 0, to: 3 }, 400, ['00:00.000', '00:00.001', '00:00.002', '']],
    [{ from: 0, to: 7_300_000 }, 300, ['00:00', '1:00:00', '']],
    [{ from: 0, to: 8.64e8 }, 200, ['00:00', '120:00:00', '']],
  ])('of %j on %i px', (span, width, labels) => expect(ticksOf(span, width).map(({ label }) => label)).toEqual(labels))
  it('have none before recording began, where a request of an open page may lie', () => {
    const ticks = ticksOf({ from: -1500, to: 1000 }, 400)
    expect(ticks[0]).toEqual({ at: 0, label: expect.stringMatching(/^00:00/) })
  })
  it.each([
    [{ from: 0, to: 4e15 }, 1000],
    [{ from: 0, to: 0 }, 1000],
    [{ from: 0, to: 1000 }, 0],
  ])('are few whatever the file says: %j on %i px', (span, width) =>
    expect(ticksOf(span, width).length).toBeLessThan(16),
  )
})

it.each([
  [{ from: 3200, to: 9000 }, '00:03.2 to 00:09.0'],
  [{ from: 3249, to: 3999 }, '00:03.249 to 00:03.999'],
  [{ from: 59_990, to: 3_600_000 }, '01:00.0 to 1:00:00.0'],
])('the span %j reads %s', (span, text) => expect(formatSpan(span)).toBe(text))

describe('a span of time', () => {
  it.each<[string, SessionEvent, boolean]>([
    ['at its beginning', step({ at: 100 }), true],
    ['at its end', step({ at: 200 }), true],
    ['before it', step({ at: 99 }), false],
    ['after it', step({ at: 201 }), false],
    ['under way when it begins', request({ at: 50, duration: 50 }), true],
    ['over when it begins', request({ at: 50, duration: 49 }), false],
    ['a socket that was open all the while', socket({ at: 0, duration: 5000 }), true],
  ])('an event %s', (_, event, within) => expect(isWithin(event, { from: 100, to: 200 })).toBe(within))
  it('that begins with the recording holds what came before', () =>
    expect(isWithin(navigation({ at: -900 }), { from: 0, to: 5 })).toBe(true))
  it('leaves the list as it is where there is none', () => {
    const events = failingSave()
    expect(eventsWithin(events, undefined)).toBe(events)
    expect(eventsWithin(events, { from: 8000, to: 8300 }).every(({ at }) => at <= 8300)).toBe(true)
  })
  it.each([
    [200, 700, { from: 200, to: 700 }],
    [700, 200, { from: 200, to: 700 }],
    [900, 4000, { from: 900, to: 1000 }],
    [-5, 2000, undefined],
  ])('from %i to %i', (fixed, moved, span) => expect(spanWith({ from: 0, to: 1000 }, fixed, moved)).toEqual(span))
  it.each([
    ['ArrowLeft', 490],
    ['ArrowRight', 510],
    ['PageDown', 400],
    ['PageUp', 600],
    ['Home', 0],
    ['End', 1000],
    ['x', undefined],
  ])('%s moves an end to %s', (key, at) => expect(movedByKey(key, 500, { from: 0, to: 1000 })).toBe(at))
})

it('draws runs of equal parts as one line', () => {
  expect(densityPath([0, 0, 4, 4, 1], 26, 10)).toBe('M0 26H0V26H2V10H4V18H5V26Z')
  expect(linesPath([0, 3], 0, 9)).toBe('M0.5 0V9M3.5 0V9')
})
