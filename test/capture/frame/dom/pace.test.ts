import { expect, it } from 'vitest'
import { createPace, type Pace, timed } from '../../../../src/capture/frame/dom/pace.ts'

/** A clock that advances only when told to. */
function clock() {
  let time = 1_000
  return {
    now: () => time,
    pass(ms: number) {
      time += ms
    },
  }
}

type Act = (pace: Pace, pass: (ms: number) => void) => void

it.each<[name: string, acts: Act[], left: number]>([
  ['at first', [], 0],
  ['after one', [(pace) => pace.made(10)], 60_000],
  ['after one that took long', [(pace) => pace.made(400)], 200_000],
  ['after one, some time later', [(pace) => pace.made(10), (_, pass) => pass(61_000)], -1_000],
  ['where none could be made', [(pace) => pace.putOff()], 60_000],
  ['for a large change', [(pace) => pace.made(1), (pace) => pace.hurry()], 1_000],
  ['for a large change after one that took long', [(pace) => pace.made(20), (pace) => pace.hurry()], 10_000],
  [
    'after the one for a large change',
    [(pace) => pace.made(1), (pace) => pace.hurry(), (pace) => pace.made(1)],
    60_000,
  ],
])('a snapshot is due %s', (_name, acts, left) => {
  const { now, pass } = clock()
  const pace = createPace(now)
  for (const act of acts) act(pace, pass)
  expect(pace.untilSnapshot()).toBe(left)
})

it('the work between two snapshots is counted together, and anew after each', () => {
  const { now, pass } = clock()
  const pace = createPace(now)
  const spend = (ms: number) => pace.spend(() => pass(ms))
  expect([spend(1_000), spend(500), spend(1)]).toEqual([false, false, true])
  pace.begin()
  expect(spend(1_500)).toBe(false)
})

it('what is timed costs what it takes without its pauses, and ends when it is stopped', () => {
  const { now, pass } = clock()
  function* work(): Generator<void, string> {
    for (let turn = 0; turn < 3; turn++) {
      pass(5)
      yield
    }
    pass(5)
    return 'done'
  }
  const stop = new AbortController()
  const whole = timed(work(), now, stop.signal)
  let step = whole.next()
  for (; !step.done; step = whole.next()) pass(100)
  expect(step.value).toEqual({ result: 'done', cost: 20 })

  const cut = timed(work(), now, stop.signal)
  cut.next()
  stop.abort()
  expect(cut.next()).toEqual({ done: true, value: undefined })
})
