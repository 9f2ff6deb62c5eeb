import { describe, expect, it } from 'vitest'
import { thrown } from '../../support/session-builder.ts'
import { mistakes, pairsOf, reportOf } from './bars.ts'
import { faults } from './faults.ts'
import { messageHash, sentry } from './peers.ts'
import { samplesOf } from './vary.ts'

describe('pairs', () => {
  it.each([
    ['all together as they belong', ['a', 'a', 'b'], ['1', '1', '2'], [100, 100, 1]],
    ['taken apart', ['a', 'a', 'a'], ['1', '1', '2'], [100, 100 / 3, 0.5]],
    ['put together wrongly', ['a', 'a', 'b'], ['1', '1', '1'], [100 / 3, 100, 0.5]],
    ['nothing together', ['a', 'a'], ['1', '2'], [0, 0, 0]],
  ])('%s', (_, truth, keys, [precision, recall, f1]) => {
    const found = pairsOf(truth, keys)
    expect(found.precision).toBeCloseTo(precision!)
    expect(found.recall).toBeCloseTo(recall!)
    expect(found.f1).toBeCloseTo(f1!)
  })
})

describe('the events', () => {
  const samples = samplesOf(faults)

  it('are the same at every run, each with its stack read', () => {
    expect(samplesOf(faults)).toEqual(samples)
    expect(samples.filter(({ event }) => (event.error.frames ?? []).length === 0)).toEqual([])
  })

  it('differ in what is varied, and in nothing else', () => {
    const of = (variation: string) =>
      samples.find((one) => one.fault === 'an invoice' && one.engine === 'chromium' && one.variation === variation)!
        .event
    const [plain, ids, minified] = [of('as it is'), of('ids'), of('minified')]
    expect(ids.error.message).not.toBe(plain.error.message)
    expect(ids.error.frames).toEqual(plain.error.frames)
    expect(minified.error.message).toBe(plain.error.message)
    expect(minified.error.frames![0]).toMatchObject({ line: 1, function: expect.stringMatching(/^[a-z]{1,2}$/) })
  })

  it('are held against the bars, and mistakes are named', () => {
    const { bars, rows } = reportOf(samples)
    expect(bars.map(({ name }) => name)).toEqual([
      'Casefile: pairwise F1',
      "Casefile: pairwise F1, above that of Sentry's published rule",
      'Casefile: pairwise F1, above that of Message hash',
    ])
    expect(bars.every(({ holds }) => holds)).toBe(true)
    expect(rows.every(({ value }) => Number.isFinite(value))).toBe(true)
    expect(mistakes(samples, messageHash).length).toBeGreaterThan(mistakes(samples).length)
  })
})

describe('the published rule of Sentry', () => {
  const event = (names: (string | undefined)[], message = 'x', url = 'https://a.example/assets/app.4f2c1d0.js') =>
    thrown({
      error: {
        name: 'TypeError',
        message,
        isError: true,
        frames: names.map((name) => ({ ...(name && { function: name }), url })),
      },
    })

  it.each([
    ['the message, where there is a stack', event(['save']), event(['save'], 'y')],
    ['the revision of the file', event(['save']), event(['save'], 'x', 'https://a.example/assets/app.99ab01c.js')],
    ['the object of a method', event(['Form.save']), event(['save'])],
    ['calls of a function by itself', event(['walk', 'walk']), event(['walk'])],
    ['numbers and quoted parts of a message without a stack', event([], 'No "a" in 17'), event([], 'No "b" in 4')],
  ])('leaves out %s', (_, one, other) => {
    expect(sentry(one)).toBe(sentry(other))
  })

  it.each([
    ['another function', event(['save']), event(['load'])],
    ['another file', event(['save']), event(['save'], 'x', 'https://a.example/assets/grid.js')],
    ['another message without a stack', event([], 'a'), event([], 'b')],
  ])('keeps %s apart', (_, one, other) => {
    expect(sentry(one)).not.toBe(sentry(other))
  })
})
