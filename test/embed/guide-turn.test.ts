import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createGuideTurn, type TurnChannel } from '../../src/embed/record/guide-turn.ts'

let channels: TurnChannel[]
beforeEach(() => {
  vi.useFakeTimers()
  channels = []
})
afterEach(() => vi.useRealTimers())

/** A tab of the app that is open from now on. @param takes ms to give the guide up */
function openTab({ follows = false, keeps = false, takes = 0, fails = false } = {}) {
  const state = { follows }
  const channel: TurnChannel = {
    onmessage: null,
    postMessage(data) {
      const others = channels.filter((one) => one !== channel)
      queueMicrotask(() => {
        for (const one of others) one.onmessage?.({ data } as MessageEvent)
      })
    },
  }
  channels.push(channel)
  const { take } = createGuideTurn(channel, {
    follows: () => state.follows,
    keeps: () => keeps,
    async giveUp() {
      await new Promise((resolve) => setTimeout(resolve, takes))
      state.follows = false
      if (fails) throw new Error('The disk is full.')
    },
  })
  return {
    state,
    async take() {
      state.follows = await take()
      return state.follows
    },
    freeze() {
      channel.onmessage = null
    },
  }
}

it('is taken where no tab has answered in time', async () => {
  const tab = openTab()
  const mine = tab.take()
  await vi.advanceTimersByTimeAsync(999)
  expect(tab.state.follows).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(await mine).toBe(true)
})

it('is given up to the tab that asks, once what was held is handed over, and back', async () => {
  const [first, second] = [openTab({ follows: true, takes: 200 }), openTab()]
  void second.take()
  await vi.advanceTimersByTimeAsync(150)
  expect([first.state.follows, second.state.follows]).toEqual([true, false])
  await vi.advanceTimersByTimeAsync(100)
  expect([first.state.follows, second.state.follows]).toEqual([false, true])
  void first.take()
  await vi.advanceTimersByTimeAsync(100)
  expect([first.state.follows, second.state.follows]).toEqual([true, false])
})

it('goes over also where the other tab could not hand everything over', async () => {
  const [first, second] = [openTab({ follows: true, fails: true }), openTab()]
  void second.take()
  await vi.advanceTimersByTimeAsync(10)
  expect([first.state.follows, second.state.follows]).toEqual([false, true])
})

it('stays where the customer looks through what was recorded', async () => {
  const [first, second] = [openTab({ follows: true, keeps: true }), openTab()]
  const mine = second.take()
  await vi.advanceTimersByTimeAsync(10)
  expect([await mine, first.state.follows]).toEqual([false, true])
})

it('stays at once with the tab that has it after a reload, and leaves one that was duplicated from it', async () => {
  const [first, copy] = [openTab({ follows: true }), openTab({ follows: true })]
  expect(await copy.take()).toBe(true)
  await vi.advanceTimersByTimeAsync(10)
  expect([first.state.follows, copy.state.follows]).toEqual([false, true])
})

it('is taken from a tab that is frozen, which gives it up when it wakes', async () => {
  const first = openTab({ follows: true })
  const heard = channels[0]!.onmessage!
  first.freeze()
  const second = openTab()
  const asked = vi.spyOn(channels[1]!, 'postMessage')
  const mine = second.take()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(await mine).toBe(true)
  heard({ data: asked.mock.calls[0]?.[0] } as MessageEvent)
  await vi.advanceTimersByTimeAsync(10)
  expect([first.state.follows, second.state.follows]).toEqual([false, true])
})

it('goes to one of two that ask at the same time, also when the second was not there to hear the first', async () => {
  for (let round = 0; round < 20; round++) {
    channels = []
    const first = openTab().take()
    await vi.advanceTimersByTimeAsync(round % 2 === 0 ? 0 : 300)
    const second = openTab().take()
    await vi.advanceTimersByTimeAsync(2_000)
    expect([await first, await second].sort()).toEqual([false, true])
  }
})

it('takes no notice of what others say there', async () => {
  const { state } = openTab({ follows: true })
  for (const data of [undefined, null, 'ask', 5, { ask: 7 }, { given: {} }])
    channels[0]!.onmessage?.({ data } as MessageEvent)
  await vi.advanceTimersByTimeAsync(10)
  expect(state.follows).toBe(true)
})
