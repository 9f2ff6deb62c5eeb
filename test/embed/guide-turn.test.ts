import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createGuideTurn, type TurnChannel } from '../../src/embed/record/guide-turn.ts'

interface Said {
  from: TurnChannel
  data: unknown
}

let channels: Set<TurnChannel>
let said: Said[]
beforeEach(() => {
  vi.useFakeTimers()
  channels = new Set()
  said = []
})
afterEach(() => vi.useRealTimers())

const always = () => true

interface Kind {
  follows?: boolean
  keeps?: boolean
  /** ms to give the guide up */
  takes?: number
  fails?: boolean
  hidden?: boolean
}

/** A tab of the app that is open from now on. As the script does, it asks whenever the customer comes to it. */
function openTab({ follows = false, keeps = false, takes = 0, fails = false, hidden = false }: Kind = {}) {
  let looked = Date.now()
  let heard: MessageEvent[] | undefined
  let take: () => Promise<boolean> = () => Promise.resolve(false)
  const state = { follows, keeps, hidden, takenUp: 0 }
  const come = () => {
    looked = Date.now()
    state.hidden = false
    if (!state.follows) void take()
  }
  const channel: TurnChannel = {
    onmessage: null,
    postMessage(data) {
      said.push({ from: channel, data })
      const others = [...channels].filter((one) => one !== channel)
      queueMicrotask(() => {
        for (const one of others) one.onmessage?.({ data } as MessageEvent)
      })
    },
  }
  channels.add(channel)
  const turn = createGuideTurn(channel, {
    lookedAt: () => (state.hidden ? undefined : looked),
    follows: () => state.follows,
    keeps: () => state.keeps,
    async takeUp() {
      state.follows = true
      state.takenUp++
      await new Promise((resolve) => setTimeout(resolve, 20))
      return state.follows
    },
    async giveUp() {
      await new Promise((resolve) => setTimeout(resolve, takes))
      state.follows = false
      if (fails) throw new Error('The disk is full.')
    },
    lost(back) {
      if (back && !state.hidden) void take()
    },
  })
  const listener = channel.onmessage
  take = () => turn.take(always)
  return {
    state,
    channel,
    take,
    come,
    leave: () => {
      state.hidden = true
    },
    /** No script runs in it; what others say waits. */
    freeze() {
      const waiting: MessageEvent[] = []
      heard = waiting
      channel.onmessage = (event) => void waiting.push(event)
    },
    wake() {
      channel.onmessage = listener
      for (const event of heard ?? []) listener?.(event)
    },
    close() {
      channels.delete(channel)
      state.follows = false
    },
  }
}
type Tab = ReturnType<typeof openTab>

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const following = (...tabs: Tab[]) => tabs.map(({ state }) => state.follows)

it('is taken where no tab has answered in time', async () => {
  const tab = openTab()
  const mine = tab.take()
  await pass(999)
  expect(tab.state.follows).toBe(false)
  await pass(21)
  expect(await mine).toBe(true)
})

it('is given up to the tab that asks, once what was held is handed over, and back', async () => {
  const first = openTab({ follows: true, takes: 200 })
  await pass(10)
  const second = openTab()
  void second.take()
  await pass(150)
  expect(following(first, second)).toEqual([true, false])
  await pass(100)
  expect(following(first, second)).toEqual([false, true])
  first.come()
  await pass(100)
  expect(following(first, second)).toEqual([true, false])
})

it('goes over also where the other tab could not hand everything over', async () => {
  const [first, second] = [openTab({ follows: true, fails: true }), openTab()]
  void second.take()
  await pass(10)
  expect(following(first, second)).toEqual([false, true])
})

it('stays where the customer looks through what was recorded', async () => {
  const [first, second] = [openTab({ follows: true, keeps: true }), openTab()]
  const mine = second.take()
  await pass(10)
  expect([await mine, first.state.follows]).toEqual([false, true])
})

it('stays at once with the tab that has it after a reload, and leaves one that was duplicated from it', async () => {
  const first = openTab({ follows: true })
  await pass(10)
  const copy = openTab({ follows: true })
  expect(await copy.take()).toBe(true)
  await pass(10)
  expect(following(first, copy)).toEqual([false, true])
})

it('leaves a duplicate that nobody has looked at', async () => {
  const [first, copy] = [openTab({ follows: true }), openTab({ follows: true, hidden: true })]
  await copy.take()
  await pass(10)
  expect(following(first, copy)).toEqual([true, false])
})

it('is not asked for where the customer has left while the tab was loading, or where it is no longer wanted', async () => {
  const [first, left, stopped] = [openTab({ follows: true }), openTab({ hidden: true }), openTab()]
  expect(await left.take()).toBe(false)
  const { channel } = stopped
  const { take } = createGuideTurn(channel, { ...noHolder, lookedAt: () => 5 })
  expect(await take(() => false)).toBe(false)
  expect([following(first), said]).toEqual([[true], []])
})
const noHolder = {
  ...{ follows: () => false, keeps: () => false, giveUp: async () => undefined, lost: () => undefined },
  takeUp: async () => true,
}

it('is taken up once, however often the browser says that the customer has come', async () => {
  const [first, second] = [openTab({ follows: true }), openTab()]
  await pass(5)
  second.come()
  second.come()
  await pass(2_000)
  expect([following(first, second), second.state.takenUp]).toEqual([[false, true], 1])
})

it('takes no notice of what others say there', async () => {
  const { state, channel } = openTab({ follows: true })
  for (const data of [undefined, null, 'ask', 5, { ask: 7 }, { ask: 'a' }, { given: {} }, { kept: undefined }])
    channel.onmessage?.({ data } as MessageEvent)
  await pass(10)
  expect(state.follows).toBe(true)
})

/** What happens: the ms at which it does, the tab, and what. The first tab follows the guide; which one does at last? */
const interleavings: [name: string, moments: string, follows: 0 | 1 | 2, kind?: Kind][] = [
  ['comes to another one', '10 0 leave, 10 1 come', 1],
  // The second of two that ask is the one in front, whatever their names are.
  ['goes through one to the next', '10 0 leave, 10 1 come, 12 1 leave, 12 2 come', 2, { takes: 50 }],
  ['goes through one, and nobody answers', '10 0 close, 10 1 come, 500 1 leave, 500 2 come', 2],
  ['comes back before an answer', '10 0 leave, 10 1 come, 30 1 leave, 30 0 come', 0, { takes: 50 }],
  ['comes back and goes', '10 0 leave, 10 1 come, 30 1 leave, 30 0 come, 45 0 leave, 45 1 come', 1, { takes: 50 }],
  ['sees two windows, and is in the second', '10 1 come, 20 2 come', 2],
  ['sees two windows, and is in the first again', '10 1 come, 20 2 come, 30 1 come', 1, { takes: 50 }],
  ['comes to two at once, each told twice', '10 1 come, 10 1 come, 11 2 come, 11 2 come', 2],
  ['leaves one that is frozen', '10 0 leave, 10 0 freeze, 20 1 come, 3000 0 wake', 1],
  ['comes back to a frozen one', '10 0 leave, 10 0 freeze, 20 1 come, 3000 1 leave, 3000 0 come, 3000 0 wake', 0],
  ['comes back as it wakes', '10 0 leave, 10 0 freeze, 20 1 come, 3000 1 leave, 3000 0 wake, 3001 0 come', 0],
  ['leaves one that is slow', '10 0 leave, 10 1 come', 1, { takes: 1_500 }],
  ['comes back to a slow one', '10 0 leave, 10 1 come, 1200 1 leave, 1200 0 come', 0, { takes: 1_500 }],
  ['leaves one that asks, and is frozen', '10 0 close, 10 1 come, 20 1 leave, 20 1 freeze, 30 2 come, 5000 1 wake', 2],
  ['comes back to a frozen review', '5 0 review, 10 0 leave, 10 0 freeze, 20 1 come, 3000 0 come, 3000 0 wake', 0],
  ['leaves a review', '5 0 review, 10 0 leave, 10 1 come, 20 1 leave, 20 2 come', 0],
]

describe('of three tabs exactly one follows it where the customer', () => {
  it.each(interleavings)('%s', async (_name, moments, follows, kind = {}) => {
    const beside = { ...kind, hidden: true }
    const tabs = [openTab({ ...kind, follows: true }), openTab(beside), openTab(beside)]
    let now = 0
    for (const [at, index, does] of moments.split(', ').map((moment) => moment.split(' '))) {
      await pass(Number(at) - now)
      now = Number(at)
      const tab = tabs[Number(index)]!
      if (does === 'review') tab.state.keeps = true
      else tab[does as 'come' | 'leave' | 'freeze' | 'wake' | 'close']()
    }
    await pass(10_000)
    expect(following(...tabs)).toEqual([0, 1, 2].map((one) => one === follows))
    // It is at rest: no two tabs take it from each other for ever.
    const before = said.length
    await pass(10_000)
    expect(said.length).toBe(before)
  })
})

it('goes to one of two that ask at the same time, also when the second was not there to hear the first', async () => {
  for (let round = 0; round < 20; round++) {
    channels = new Set()
    const first = openTab()
    const one = first.take()
    if (round % 2 === 1) await pass(300)
    const second = openTab()
    const two = second.take()
    await pass(2_000)
    expect([await one, await two].sort()).toEqual([false, true])
    if (round % 2 === 1) expect(following(first, second)).toEqual([false, true])
  }
})
