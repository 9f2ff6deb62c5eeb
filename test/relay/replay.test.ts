import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DomOptions, RawRecord } from '../../src/capture/frame/dom/index.ts'
import { createLabeler } from '../../src/core/privacy/index.ts'
import type { ReplayEvent } from '../../src/core/session/index.ts'
import type { Draft } from '../../src/relay/draft.ts'
import { createReplay } from '../../src/relay/replay.ts'
import { listenForReplay, type ReplayWorld } from '../../src/relay/replay-line.ts'

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => vi.useRealTimers())

const secret = 'Zq7vK2mN9pX4wR'
const start = performance.timeOrigin
const text = (value: string) => ({ source: 0, removes: [], adds: [], texts: [{ id: 5, value }], attributes: [] })
const page = (at: number): RawRecord => ({
  type: 4,
  at: start + at,
  data: { href: 'https://a.test/', width: 1, height: 1 },
})
const snapshot = (at: number, nodes = 3): RawRecord => ({
  ...{ type: 2, at: start + at },
  data: {
    node: {
      ...{ type: 0, id: 1 },
      childNodes: Array.from({ length: nodes }, (_, id) => ({
        type: 3,
        id: id + 2,
        textContent: `password: ${secret}`,
      })),
    },
  },
})
const change = (at: number, value = `password: ${secret}`): RawRecord => ({
  type: 3,
  at: start + at,
  data: text(value),
})

function rig() {
  const added: Draft[] = []
  const recordings: { options: Omit<DomOptions, 'shadowRootOf'>; stopped: boolean; flushed: number }[] = []
  let hidden = '.first'
  let label = createLabeler('ab'.repeat(16))
  const world: ReplayWorld = {}
  const line = listenForReplay(world, {
    label: () => label,
    add: (draft) => void added.push(structuredClone(draft)),
    hidden: () => hidden,
  })
  line.want(true)
  const arrive = () =>
    world.casefileReplay?.((host) =>
      createReplay(host, (options) => {
        const one = { options, stopped: false, flushed: 0 }
        recordings.push(one)
        const stop = () => {
          one.stopped = true
        }
        return { flush: async () => void one.flushed++, leave: () => void one.flushed++, stop }
      }),
    )
  return {
    ...{ added, recordings, line, arrive },
    emit(...records: RawRecord[]) {
      for (const one of records) recordings.at(-1)!.options.emit(structuredClone(one))
    },
    rules(selector: string) {
      hidden = selector
      label = createLabeler('ab'.repeat(16))
    },
    replays: () => added.filter((draft): draft is Omit<ReplayEvent, 'id' | 'frame'> => draft.kind === 'replay'),
  }
}

it('begins when the script is there and the page is recorded, whichever comes first', () => {
  for (const order of ['script', 'record']) {
    const { recordings, line, arrive } = rig()
    if (order === 'script') arrive()
    line.record(true)
    if (order === 'record') arrive()
    expect(recordings).toHaveLength(1)
    arrive()
    line.record(true)
    expect(recordings).toHaveLength(1)
    line.record(false)
    expect(recordings[0]!.stopped).toBe(true)
  }
})

it('ends when nobody wants it any more, and begins anew when it is wanted again', () => {
  const { recordings, line, arrive } = rig()
  arrive()
  line.record(true)
  line.want(false)
  expect(recordings[0]!.stopped).toBe(true)
  line.record(true)
  arrive()
  expect(recordings).toHaveLength(1)
  line.want(true)
  expect(recordings).toHaveLength(2)
})

it('hands masked events on, one for each snapshot and what follows it', async () => {
  const { emit, replays, line, arrive } = rig()
  arrive()
  line.record(true)
  emit(change(10), page(20), snapshot(21), change(30), page(40), snapshot(41))
  await vi.advanceTimersByTimeAsync(1_000)
  await line.flush()
  expect(replays().map(({ at, whole, records }) => [at - start, whole, records.map(({ after }) => after)])).toEqual([
    [10, false, [0]],
    [20, true, [0, 1, 10]],
    [40, true, [0, 1]],
  ])
  expect(JSON.stringify(replays())).not.toContain(secret)
  expect(JSON.stringify(replays())).toContain('redacted-password')
})

it('hands everything over at once while the page goes away, in order and once', async () => {
  const { emit, replays, line, arrive } = rig()
  arrive()
  line.record(true)
  emit(page(0), snapshot(1, 50_000))
  // Masking has begun, and pauses.
  const flushed = line.flush()
  for (let turn = 0; turn < 5; turn++) await null
  emit(change(5, 'last words'))
  line.leave(true)
  expect(replays().map(({ records }) => records.length)).toEqual([2, 1])
  expect(JSON.stringify(replays())).not.toContain(secret)
  await flushed
  expect(replays()).toHaveLength(2)
  line.leave(false)
  emit(change(9))
  await line.flush()
  expect(replays()).toHaveLength(3)
})

it('drops what was read under other rules, and reads the page anew', async () => {
  const { emit, replays, recordings, rules, line, arrive } = rig()
  arrive()
  line.record(true)
  emit(page(0), snapshot(1))
  rules('.second')
  line.renew()
  await line.flush()
  expect(replays()).toEqual([])
  expect(recordings.map(({ options, stopped }) => [options.hidden, stopped])).toEqual([
    ['.first', true],
    ['.second', false],
  ])
  emit(page(5), snapshot(6))
  await line.flush()
  expect(replays()).toHaveLength(1)
})

it('tells what is missing as a gap', () => {
  const { added, recordings, line, arrive } = rig()
  arrive()
  line.record(true)
  recordings[0]!.options.gap('how the page looked', 'it is too large')
  expect(added).toMatchObject([{ kind: 'gap', what: 'how the page looked', why: 'it is too large' }])
})

describe('what cannot be masked', () => {
  const broken: RawRecord = {
    type: 3,
    at: start + 20,
    data: Object.freeze({ ...text(`password: ${secret}`), texts: 5 }),
  }

  it.each(['later', 'while the page goes away'])('ends the replay and nothing else, told once (%s)', async (when) => {
    const { added, emit, replays, recordings, line, arrive } = rig()
    arrive()
    line.record(true)
    emit(page(0), snapshot(1), broken)
    if (when === 'later') await line.flush()
    else line.leave(true)
    expect(recordings[0]!.stopped).toBe(true)
    emit(change(30))
    await line.flush()
    expect(replays()).toEqual([])
    expect(added.map((draft) => draft.kind)).toEqual(['gap'])
    line.record(false)
    line.leave(false)
    line.record(true)
    emit(page(40), snapshot(41))
    await line.flush()
    expect(replays()).toHaveLength(1)
  })
})

it('lets nothing through that goes wrong in the script', async () => {
  const world: ReplayWorld = {}
  const line = listenForReplay(world, { label: () => createLabeler('ab'), add: () => undefined, hidden: () => '' })
  const asked: string[] = []
  const fails = (name: string) => () => {
    asked.push(name)
    throw new Error(name)
  }
  world.casefileReplay?.(() => ({
    ...{ record: fails('record'), renew: fails('renew'), leave: fails('leave') },
    flush: () => Promise.reject(new Error('flush')),
  }))
  line.want(true)
  line.record(true)
  line.renew()
  line.leave(true)
  await expect(line.flush()).resolves.toBeUndefined()
  expect(new Set(asked)).toEqual(new Set(['record', 'renew', 'leave']))
})
