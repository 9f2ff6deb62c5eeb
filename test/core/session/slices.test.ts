import { expect, it } from 'vitest'
import { slicesOf } from '../../../src/core/session/index.ts'
import { mark, replay } from '../../support/session-builder.ts'

const part = (at: number, whole: boolean) => replay({ at, whole, id: `${whole ? 'whole' : 'part'}-${at}` })

it.each([
  ['none', [], []],
  ['so many at most', [mark({ at: 1 }), mark({ at: 2 }), mark({ at: 3 })], [2, 1]],
  ['no more after a snapshot', [part(1, true), part(2, false), part(3, true), mark({ at: 4 })], [1, 2, 1]],
])('%s', (_name, events, sizes) => {
  const slices = slicesOf(events, 2)
  expect(slices.map(({ length }) => length)).toEqual(sizes)
  expect(slices.flat()).toEqual(events)
})
