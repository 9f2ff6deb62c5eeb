import { describe, expect, it } from 'vitest'
import { BundleError, type OpenedBundle, type OpenedFile, PasswordError } from '../../src/core/bundle/index.ts'
import { judge, type Verdict } from '../../src/core/triage/index.ts'
import { createViewerStore, type ViewerDeps } from '../../src/viewer/store.ts'
import type { Embedded } from '../../src/viewer/worker/read.ts'
import { sessionOf } from '../support/session-builder.ts'
import { readerOf, readingOf } from './readings.ts'

const bundle = (id = 's', paths: string[] = []) => {
  const manifest = { files: paths.map((path) => ({ path })) }
  return { kind: 'bundle', manifest, session: sessionOf(undefined, { id }) } as OpenedBundle
}
const storeWith = (open: Parameters<typeof readerOf>[0] = async () => bundle()) =>
  createViewerStore({ readFile: readerOf(open) })
const embedded = (first: string) => ({ first, others: Promise.resolve(undefined) })

describe('opening', () => {
  it('shows the bundle at its overview and judges it when it holds no verdict', async () => {
    const store = storeWith()
    store.showTab('network')
    const opened = store.openFile(new Blob(['zip']))
    expect(store.state.value.name).toBe('opening')
    await opened
    expect(store.state.value.name).toBe('open')
    expect(store.tab.value).toBe('overview')
    expect(store.overview.value?.verdict).toEqual(judge(sessionOf()))
    expect(store.site.value).toBe('https://app.tallybook.example')
  })
  it('prefers the verdict that was written at capture', async () => {
    const own = { class: 'unknown', evidence: [], against: [] } as unknown as Verdict
    const store = storeWith(async () => ({ ...bundle(), verdict: own }))
    await store.openFile(new Blob([]))
    expect(store.overview.value?.verdict).toBe(own)
  })
  it.each([
    [new BundleError('This bundle was made by a newer Casefile.'), 'This bundle was made by a newer Casefile.'],
    [new TypeError('x is undefined'), 'This file is not one that Casefile opens, or it is damaged.'],
  ])('tells what is wrong: %s', async (error, message) => {
    const store = storeWith(async () => Promise.reject(error))
    await store.openFile(new Blob([]))
    expect(store.state.value).toEqual({ name: 'failed', message })
  })
  it('refuses what is too large before reading it', async () => {
    const store = storeWith()
    await store.openFile({ size: 2 ** 30, arrayBuffer: () => Promise.reject(new Error('was read')) } as unknown as Blob)
    expect(store.state.value).toEqual({ name: 'failed', message: 'This file is too large to be opened.' })
  })
  it('hands on the embedded bytes, and says so when they are damaged', async () => {
    const read: number[][] = []
    const store = storeWith(async (source) => {
      read.push([...(source as Embedded).first])
      return bundle()
    })
    await store.openEmbedded(embedded('AQID'))
    expect(read).toEqual([[1, 2, 3]])
    const other = storeWith()
    await other.openEmbedded(embedded('***'))
    expect(other.state.value.name).toBe('failed')
  })
  it('never lets a slow file replace one that was chosen after it', async () => {
    const finish: ((bundle: OpenedBundle) => void)[] = []
    const store = storeWith(() => new Promise((resolve) => finish.push(resolve)))
    const slow = store.openEmbedded(embedded('AQID'))
    const quick = store.openEmbedded(embedded('AQID'))
    await Promise.resolve()
    await Promise.resolve()
    finish[1]!(bundle('quick'))
    await quick
    finish[0]!(bundle('slow'))
    await slow
    expect(store.session.value?.id).toBe('quick')
  })
})

describe('a bundle with a password', () => {
  const guarded = (_source: unknown, password?: string) =>
    password === 'right' ? Promise.resolve(bundle('open')) : Promise.reject(new PasswordError(password !== undefined))

  it('asks for it, says when it was wrong, and opens', async () => {
    const store = storeWith(guarded)
    await store.openFile(new Blob(['zip']))
    expect(store.state.value).toEqual({ name: 'locked', message: undefined })
    await store.unlock('wrong')
    expect(store.state.value).toEqual({
      name: 'locked',
      message: 'Wrong password. Try again.',
    })
    await store.unlock('right')
    expect(store.session.value?.id).toBe('open')
  })

  it('is forgotten when another file is opened', async () => {
    const store = storeWith(guarded)
    await store.openFile(new Blob(['zip']))
    await store.openEmbedded(embedded('***'))
    await store.unlock('right')
    expect(store.state.value.name).toBe('failed')
  })
})

describe('going to an event', () => {
  it('shows it in the timeline and drops a filter that would hide it', async () => {
    const store = storeWith()
    await store.openFile(new Blob([]))
    store.filter.value = { show: new Set(['errors']), text: '' }
    store.showEvent('request-8215')
    expect([store.tab.value, store.selectedEvent.value?.id, store.filter.value.show.size]).toEqual([
      'timeline',
      'request-8215',
      1,
    ])
    store.showEvent('step-2400')
    expect([store.selected.value, store.filter.value.show.size]).toEqual(['step-2400', 0])
    store.showEvent('no such event')
    expect(store.selected.value).toBe('step-2400')
  })
  it.each([
    [{ event: 'error-8634' }, 'timeline', 'error-8634'],
    [{ tab: 'network', event: 'request-8215' }, 'network', 'request-8215'],
    [{ tab: 'steps' }, 'steps', undefined],
    [{ event: 'gone' }, 'timeline', undefined],
    [{ at: 8_600 }, 'timeline', 'console-8630'],
    [{ at: 0 }, 'timeline', 'navigation-0'],
    [{ tab: 'network', at: 1e9 }, 'network', 'gap-10000'],
    [{ step: 3 }, 'timeline', 'step-8200'],
    [{ tab: 'network', event: 'req-7f3a91c2' }, 'network', 'request-8215'],
  ] as const)('by the link %j', async (place, tab, event) => {
    const store = storeWith()
    await store.openFile(new Blob([]))
    store.goTo(place)
    expect([store.tab.value, store.selectedEvent.value?.id]).toEqual([tab, event])
  })
  it.each([
    [{ event: 'gone' }, 'This file has no event "gone".'],
    [{ step: 99 }, 'This file has no step 99.'],
    [{ step: 3 }, ''],
    [{ tab: 'steps' }, ''],
  ] as const)('and says what it does not have: %j', async (place, sentence) => {
    const store = storeWith()
    await store.openFile(new Blob([]))
    store.goTo(place)
    expect(store.notice.value).toBe(sentence)
  })
  it.each([
    [{ tab: 'replay', at: 8_600 }, 'replay', 8_600, undefined],
    [{ tab: 'replay' }, 'replay', undefined, undefined],
    [{ at: 8_600 }, 'timeline', undefined, 'console-8630'],
  ] as const)('or to a moment of the replay, where there is one: %j', async (place, tab, moment, event) => {
    const store = storeWith(async () => bundle('s', ['replay.jsonl']))
    await store.openFile(new Blob([]))
    store.goTo(place)
    expect([store.tab.value, store.moment.value, store.selectedEvent.value?.id]).toEqual([tab, moment, event])
  })
  it('and from an event to its moment', async () => {
    const store = storeWith(async () => bundle('s', ['replay.jsonl']))
    await store.openFile(new Blob([]))
    store.showMoment(8_600)
    expect([store.tab.value, store.moment.value]).toEqual(['replay', 8_600])
    store.showEvent('request-8215')
    expect([store.tab.value, store.selected.value]).toEqual(['timeline', 'request-8215'])
  })
  it('never to a replay that is not there', async () => {
    const store = storeWith()
    await store.openFile(new Blob([]))
    expect(store.tabs.value).not.toContain('replay')
    store.goTo({ tab: 'replay', at: 8_600 })
    expect([store.tab.value, store.selectedEvent.value?.id]).toEqual(['timeline', 'console-8630'])
  })
  it('with the time that the lists are narrowed to, unless that would hide what is named', async () => {
    const store = storeWith()
    await store.openFile(new Blob([]))
    store.goTo({ tab: 'network', span: { from: 8_000, to: 9_000 } })
    expect([store.tab.value, store.span.value]).toEqual(['network', { from: 8_000, to: 9_000 }])
    store.goTo({ tab: 'network', event: 'request-8215', span: { from: 0, to: 10 } })
    expect([store.selected.value, store.span.value]).toEqual(['request-8215', undefined])
    store.goTo({ span: { from: 1, to: 2 } })
    expect([store.tab.value, store.span.value]).toEqual(['timeline', { from: 1, to: 2 }])
  })
  it.each([{ event: 'request-8215' }, { at: 8_630 }])(
    'past a filter of the timeline that would hide it: %j',
    async (place) => {
      const store = storeWith()
      await store.openFile(new Blob([]))
      store.filter.value = { show: new Set(['steps']), text: '' }
      store.goTo(place)
      expect(store.filter.value.show.size).toBe(0)
      store.filter.value = { show: new Set(['steps']), text: '' }
      store.goTo({ tab: 'timeline' })
      expect(store.filter.value.show.size).toBe(1)
    },
  )
  it('never to a tab that the kind of file has not', async () => {
    const har: OpenedFile = { kind: 'har', pictures: new Map(), session: sessionOf(), creator: '', problems: [] }
    const store = storeWith(async () => har)
    await store.openFile(new Blob([]))
    expect(store.tabs.value).toEqual(['overview', 'timeline', 'network', 'privacy', 'compare'])
    store.goTo({ tab: 'console', event: 'request-8215' })
    expect([store.tab.value, store.selected.value]).toEqual(['timeline', 'request-8215'])
  })
})

describe('the time range', () => {
  it.each<[string, (store: ReturnType<typeof storeWith>) => unknown, boolean]>([
    ['a link to an event outside of it', (store) => store.showEvent('error-8634'), false],
    ['a link to an event within it', (store) => store.showEvent('step-2400'), true],
    ['a deep link to an event outside of it', (store) => store.goTo({ tab: 'network', event: 'request-8215' }), false],
    ['a deep link to a moment outside of it', (store) => store.goTo({ at: 8_600 }), false],
    ['the next problem', (store) => store.nextProblem(1), false],
    ['one chain of events', (store) => store.isolate('step-2400'), false],
    ['a selection', (store) => store.select('error-8634'), true],
    ['another file', (store) => store.openFile(new Blob([])), false],
  ])('%s takes it away: %s', async (_, go, kept) => {
    const store = storeWith()
    await store.openFile(new Blob([]))
    store.narrow({ from: 2000, to: 3000 })
    await go(store)
    expect(store.span.value !== undefined).toBe(kept)
  })
})

describe('a file that takes long', () => {
  it('tells how far it is, and Cancel leads back to what was there before', async () => {
    let reading: Parameters<ViewerDeps['readFile']> | undefined
    const store = createViewerStore({
      readFile: readerOf((...asked) => {
        if (!reading && store.state.value.name === 'opening' && store.state.value.before.name === 'empty')
          return Promise.resolve(bundle())
        reading = asked
        return new Promise(() => undefined)
      }),
    })
    await store.openFile(new Blob([]))
    const open = store.state.value
    void store.openFile(new Blob(['long']))
    await expect.poll(() => reading).toBeDefined()
    const [, , onProgress, signal] = reading!
    onProgress?.(2000, 9000)
    expect(store.state.value).toMatchObject({ name: 'opening', progress: { done: 2000, all: 9000 } })
    store.cancelOpening()
    expect(store.state.value).toBe(open)
    expect(signal?.aborted).toBe(true)
    onProgress?.(4000, 9000)
    expect(store.state.value).toBe(open)
  })
})

describe('a file that is shown before all of it is known', () => {
  /** A reading in two steps; the second comes when `rest` is settled. */
  const inSteps = (rest: Promise<void>) =>
    createViewerStore({
      async *readFile(source) {
        const reading = readingOf(bundle((source as Blob).size === 0 ? 'first' : 'second'))
        yield { ...reading, checked: false }
        await rest
        yield reading
      },
    })
  const checked = (store: ReturnType<typeof storeWith>) =>
    store.state.value.name === 'open' && store.state.value.checked

  it('is completed where it stands, with the tab and the event that were chosen meanwhile', async () => {
    let finish: () => void = () => undefined
    const store = inSteps(new Promise((resolve) => (finish = resolve)))
    const opened = store.openFile(new Blob([]))
    await expect.poll(() => store.state.value.name).toBe('open')
    store.showEvent('request-8215')
    expect(checked(store)).toBe(false)
    finish()
    await opened
    expect(checked(store)).toBe(true)
    expect([store.tab.value, store.selectedEvent.value?.id]).toEqual(['timeline', 'request-8215'])
  })
  it('goes on behind another one that is refused, which is told until something else is opened', async () => {
    let finish: () => void = () => undefined
    const store = inSteps(new Promise((resolve) => (finish = resolve)))
    const first = store.openFile(new Blob([]))
    await expect.poll(() => store.state.value.name).toBe('open')
    await store.openFile({ size: 2 ** 30 } as Blob)
    expect([store.session.value?.id, checked(store)]).toEqual(['first', false])
    expect(store.refused.value).toEqual({ message: 'This file is too large to be opened.' })
    finish()
    await first
    expect(checked(store)).toBe(true)
    await store.openFile(new Blob(['x']))
    expect([store.session.value?.id, store.refused.value]).toEqual(['second', undefined])
  })
  it('is refused when the rest of it is damaged', async () => {
    const store = inSteps(Promise.reject(new BundleError('The file "network.har" in this zip is damaged.')))
    await store.openFile(new Blob([]))
    expect(store.state.value).toEqual({
      name: 'failed',
      message: 'The file "network.har" in this zip is damaged.',
    })
  })
  it('goes on behind another one that is given up, and is forgotten behind one that is shown', async () => {
    let finish: () => void = () => undefined
    const store = inSteps(new Promise((resolve) => (finish = resolve)))
    const first = store.openFile(new Blob([]))
    await expect.poll(() => store.state.value.name).toBe('open')
    const second = store.openFile(new Blob(['x']))
    expect(store.state.value.name).toBe('opening')
    store.cancelOpening()
    expect(checked(store)).toBe(false)
    finish()
    await Promise.all([first, second])
    expect([store.session.value?.id, checked(store)]).toEqual(['first', true])
    await store.openFile(new Blob(['x']))
    expect(store.session.value?.id).toBe('second')
  })
  it.each<[string, (store: ReturnType<typeof storeWith>) => unknown]>([
    ['is closed', (store) => store.other.close()],
    ['makes room for one that is shown', (store) => store.other.openFile(new Blob(['x']))],
    ['makes room for one that is put there', (store) => store.other.put(readingOf(bundle('put')))],
  ])('stops its reader when it %s', async (_, giveUp) => {
    const signals: (AbortSignal | undefined)[] = []
    const store = createViewerStore({
      async *readFile(source, _password, _onProgress, signal) {
        signals.push(signal)
        const reading = readingOf(bundle())
        yield { ...reading, checked: (source as Blob).size > 0 }
        if ((source as Blob).size > 0) return
        await new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
      },
    })
    const opened = store.compareWith(new Blob([]))
    await expect.poll(() => store.other.state.value.name).toBe('open')
    expect(signals[0]?.aborted).toBe(false)
    await giveUp(store)
    expect(signals[0]?.aborted).toBe(true)
    const given = store.other.state.value
    await opened
    expect(store.other.state.value).toBe(given)
  })
})

describe('comparing', () => {
  it('waits for the events of both files, and swaps no file that is still being read', async () => {
    let finish: () => void = () => undefined
    const rest = new Promise<void>((resolve) => {
      finish = resolve
    })
    const store = createViewerStore({
      async *readFile(source) {
        const reading = readingOf(bundle((source as Blob).size === 0 ? 'first' : 'second'))
        if ((source as Blob).size > 0) {
          yield { ...reading, whole: false }
          await rest
        }
        yield reading
      },
    })
    await store.openFile(new Blob([]))
    const second = store.compareWith(new Blob(['x']))
    await expect.poll(() => store.other.state.value.name).toBe('open')
    expect(store.comparison.value).toBeUndefined()
    store.swap()
    expect(store.session.value?.id).toBe('first')
    finish()
    await second
    expect(store.comparison.value?.differences).toEqual([])
    store.swap()
    expect(store.session.value?.id).toBe('second')
  })
  it('opens the password-protected other file without touching the first', async () => {
    const store = createViewerStore({
      readFile: readerOf(async (source, password) => {
        if ((source as Blob).size === 0) return bundle('first')
        if (password === 'right') return bundle('second')
        throw new PasswordError(password !== undefined)
      }),
    })
    await store.openFile(new Blob([]))
    await store.compareWith(new Blob(['x']))
    expect([store.tab.value, store.other.state.value.name, store.comparison.value]).toEqual([
      'compare',
      'locked',
      undefined,
    ])
    await store.other.unlock('wrong')
    expect(store.other.state.value).toMatchObject({
      name: 'locked',
      message: expect.stringContaining('Wrong password'),
    })
    await store.other.unlock('right')
    expect(store.comparison.value?.differences).toEqual([])
    expect(store.session.value?.id).toBe('first')
    store.swap()
    expect([store.session.value?.id, store.tab.value]).toEqual(['second', 'compare'])
  })
  it('keeps closed what was given up while it was being read', async () => {
    let asked: (finish: (bundle: OpenedBundle) => void) => void
    const reached = new Promise<(bundle: OpenedBundle) => void>((resolve) => {
      asked = resolve
    })
    const store = createViewerStore({
      readFile: readerOf((source) =>
        (source as Blob).size === 0 ? Promise.resolve(bundle()) : new Promise((resolve) => asked(resolve)),
      ),
    })
    await store.openFile(new Blob([]))
    const reading = store.compareWith(new Blob(['x']))
    const finish = await reached
    store.other.close()
    finish(bundle('late'))
    await reading
    expect(store.other.state.value).toEqual({ name: 'empty' })
  })
})

it('goes from problem to problem, and from what is hidden to all', async () => {
  const store = storeWith()
  expect(store.nextProblem(1)).toBe(false)
  await store.openFile(new Blob([]))
  const go = (direction: 1 | -1) => [store.nextProblem(direction), store.selected.value]
  expect(go(-1)).toEqual([true, 'error-8634'])
  store.select(undefined)
  store.filter.value = { show: new Set(['steps']), text: '' }
  expect([1, 1, 1, 1, -1].map((direction) => go(direction as 1 | -1))).toEqual([
    [true, 'request-8215'],
    [true, 'console-8630'],
    [true, 'error-8634'],
    [false, 'error-8634'],
    [true, 'console-8630'],
  ])
  expect([store.tab.value, store.filter.value.show.size]).toEqual(['timeline', 0])
})

it('begins the replay where it was left, at what is looked at, or at the step before the failure', async () => {
  const store = storeWith()
  expect(store.replayFrom()).toBeUndefined()
  await store.openFile(new Blob([]))
  expect(store.replayFrom()).toBe(8200)
  store.select('request-2440')
  expect(store.replayFrom()).toBe(2440)
  store.showMoment(7)
  expect(store.replayFrom()).toBe(7)
})
