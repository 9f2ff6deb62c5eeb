/** Where a mark stands whose note took a while to write. */
import { describe, expect, it } from 'vitest'
import { documentAt, timeOfMark } from '../../src/background/mark.ts'
import { documentOf } from '../support/session-builder.ts'

const minute = 60_000
const startedAt = 1_700_000_000_000
const now = startedAt + 60 * minute

describe('the time of a mark', () => {
  it.each<[string, number | undefined, number]>([
    ['now', undefined, 60 * minute],
    ['this very moment', now, 60 * minute],
    ['a little while ago', now - 20_000, 60 * minute - 20_000],
    ['a quarter of an hour ago', now - 15 * minute, 45 * minute],
  ])('is %s', (_name, moment, at) => {
    expect(timeOfMark(now, startedAt, moment)).toBe(at)
  })

  it.each([
    ['in the future', now, now + 1],
    ['too long ago', now, now - 15 * minute - 1],
    ['before the recording', startedAt + minute, startedAt - 1],
  ])('is refused %s', (_name, at, moment) => {
    expect(() => timeOfMark(at, startedAt, moment)).toThrow(/not in this recording/)
  })
})

describe('the page of that time', () => {
  const pages = [
    documentOf({ id: 'first', startedAt: 0 }),
    documentOf({ id: 'frame', frameId: 4, startedAt: 150 }),
    documentOf({ id: 'second', startedAt: 200 }),
  ]
  it.each<[at: number | undefined, shown: string | undefined, id: string]>([
    [0, 'second', 'first'],
    [199, 'second', 'first'],
    [200, 'second', 'second'],
    // It shows an earlier page again, out of the back/forward cache.
    [undefined, 'first', 'first'],
    [undefined, 'second', 'second'],
    [-1, 'second', 'second'],
    [undefined, 'gone', 'first'],
  ])('at %s, while %s is shown, is %s', (at, shown, id) => {
    expect(documentAt(pages, shown, at)?.id).toBe(id)
  })

  it('is none where no page is known', () => {
    expect(documentAt([], 'first', 5)).toBeUndefined()
  })
})
