import { expect, it, vi } from 'vitest'
import { createTask } from '../../../../src/capture/frame/dom/task.ts'
import { throughSlices } from '../../../../src/relay/slices.ts'

/** A task that waits at a gate before it goes through its work, and spies for how it ends. */
function setUp() {
  const done = vi.fn()
  const failed = vi.fn()
  let goOn: () => void = () => undefined
  const gate = new Promise<void>((resolve) => {
    goOn = resolve
  })
  const seen: number[] = []
  const task = createTask(async (work) => {
    work.next()
    await gate
    await throughSlices(work, () => true)
  }, failed)
  function* work(fails = false): Generator<void> {
    for (let part = 0; part < 3; part++) {
      if (fails && part === 1) throw new Error('unreadable')
      seen.push(part)
      yield
    }
  }
  return { task, work, done, failed, goOn: () => goOn(), seen }
}

it('work is done in turns, and then it is over', async () => {
  const { task, work, done, goOn, seen } = setUp()
  task.begin(work(), done)
  expect([task.isRunning(), seen]).toEqual([true, [0]])
  goOn()
  await task.settled()
  expect([task.isRunning(), seen, done.mock.calls.length]).toEqual([false, [0, 1, 2], 1])
})

it('the rest is done at once where it must be, and is over only once', async () => {
  const { task, work, done, goOn, seen } = setUp()
  task.begin(work(), done)
  task.finish()
  expect([task.isRunning(), seen, done.mock.calls.length]).toEqual([false, [0, 1, 2], 1])
  goOn()
  await task.settled()
  task.finish()
  expect(done).toHaveBeenCalledTimes(1)
})

it('what was given up is not done', async () => {
  const { task, work, done, goOn } = setUp()
  task.begin(work(), done)
  task.cancel()
  goOn()
  await task.settled()
  expect([task.isRunning(), done.mock.calls.length]).toEqual([false, 0])
})

it('a failure is told where it came in a turn, and thrown where the rest was wanted at once', async () => {
  const first = setUp()
  first.task.begin(first.work(true), first.done)
  first.goOn()
  await first.task.settled()
  expect([first.failed.mock.calls.length, first.done.mock.calls.length]).toEqual([1, 0])
  const second = setUp()
  second.task.begin(second.work(true), second.done)
  expect(() => second.task.finish()).toThrow('unreadable')
  expect(second.done).not.toHaveBeenCalled()
})
