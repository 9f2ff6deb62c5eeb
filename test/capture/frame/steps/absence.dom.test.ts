import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Draft, Emit } from '../../../../src/capture/frame/draft.ts'
import { withAbsences } from '../../../../src/capture/frame/steps/absence.ts'
import { trusted } from '../../../support/trusted.ts'

const documentClass = Object.getPrototypeOf(document)
let visibilityState = 'visible'
beforeEach(() =>
  Object.defineProperty(documentClass, 'visibilityState', { configurable: true, get: () => visibilityState }),
)
afterEach(() => Reflect.deleteProperty(documentClass, 'visibilityState'))

let stop: AbortController
afterEach(() => stop.abort())

/** A page that is hidden, shown, left and restored at given times, in ms; what was told so far. */
function visited() {
  const told: Draft[] = []
  let act: Emit = () => undefined
  stop = new AbortController()
  const flush = withAbsences((emit) => {
    act = emit
    return () => undefined
  })((draft) => told.push(draft), stop.signal)
  const fire = (type: string, timeStamp: number) => {
    const event = trusted(new Event(type))
    Object.defineProperty(event, 'timeStamp', { value: timeStamp })
    window.dispatchEvent(event)
  }
  return {
    hidden(at: number) {
      visibilityState = 'hidden'
      fire('visibilitychange', at)
    },
    shown(at: number) {
      visibilityState = 'visible'
      fire('visibilitychange', at)
    },
    left: (at: number) => fire('pagehide', at),
    restored: (at: number) => fire('pageshow', at),
    clicks: () => act({ kind: 'step', at: 0, action: 'click', text: 'Clicked "Save"' }),
    texts: () => told.splice(0).flatMap((draft) => (draft.kind === 'step' ? [draft.text] : [])),
    told() {
      flush()
      return told
        .splice(0)
        .map((draft) => [Math.round(draft.at - performance.timeOrigin), draft.kind === 'step' && draft.text])
    },
  }
}

describe('being away from the tab', () => {
  it.each([
    [12_300, 'for 12 s'],
    [200_000, 'for 3 min 20 s'],
    [7_500_000, 'for 2 h 5 min'],
  ])('of %i ms is told at the return, %s', (ms, told) => {
    const page = visited()
    page.hidden(1000)
    expect(page.told()).toEqual([])
    page.shown(1000 + ms)
    expect(page.told()).toEqual([[1000 + ms, `Was away from the tab ${told}`]])
    expect(page.told()).toEqual([])
  })
  it('is told once for several times in a row, without the short ones', () => {
    const page = visited()
    for (const [from, to] of [
      [1000, 11_000],
      [12_000, 12_900],
      [20_000, 62_000],
    ] as const) {
      page.hidden(from)
      page.shown(to)
    }
    expect(page.told()).toEqual([[62_000, 'Was away from the tab 2 times, 52 s in all']])
  })
  it('is not told of a page that was left and comes back from the cache', () => {
    const page = visited()
    page.left(1000)
    page.hidden(1001)
    page.shown(30_000)
    page.restored(30_001)
    expect(page.told()).toEqual([])
    page.hidden(40_000)
    page.shown(45_000)
    expect(page.told()).toEqual([[45_000, 'Was away from the tab for 5 s']])
  })
  it('is not told of a page that was hidden from the start', () => {
    const page = visited()
    page.shown(30_000)
    expect(page.told()).toEqual([])
  })
  it('is told before what is done next, and never by itself', () => {
    const page = visited()
    page.hidden(1000)
    page.shown(5000)
    expect(page.texts()).toEqual([])
    page.clicks()
    expect(page.texts()).toEqual(['Was away from the tab for 4 s', 'Clicked "Save"'])
  })
})
