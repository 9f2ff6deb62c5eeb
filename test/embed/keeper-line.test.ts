/** How the relay reaches its keeper: at the beginning of a page, at its end, and when it comes back. */
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { PartMissing } from '../../src/embed/record/desk.ts'
import type { GuideSide } from '../../src/embed/record/guide-side.ts'
import { keeperLine } from '../../src/embed/record/keeper-line.ts'
import { recordedPage } from '../../src/embed/record/page.ts'
import type { Slot } from '../../src/embed/slot.ts'
import type { EventBatch, Send } from '../../src/messages/index.ts'
import type { Relay } from '../../src/relay/relay.ts'

/** The end of a page is told by the browser alone: no script can make such an event. */
const listeners = new Map<string, (event: unknown) => void>()
vi.stubGlobal('window', {
  addEventListener: (type: string, listener: (event: unknown) => void) => listeners.set(type, listener),
})
afterAll(() => vi.unstubAllGlobals())
const tell = (type: 'pagehide' | 'pageshow', told = {}) =>
  listeners.get(type)?.({ type, isTrusted: true, persisted: false, ...told })

let calls: string[]
beforeEach(() => {
  calls = []
})

const batch = (id: string) => ({ document: { id }, events: [], known: [] }) as unknown as EventBatch

function lineOf({ first, fails }: { first?: Promise<boolean>; fails?: Error } = {}) {
  const kept = new Map<string, unknown>()
  const slot: Slot = { get: (name) => kept.get(name), set: (name, value) => kept.set(name, value) && true }
  const page = recordedPage()
  const keeper = (async (name: string, given: unknown) => {
    calls.push(name === 'page.events' ? `keep ${(given as EventBatch).document.id}` : name)
    if (fails) throw fails
    return name === 'page.hello' ? { recording: true, labelKey: '', rules: [] } : {}
  }) as Send
  const line = keeperLine(slot, page, { first } as GuideSide, keeper, async () => void calls.push('reread'))
  page.relay = {
    rules: () => void calls.push('rules'),
    record: async (recording: boolean) => void calls.push(`record ${recording}`),
  } as Partial<Relay> as Relay
  const last = () => ((kept.get('last') as EventBatch[] | undefined) ?? []).map(({ document }) => document.id)
  return { line, page, last }
}

describe('the first question of a page', () => {
  it('waits until it is known whether this tab follows the guide', async () => {
    let join: (mine: boolean) => void = () => undefined
    const first = new Promise<boolean>((resolve) => {
      join = resolve
    })
    const { line } = lineOf({ first })
    const asked = line.send('page.hello', {})
    await line.send('page.events', batch('a'))
    expect(calls).toEqual(['keep a'])
    join(true)
    expect(await asked).toMatchObject({ recording: true })
  })

  it('is answered with no while someone else records the page', async () => {
    const { line, page } = lineOf()
    const asked = line.send('page.hello', {})
    page.yielding = true
    expect(await asked).toMatchObject({ recording: false })
  })
})

describe('a page that goes away', () => {
  it('keeps what it hands over, for the next page', async () => {
    const { line, last } = lineOf()
    await line.send('page.events', batch('a'))
    tell('pagehide')
    await line.send('page.events', batch('b'))
    expect(last()).toEqual(['b'])
    tell('pagehide', { isTrusted: false })
    tell('pageshow')
    expect(last()).toEqual([])
    await expect.poll(() => calls).toEqual(['keep a', 'keep b', 'keep b'])
    await line.send('page.events', batch('c'))
    expect(last()).toEqual([])
  })

  it('asks again when it comes back with all its memory', async () => {
    lineOf()
    tell('pagehide')
    tell('pageshow', { persisted: true })
    await expect.poll(() => calls).toEqual(['reread', 'page.hello', 'rules', 'record true'])
  })

  it('records nothing where the answer does not come', async () => {
    lineOf({ fails: new Error('The disk is full.') })
    tell('pageshow', { persisted: true })
    await expect.poll(() => calls).toEqual(['reread', 'page.hello', 'record false'])
  })
})

it.each([
  ['a part that did not come', new PartMissing(new Error('404')), ['a']],
  ['a recording that is gone', new Error('This tab is not being recorded.'), []],
])('after %s, what the page before has left is kept: %#', async (_what, fails, left) => {
  const { line, last } = lineOf({ fails })
  tell('pagehide')
  await line.send('page.events', batch('a')).catch(() => undefined)
  await line.handOverLast()
  expect(last()).toEqual(left)
})
