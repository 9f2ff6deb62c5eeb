import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Draft, DraftOf } from '../../../src/capture/frame/draft.ts'
import { createFold, type Fold } from '../../../src/capture/frame/fold.ts'
import { trusted } from '../../support/trusted.ts'

const image = (url: string, at = 0): DraftOf<'resource'> => ({ kind: 'resource', at, element: 'img', url })

let drafts: Draft[]
let stop: AbortController
let fold: Fold
beforeEach(() => {
  vi.useFakeTimers()
  drafts = []
  stop = new AbortController()
  fold = createFold('failed resources', (draft) => drafts.push(draft), stop.signal)
})
afterEach(() => {
  stop.abort()
  vi.useRealTimers()
})

describe('createFold', () => {
  it('tells the first at once and the repeats in one event', () => {
    for (let at = 0; at < 7; at++) fold.offer('a', image('a', at))
    expect(drafts).toEqual([image('a', 0)])
    vi.runAllTimers()
    expect(drafts.slice(1)).toEqual([{ ...image('a', 6), repeat: 6 }])
  })

  it('adds up repeats that are repeats already, and does not call one occurrence a repeat', () => {
    fold.offer('a', { ...image('a'), repeat: 3 })
    fold.offer('a', { ...image('a'), repeat: 4 })
    fold.offer('b', image('b'))
    fold.offer('b', image('b'))
    fold.flush()
    expect(drafts).toEqual([{ ...image('a'), repeat: 3 }, image('b'), { ...image('a'), repeat: 4 }, image('b')])
  })

  it('turns a flood of different things into a gap', () => {
    for (let i = 0; i < 80; i++) fold.offer(`${i}`, image(`${i}`))
    vi.runAllTimers()
    expect(drafts).toHaveLength(51)
    expect(drafts.at(-1)).toMatchObject({ kind: 'gap', what: 'failed resources', count: 30 })
  })

  it('begins anew after a while', () => {
    fold.offer('a', image('a', 1))
    vi.runAllTimers()
    fold.offer('a', image('a', 2))
    expect(drafts).toEqual([image('a', 1), image('a', 2)])
  })

  it.each(['pagehide', 'abort'])('tells what it counts on %s', (end) => {
    fold.offer('a', image('a', 1))
    fold.offer('a', image('a', 2))
    if (end === 'abort') stop.abort()
    else window.dispatchEvent(trusted(new Event('pagehide')))
    expect(drafts).toHaveLength(2)
  })
})
