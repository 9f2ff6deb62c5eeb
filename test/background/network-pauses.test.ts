import { expect, it } from 'vitest'
import { createPauses, type Pauses } from '../../src/background/network/pauses.ts'

const stopped = (pauses: Pauses) => pauses.begin(1, 100)
const wentOn = (pauses: Pauses) => {
  pauses.begin(1, 100)
  pauses.end(1, 200)
}
const stoppedAgain = (pauses: Pauses) => {
  wentOn(pauses)
  pauses.begin(1, 300)
  pauses.end(1, 400)
}

it.each<[name: string, past: (pauses: Pauses) => void, recordedSince: number, askedAt: number, held: boolean]>([
  ['before it was stopped', stopped, 0, 99, false],
  ['while it is stopped', stopped, 0, 100, true],
  ['while it was stopped', wentOn, 0, 199, true],
  ['after it went on', wentOn, 0, 200, false],
  ['in the first of two pauses', stoppedAgain, 0, 150, true],
  ['between two pauses', stoppedAgain, 0, 250, false],
  ['in the second of two pauses', stoppedAgain, 0, 350, true],
  ['by a page with which a recording began anew', stopped, 150, 160, false],
  ['while one that was emptied meanwhile was stopped', wentOn, 150, 160, true],
])('what was asked for %s', (_name, past, startedAt, askedAt, held) => {
  const pauses = createPauses()
  past(pauses)
  expect(pauses.hold(1, { startedAt }, { startedAt: askedAt })).toBe(held)
  expect(pauses.hold(2, { startedAt }, { startedAt: askedAt })).toBe(false)
})

it('forgets those of a tab that is closed, and of no other', () => {
  const pauses = createPauses()
  stoppedAgain(pauses)
  pauses.begin(2, 100)
  pauses.forget(1)
  expect([1, 2].map((tabId) => pauses.hold(tabId, { startedAt: 0 }, { startedAt: 150 }))).toEqual([false, true])
  expect(pauses.open()).toEqual([2])
})

it('knows in which tabs recording has not gone on', () => {
  const pauses = createPauses()
  stopped(pauses)
  pauses.begin(2, 150)
  expect(pauses.open()).toEqual([1, 2])
  pauses.end(1, 200)
  expect(pauses.open()).toEqual([2])
})
