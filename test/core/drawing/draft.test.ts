import { describe, expect, it } from 'vitest'
import {
  added,
  chosen,
  cleared,
  type Draft,
  isChanged,
  newDraft,
  removed,
  type Shape,
  shifted,
  undone,
} from '../../../src/core/drawing/index.ts'

const shape = (x: number): Shape => ({ tool: 'box', from: { x, y: 0 }, to: { x: x + 10, y: 10 } })
const [a, b, c] = [shape(1), shape(2), shape(3)]
const xs = ({ shapes }: Draft) => shapes.map(({ from }) => from.x)
const two = newDraft([a, b])

describe('a drawing', () => {
  it.each<[string, Draft, number[], number | undefined]>([
    ['begins with what was drawn before', two, [1, 2], undefined],
    ['takes a shape, and chooses it', added(two, c), [1, 2, 3], 2],
    ['changes one', shifted(two, 0, c), [3, 2], 0],
    ['loses one, and chooses the next', removed(two, 0), [2], 0],
    ['loses the last, and chooses the one before', removed(two, 1), [1], 0],
    ['loses all', cleared(two), [], undefined],
    ['goes back after all were lost', undone(cleared(two)), [1, 2], undefined],
    ['goes back one step', undone(added(added(two, c), shape(4))), [1, 2, 3], undefined],
    [
      'goes back over a row of changes of one shape',
      undone(shifted(shifted(two, 0, c), 0, shape(5))),
      [1, 2],
      undefined,
    ],
    ['goes back over each pull', undone(shifted(chosen(shifted(two, 0, c), 0), 0, shape(5))), [3, 2], undefined],
    ['has no way back at its beginning', undone(two), [1, 2], undefined],
    ['is not cleared twice', cleared(newDraft()), [], undefined],
  ])('%s', (_name, draft, shapes, index) => {
    expect(xs(draft)).toEqual(shapes)
    expect(draft.chosen).toBe(index)
  })

  it.each<[string, Draft, boolean]>([
    ['as it was', two, false],
    ['chosen only', chosen(two, 1), false],
    ['added to', added(two, c), true],
    ['undone', undone(added(two, c)), false],
    ['cleared', cleared(two), true],
    ['cleared when there was nothing', cleared(newDraft()), false],
  ])('knows whether something would be lost: %s', (_name, draft, changed) => {
    expect(isChanged(draft)).toBe(changed)
  })
})
