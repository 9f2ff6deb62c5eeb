/** The interface with faked parts: what wakes it, what it says, and that no call ever throws into the app. */
import { IDBFactory } from 'fake-indexeddb'
import { Window } from 'happy-dom'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { guideCode } from '../../src/core/guide/index.ts'
import type { CasefileOptions } from '../../src/embed/api.ts'
import type { CheckedOptions } from '../../src/embed/asleep/options.ts'
import { createCasefile } from '../../src/embed/casefile.ts'
import {
  type GuidePart,
  type Recorder,
  type RecorderInput,
  type RecordPart,
  uploadsName,
} from '../../src/embed/parts.ts'
import { followedGuide } from '../../src/embed/record/followed-guide.ts'
import { answerEmbeds } from '../../src/relay/embeds.ts'
import { guideOf } from '../support/guides.ts'
import { CancelableMessage } from './cancelable-message.ts'

vi.stubGlobal('MessageEvent', CancelableMessage)
afterAll(() => vi.unstubAllGlobals())

/** A page of the app; events of Node's own classes go through it. @param kept by the tab; `ofApp`: the guide of all tabs */
function pageOf(url: string, kept: Record<string, unknown> = {}) {
  const { document, MutationObserver, sessionStorage, localStorage, performance } = new Window({ url })
  const { ofApp, ...ofTab } = kept
  for (const [name, value] of Object.entries(ofTab)) sessionStorage.setItem(`casefile:${name}`, JSON.stringify(value))
  if (ofApp) localStorage.setItem('casefile:guide', JSON.stringify(ofApp))
  return Object.assign(new EventTarget(), {
    ...{ document, MutationObserver, sessionStorage, localStorage, performance, fetch, location: new URL(url) },
    indexedDB: new IDBFactory(),
  }) as unknown as globalThis.Window & typeof globalThis
}

let calls: string[]
let input: RecorderInput | undefined
const followed = () => followedGuide(input!.slot, input!.guide.all)
let hookPort: MessagePort | undefined
/** how often the port of the hook was offered to a relay */
let offers = 0
/** as the overlay does when its guide is over */
let endGuide: () => void
/** the guide that the overlay was last given */
let offered: string | undefined

interface Parts {
  record?: Error
  guide?: Error
  begin?: Error
  /** another tab follows the guide and keeps it */
  taken?: boolean
}

function start(page: ReturnType<typeof pageOf>, parts: Parts = {}) {
  const recorder: Recorder = {
    send: () => Promise.reject(new Error('not asked')),
    onChanged: () => () => undefined,
    async begin() {
      calls.push('begin')
      if (parts.begin) throw parts.begin
      input?.recording(true)
    },
    async takeGuide() {
      if (!parts.taken) followed().take()
      return !parts.taken
    },
    async use(options: CheckedOptions) {
      calls.push(`use ${options.mask}`)
    },
    async stop() {
      calls.push('stop')
      input?.recording(false)
    },
    async yield(to) {
      calls.push(`yield ${to}`)
      input?.recording(!to)
    },
    async forget() {
      calls.push('forget')
    },
    mark: (note) => void calls.push(`mark ${note.length}`),
    leaveOut: () => undefined,
  }
  const record: RecordPart = {
    async startRecorder(given) {
      input = given
      if (given.begin) await recorder.begin()
      return recorder
    },
  }
  const guide: GuidePart = {
    overlayIn:
      async () =>
      ({ closed, code }, own) => {
        calls.push(own ? 'own overlay' : 'overlay')
        offered = code
        endGuide = closed
        return {
          show: () => void calls.push('shown'),
          close() {
            calls.push('closed')
            closed()
          },
        }
      },
    packCapture: async () => ({ name: 'casefile.zip', blob: new Blob(), verdict: undefined }),
  }
  return createCasefile({
    ...{ window: page, version: '1.2.3', ownUrl: () => undefined },
    installHooks(line) {
      calls.push('hook')
      line.addEventListener('casefile:port', () => offers++)
      const { port1, port2 } = new MessageChannel()
      hookPort = port1
      line.dispatchEvent(new CancelableMessage('casefile:port', { ports: [port2] }))
    },
    loadRecorder: () => (parts.record ? Promise.reject(parts.record) : Promise.resolve(record)),
    loadGuide: () => (parts.guide ? Promise.reject(parts.guide) : Promise.resolve(guide)),
    warn: (text) => void calls.push(text),
  })
}

const app = 'https://app.test/invoices'
beforeEach(() => {
  calls = []
  offers = 0
  input = undefined
  hookPort?.close()
  hookPort = undefined
})

describe('what wakes it', () => {
  it.each([
    ['nothing, in an ordinary page', app, {}, []],
    ['a recording that a reload has interrupted', app, { recordings: { 1: { running: true } } }, ['hook', 'begin']],
    ['not one that was stopped', app, { recordings: { 1: { running: false } } }, []],
    ['not one that was being stopped', app, { stopping: true, recordings: { 1: { running: true } } }, []],
    ['a guide that is being followed', app, { guide: { id: 'a' }, ofApp: { id: 'a' } }, ['overlay']],
    ['not one that was ended in another tab', app, { guide: { id: 'a' } }, []],
    ['a guide of another tab', app, { ofApp: { id: 'a', until: Date.now() + 1_000 } }, ['hook', 'overlay']],
    ['not one that was over long ago', app, { ofApp: { id: 'a', until: Date.now() - 4_000_000 } }, []],
    ['not what is no guide', app, { ofApp: { id: 'a' } }, []],
    ['a guide in the address', `${app}#casefile=${guideCode(guideOf())}`, {}, ['overlay']],
  ])('%s', async (_what, url, kept, done) => {
    const api = start(pageOf(url, kept))
    await expect.poll(() => calls).toEqual(done)
    expect(api.problem).toBeUndefined()
    if (done.length === 0) expect(api.state).toBe('sleeping')
  })

  it.each([
    [true, ['hook', 'overlay', 'closed', 'overlay']],
    [false, ['hook', 'overlay', 'closed']],
  ])('a guide that went to another tab, where the customer has come back meanwhile: %s', async (back, done) => {
    start(pageOf(app, { ofApp: { id: 'a', until: Date.now() + 1_000 } }))
    await expect.poll(() => calls).toEqual(['hook', 'overlay'])
    followed().giveUp()
    input?.guideLost(back)
    await expect.poll(() => calls).toEqual(done)
    expect(input?.lookedAt()).toBeLessThanOrEqual(Date.now())
  })

  it('not a guide that was answered before', async () => {
    const url = `${app}#casefile=CF1.abc.12345678`
    const api = start(pageOf(url, { answered: 'CF1.abc.12345678' }))
    expect([api.state, calls]).toEqual(['sleeping', []])
  })

  it('a link that is followed in the open page', async () => {
    const page = pageOf(app)
    start(page)
    page.location.hash = '#casefile=CF1.abc.12345678'
    page.dispatchEvent(new Event('hashchange'))
    await expect.poll(() => calls).toEqual(['overlay'])
  })

  it('the app, once, with the hook in place before anything is loaded', async () => {
    const api = start(pageOf(app))
    api.start({ mask: ['.name'] })
    expect([api.state, calls]).toEqual(['loading', ['hook']])
    api.start()
    await expect.poll(() => api.state).toBe('recording')
    expect(calls).toEqual(['hook', 'begin'])
    expect(input?.options.mask).toEqual(['.name'])
    api.start({ mask: ['.other'] })
    await expect.poll(() => calls).toContain('use .other')
  })

  it('keeps the options that a later call leaves out', async () => {
    const api = start(pageOf(app))
    api.configure({ mask: ['.customer-name'] })
    api.start({ buffer: 5 })
    await expect.poll(() => input?.options).toMatchObject({ mask: ['.customer-name'], buffer: 5 })
  })

  it('records nothing while something that the app wants masked cannot be', async () => {
    const api = start(pageOf(app))
    api.start({ mask: ['.name', 'body'] })
    expect(api.state).toBe('unavailable')
    expect(api.problem).toContain('"mask" has an entry for the whole page: body')
    await expect(api.open()).rejects.toThrow('"mask" has an entry')
    expect(calls.filter((one) => !one.startsWith('Casefile:'))).toEqual([])
    api.start({ mask: ['.name'] })
    await expect.poll(() => api.state).toBe('recording')
    api.start({ mask: ['html'] })
    await expect.poll(() => calls).toContain('stop')
    expect(api.state).toBe('unavailable')
  })

  it.each([
    ['at once', {}],
    ['beside another mistake', { buffer: 9999 }],
  ])('stops what is being recorded when it is told of such a mask %s', async (_, more) => {
    const api = start(pageOf(app))
    api.start()
    await expect.poll(() => api.state).toBe('recording')
    calls.length = 0
    api.configure({ mask: ['.name', 'a['], ...more })
    expect(api.state).toBe('unavailable')
    await expect.poll(() => calls).toContain('stop')
    expect(api.state).toBe('unavailable')
    const why = /^"mask" has an entry that cannot be used as a CSS selector: a\[$/
    expect(api.problem).toMatch(why)
    await expect(api.capture()).rejects.toThrow(why)
    api.start({ mask: ['.name'] })
    await expect.poll(() => api.state).toBe('recording')
  })

  it('masks after a reload as it did before', async () => {
    const page = pageOf(app)
    start(page).configure({ mask: ['.name'] })
    expect(calls).toEqual([])
    start(page).start()
    await expect.poll(() => input?.options.mask).toEqual(['.name'])
  })
})

describe('a guide in the address', () => {
  const code = 'CF1.abc.12345678'

  it.each([
    ['a router that tidies the address while the parts load', ''],
    ['a router that has routes of its own there', '#/invoices'],
  ])('survives %s', async (_what, hash) => {
    const page = pageOf(`${app}#casefile=${code}`)
    start(page)
    page.location.hash = hash
    page.dispatchEvent(new Event('hashchange'))
    await expect.poll(() => calls).toEqual(['overlay'])
    expect(offered).toBe(code)
  })
})

describe('a report that the app opens', () => {
  it('comes back where the customer has put it aside', async () => {
    const api = start(pageOf(app))
    await api.open()
    await api.open()
    expect(calls).toEqual(['own overlay', 'shown'])
  })

  it('once, however often it is asked for at the same time', async () => {
    const api = start(pageOf(app))
    await Promise.all([api.open(), api.open()])
    expect(calls.filter((one) => one === 'own overlay')).toEqual(['own overlay'])
  })

  it.each([
    [
      'another tab keeps the guide',
      { ofApp: { id: 'a', until: Date.now() + 1_000 } },
      { taken: true },
      () => undefined,
    ],
    ['the app stops it meanwhile', {}, {}, (api: ReturnType<typeof start>) => api.stop()],
  ])('is refused in words where %s', async (_what, kept, parts, meanwhile) => {
    const api = start(pageOf(app, kept), parts)
    const opened = api.open()
    meanwhile(api)
    await expect(opened).rejects.toThrow(/^[A-Z].*\.$/)
    expect(calls).not.toContain('own overlay')
  })
})

describe('calls that cannot be done', () => {
  it.each([
    ['start', 'null', null, 'Options are an object'],
    ['start', 'an unknown option', { masks: [] }, 'There is no option "masks".'],
    ['configure', 'a wrong option', { buffer: '5' }, '"buffer" is a number'],
    ['identify', 'a text', 'Acme', 'identify() takes an object'],
    ['mark', 'a number', 7, 'mark() takes a text.'],
    ['mark', 'a moment of nothing', 'here', 'Nothing is being recorded'],
  ] as const)('%s with %s is told and does not throw', (name, _what, given, words) => {
    const api = start(pageOf(app))
    ;(api[name] as (given: unknown) => void)(given)
    expect(api.problem).toContain(words)
    expect(calls.join('\n')).toContain(`Casefile: ${words}`)
  })

  it.each([
    ['an entry that is no text', () => ({ mask: ['.name', Object.create(null)] })],
    [
      'options that cannot be read',
      () => ({
        get mask() {
          throw new Error('No.')
        },
      }),
    ],
  ])('records nothing where what is to be masked is unknown: %s', async (_what, options) => {
    const api = start(pageOf(app))
    api.configure(options() as CasefileOptions)
    api.start()
    expect(api.state).toBe('unavailable')
    await expect(api.capture()).rejects.toThrow()
    expect(calls.filter((one) => !one.startsWith('Casefile:'))).toEqual([])
  })

  it('a mark in a recording that was stopped is told', async () => {
    const api = start(pageOf(app))
    api.start()
    await expect.poll(() => api.state).toBe('recording')
    api.stop()
    await expect.poll(() => api.state).toBe('stopped')
    api.mark('here')
    expect(api.problem).toContain('Nothing is being recorded')
  })

  it('forgets without a word to the app where the browser keeps nothing for the page', async () => {
    const page = pageOf(app)
    Object.defineProperty(page, 'indexedDB', {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      },
    })
    await expect(start(page).forget()).resolves.toBeUndefined()
  })

  it('a part that does not come lets the page through for good', async () => {
    const api = start(pageOf(app), { record: new Error('Failed to fetch') })
    api.start()
    const told = new Promise((resolve) => {
      hookPort!.onmessage = ({ data }) => resolve(data)
    })
    expect(await told).toEqual({ type: 'hello', recording: false })
    expect([api.state, api.problem]).toEqual(['unavailable', 'Failed to fetch'])
    await expect(api.capture()).rejects.toThrow('Failed to fetch')
    await expect(api.open()).rejects.toThrow('Failed to fetch')
    await api.forget()
  })

  it('a second start hears the hook that the first one had installed', async () => {
    const parts: { record?: Error } = { record: new Error('Failed to fetch') }
    const page = pageOf(app)
    const api = start(page, parts)
    api.start()
    await expect.poll(() => api.state).toBe('unavailable')
    delete parts.record
    api.start()
    await expect.poll(() => api.state).toBe('recording')
    expect(calls.filter((one) => one === 'hook')).toHaveLength(1)
    expect(offers).toBe(2)
  })

  it('an overlay that does not come stops no recording', async () => {
    const api = start(pageOf(app, { guide: { id: 'a' }, ofApp: { id: 'a' } }), { guide: new Error('Failed to fetch') })
    api.start()
    await expect.poll(() => api.problem).toBe('Failed to fetch')
    expect(api.state).toBe('recording')
  })

  it('deletes what was kept, also while the extension records the page', async () => {
    const page = pageOf(app, { recordings: { 1: { running: false } } })
    answerEmbeds(page)
    const api = start(page)
    await api.forget()
    expect(calls).toEqual(['forget'])
    await expect(start(pageOf(app, { recordings: {} }), { record: new Error('No') }).forget()).resolves.toBeUndefined()
  })

  it('deletes what was never sent, also in a tab that records nothing', async () => {
    const page = pageOf(app)
    const names = async () => (await page.indexedDB.databases()).map(({ name }) => name)
    const api = start(page)
    await new Promise((resolve, reject) => {
      const request = page.indexedDB.open(uploadsName)
      request.onsuccess = () => resolve(request.result.close())
      request.onerror = reject
    })
    await api.capture()
    expect(await names()).toEqual([uploadsName])
    await start(page).forget()
    expect(await names()).toEqual([])
    expect(calls).toEqual([])
  })

  it('a page that cannot be recorded', async () => {
    const api = start(pageOf(app), { begin: new Error('Pages of the browser cannot be recorded.') })
    api.start()
    await expect.poll(() => api.state).toBe('unavailable')
    expect(api.problem).toBe('Pages of the browser cannot be recorded.')
  })
})

it('marks, stops, forgets and captures', async () => {
  const api = start(pageOf(app))
  api.start()
  api.mark('m'.repeat(5_000))
  await expect.poll(() => calls).toContain('mark 2000')
  await expect(api.capture()).resolves.toMatchObject({ name: 'casefile.zip' })
  await api.forget()
  api.stop()
  await expect.poll(() => api.state).toBe('stopped')
  expect(calls).toEqual(['hook', 'begin', 'mark 2000', 'forget', 'stop'])
  expect([api.version, api.apiVersion]).toEqual(['1.2.3', 1])
})

describe('a stop takes a moment, in which what is there is handed over', () => {
  it.each([
    ['a recording', { 1: { running: true } }],
    ['one whose recorder is still on its way', undefined],
  ])('the next page does not go on with %s when this one is left in it', async (_what, recordings) => {
    const page = pageOf(app, recordings && { recordings })
    const api = start(page)
    api.start()
    if (recordings) await expect.poll(() => api.state).toBe('recording')
    api.stop()
    page.sessionStorage.setItem('casefile:recordings', JSON.stringify({ 1: { running: true } }))
    calls.length = 0
    expect([start(page).state, calls]).toEqual(['sleeping', []])
  })

  it('keeps nothing of it where nothing was recorded', () => {
    const page = pageOf(app)
    start(page).stop()
    expect(page.sessionStorage.length).toBe(0)
  })

  it('and a start that comes in it begins again', async () => {
    const api = start(pageOf(app))
    api.start()
    await expect.poll(() => api.state).toBe('recording')
    api.stop()
    api.start()
    await expect.poll(() => calls).toEqual(['hook', 'begin', 'stop', 'begin'])
    expect(api.state).toBe('recording')
  })
})

it('begins again what the app wants when a guide is over', async () => {
  const api = start(pageOf(app))
  api.start()
  await api.open()
  endGuide()
  await expect.poll(() => calls).toEqual(['hook', 'begin', 'own overlay', 'begin'])
  await api.open()
  api.stop()
  await expect.poll(() => calls.slice(4)).toEqual(['own overlay', 'closed', 'stop'])
})

describe('beside the extension', () => {
  it('keeps still, and goes on when that does not record', async () => {
    const page = pageOf(app)
    const tell = answerEmbeds(page)
    const api = start(page)
    api.start()
    expect([api.state, calls]).toEqual(['elsewhere', []])
    await expect(api.capture()).rejects.toThrow('The Casefile extension records this page')
    tell(false)
    await expect.poll(() => api.state).toBe('recording')
    tell(true)
    await expect.poll(() => calls).toContain('yield true')
    expect(api.state).toBe('elsewhere')
    tell(false)
    await expect.poll(() => api.state).toBe('recording')
  })
})
