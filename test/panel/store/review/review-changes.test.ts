import { describe, expect, it } from 'vitest'
import type { Shape } from '../../../../src/core/drawing/index.ts'
import type { Edit } from '../../../../src/core/privacy/index.ts'
import {
  type Change,
  drawing,
  masking,
  removingEvent,
  removingKind,
  removingPicture,
  undoing,
  undrawing,
} from '../../../../src/panel/store/review/review-changes.ts'
import { request, screenshot } from '../../../support/session-builder.ts'

const before: readonly Edit[] = [{ id: 1, what: 'kind', kind: 'bodies' }]
const shapes: Shape[] = [{ tool: 'cover', from: { x: 0, y: 0 }, to: { x: 10, y: 10 } }]
const drawn = { file: 'screenshots/1-drawn.png', width: 100, height: 50 }
const on: readonly Edit[] = [...before, { id: 2, what: 'drawing', file: 'screenshots/1.png', shapes, drawn }]
const nothing = { masked: new Map<number, { places: number; events: number }>() }

describe('a change of the review', () => {
  it.each<[string, Change, readonly Edit[], readonly Pick<Edit, 'id' | 'what'>[]]>([
    ['masks', masking(3, 'Ada', () => 0), before, [...before, { id: 3, what: 'mask' }]],
    ['removes an event', removingEvent(3, request()), before, [...before, { id: 3, what: 'event' }]],
    ['removes a picture', removingPicture(3, screenshot()), before, [...before, { id: 3, what: 'picture' }]],
    ['removes a kind', removingKind(3, 'replay'), before, [...before, { id: 3, what: 'kind' }]],
    ['draws', drawing(3, 'screenshots/1.png', shapes, drawn, before), before, [...before, { id: 3, what: 'drawing' }]],
    ['draws again', drawing(3, 'screenshots/1.png', shapes, drawn, on), on, [...before, { id: 3, what: 'drawing' }]],
    ['takes a drawing away', undrawing(3, 'screenshots/1.png'), on, before],
    ['undoes one edit', undoing(1), on, on.slice(1)],
    ['undoes nothing that is gone', undoing(9), on, on],
  ])('%s', (_, change, edits, after) => {
    expect(change.next(edits).map(({ id, what }) => ({ id, what }))).toEqual(
      after.map(({ id, what }) => ({ id, what })),
    )
  })

  it.each([
    ['in the session', { places: 2, events: 1 }, 0, { undo: 3 }],
    ['in the note alone', { places: 0, events: 0 }, 1, { undo: 3 }],
    ['nowhere', { places: 0, events: 0 }, 0, { refused: true }],
  ])('masks what stands %s', (_, found, inNote, said) => {
    const { sentence, ...more } = masking(3, 'Ada', () => inNote).say({ masked: new Map([[3, found]]) })
    expect(more).toEqual(said)
    expect(sentence).not.toBe('')
  })

  it.each([
    ['the first drawing', before, 3],
    ['a later one, for a cover may be beneath it', on, undefined],
  ])('offers to undo %s', (_, edits, undo) => {
    expect(drawing(3, 'screenshots/1.png', shapes, drawn, edits).say(nothing).undo).toBe(undo)
  })
})
