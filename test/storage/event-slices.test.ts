import { expect, it } from 'vitest'
import { eventsIn, slicesOf } from '../../src/storage/event-slices.ts'
import { consoleLine, failingSave } from '../support/session-builder.ts'

it.each<[name: string, events: ReturnType<typeof failingSave>, slices: number]>([
  ['no event', [], 0],
  ['a few', failingSave(), 1],
  ['one that is larger than a slice', [consoleLine({ text: 'x'.repeat(50_000) }), ...failingSave()], 2],
  ['many', Array.from({ length: 30 }, (_, at) => consoleLine({ at, id: `c${at}`, text: 'x'.repeat(10_000) })), 15],
])('%s: all come back in their order', (_name, events, slices) => {
  const texts = [...slicesOf(events)]
  expect(texts.length).toBe(slices)
  expect(texts.flatMap(eventsIn)).toEqual(events)
})

it('what an older version has written otherwise is left out', () => {
  const [line] = [consoleLine()]
  expect(eventsIn(JSON.stringify([line, { kind: 'other' }, 7]))).toEqual([line])
  expect(eventsIn('{}')).toEqual([])
})
