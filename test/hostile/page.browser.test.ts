/** A hostile page in real Chromium against the built extension: what it does, and what the extension holds afterwards. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SessionEvent } from '../../src/core/session/index.ts'
import type { TabState } from '../../src/messages/index.ts'
import { type Agent, agentAt } from '../e2e/agent.ts'
import { openPanelOf, startChromium } from '../e2e/browsers/chromium.ts'
import { askBackground } from '../e2e/browsers/index.ts'
import { type HostileSite, startSite } from './site.ts'

declare global {
  interface Window {
    pwned?: unknown
    seen: unknown[]
  }
}

let stage: Awaited<ReturnType<typeof startChromium>>
let site: HostileSite
let tab: Page
let panel: Page
let agent: Agent
let tabId: number

beforeAll(async () => {
  site = await startSite()
  stage = await startChromium({ granted: ['http://app.test/*'], own: true })
  tab = await stage.openTab(`${site.app}/`)
  agent = await agentAt(stage, tab)
  await agent.record()
  panel = await openPanelOf(stage)
  tabId = await panel.evaluate(async () => (await chrome.tabs.query({ active: true, currentWindow: true }))[0]!.id!)
})
afterAll(async () => {
  await stage?.close()
  await site?.close()
})

const state = (): Promise<TabState> => askBackground(panel as never, 'tab.state', { tabId })

async function events(): Promise<SessionEvent[]> {
  const { sessionId = '' } = await state()
  const all: SessionEvent[] = []
  for (let after = 0, more = true; more; ) {
    const page = await askBackground(panel as never, 'session.events', { sessionId, after, limit: 5_000 })
    all.push(...page.events)
    after = page.cursor
    more = page.more
  }
  return all
}

let turn = 0
/** Opens a page anew, with an empty recording. */
async function visit(path = '/'): Promise<void> {
  await tab.goto(`${site.app}${path}`)
  await askBackground(panel as never, 'session.clear', { tabId })
}

/** Prints one more line in the page, and gives all events once that line has arrived. */
async function recorded(): Promise<SessionEvent[]> {
  const last = `still recorded ${++turn}`
  await tab.evaluate((text) => console.error(text), last)
  for (const end = Date.now() + 20_000; ; ) {
    const all = await events()
    if (all.some((event) => event.kind === 'console' && event.text === last)) return all
    if (Date.now() > end) throw new Error(`"${last}" was not recorded; ${all.length} events were.`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
const textOf = (all: SessionEvent[]) => JSON.stringify(all)

describe('the channel', () => {
  it('forged handshakes, ports, posted records and commands change nothing', async () => {
    await visit()
    await tab.evaluate(() => {
      const forged = JSON.stringify([{ type: 'console', seq: 1e9, time: Date.now(), method: 'log', args: ['forged'] }])
      for (const target of [window, document]) {
        const { port1, port2 } = new MessageChannel()
        target.dispatchEvent(
          new MessageEvent('casefile:port', { ports: [port2], cancelable: true, lastEventId: 'mine' }),
        )
        port1.postMessage(forged)
        port1.postMessage({ type: 'hello', recording: false })
        target.dispatchEvent(new MessageEvent('mine', { lastEventId: forged, cancelable: true }))
      }
      window.postMessage(forged, '*')
      for (const name of ['tab.stop', 'session.clear', 'relay.record', 'page.events'])
        window.postMessage({ casefile: 1, to: 'background', name, input: { tabId: 1, recording: false } }, '*')
    })
    const all = await recorded()
    expect(textOf(all)).not.toContain('forged')
    expect(await state()).toMatchObject({ recording: true })
  })

  it('a frame of another origin posts to its parent and to itself: nothing of it is recorded', async () => {
    await visit('/framed')
    await tab.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const { length } = window.frames
          if (length === 0) return resolve()
          window.addEventListener('message', ({ data }) => data === 'frame is done' && resolve())
          document.querySelector('iframe')!.src += '?again'
        }),
    )
    expect(textOf(await recorded())).not.toContain('forged by the frame')
  })

  it('replaced natives and setters on every prototype see no record, and stop none', async () => {
    await visit()
    await tab.evaluate(() => {
      const spied: unknown[] = []
      window.seen = spied
      const { stringify } = JSON
      const { defineProperty } = Object
      const timeout = setTimeout
      let count = 0
      const note = (...what: unknown[]) => {
        const text = stringify(what)
        if (text.includes('spied upon'))
          defineProperty(spied, count++, { value: text, enumerable: true, configurable: true })
      }
      const natives: [object, PropertyKey][] = [
        [MessagePort.prototype, 'postMessage'],
        [JSON, 'stringify'],
        [JSON, 'parse'],
        [Promise.prototype, 'then'],
        [Array.prototype, 'push'],
        [Array.prototype, 'map'],
        [Array.prototype, 'join'],
        [Array.prototype, Symbol.iterator],
        [String.prototype, 'slice'],
        [RegExp.prototype, 'exec'],
        [Map.prototype, 'get'],
        [WeakMap.prototype, 'get'],
        [Reflect, 'apply'],
        [Object, 'keys'],
        [EventTarget.prototype, 'dispatchEvent'],
        [Function.prototype, 'call'],
        [Function.prototype, 'apply'],
      ]
      const setters = ['0', 'seq', 'time', 'type', 'args', 'text', 'toJSON']
      const undo: (() => void)[] = []
      for (let i = 0; i < natives.length; i++) {
        const owner = natives[i]![0]
        const name = natives[i]![1]
        const before = Object.getOwnPropertyDescriptor(owner, name)!
        undo[i] = () => defineProperty(owner, name, before)
        defineProperty(owner, name, {
          configurable: true,
          value(this: unknown, a: unknown, b: unknown) {
            note(a, b)
            throw new Error('replaced')
          },
        })
      }
      for (let i = 0; i < setters.length; i++)
        for (let n = 0; n < 2; n++)
          defineProperty(n ? Object.prototype : Array.prototype, setters[i]!, {
            __proto__: null,
            configurable: true,
            set: (value: unknown) => note(value),
          } as PropertyDescriptor)
      console.log('spied upon', { a: 1 }, [1, 2])
      console.warn('spied upon too')
      // Records are written and sent in tasks of their own; the driver needs the natives back after them.
      return new Promise<void>((done) => {
        timeout(() => {
          for (let i = 0; i < undo.length; i++) undo[i]!()
          for (let i = 0; i < setters.length; i++) {
            Reflect.deleteProperty(Object.prototype, setters[i]!)
            Reflect.deleteProperty(Array.prototype, setters[i]!)
          }
          done()
        }, 400)
      })
    })
    expect(textOf(await recorded())).toContain('spied upon too')
    expect(await tab.evaluate(() => window.seen)).toEqual([])
  })

  it('events that the page dispatches itself are not the browser’s', async () => {
    await visit()
    await tab.evaluate(() => {
      for (const type of [
        'pagehide',
        'pageshow',
        'visibilitychange',
        'popstate',
        'securitypolicyviolation',
        'click',
        'submit',
        'input',
      ])
        for (const target of [window, document, document.querySelector('button')!])
          target.dispatchEvent(new Event(type, { bubbles: true }))
      document.dispatchEvent(
        new SecurityPolicyViolationEvent('securitypolicyviolation', {
          effectiveDirective: 'x',
          blockedURI: 'https://forged.test',
          documentURI: '',
          disposition: 'enforce',
          originalPolicy: '',
          statusCode: 200,
          violatedDirective: 'x',
        }),
      )
      document.querySelector('button')!.click()
      const image = new Image()
      image.src = 'data:,forged'
      document.body.append(image)
      image.dispatchEvent(new Event('error'))
    })
    const all = await recorded()
    expect(all.filter(({ kind }) => kind === 'report' || kind === 'step')).toEqual([])
    expect(all.filter((event) => event.kind === 'navigation' && event.how !== 'load')).toEqual([])
  })
})

describe('the extension', () => {
  it('a page cannot speak to it, load a file of it, or frame a page of it', async () => {
    await visit()
    const found = await tab.evaluate(async (id) => {
      const tell = (run: () => unknown) =>
        Promise.resolve()
          .then(run)
          .then(
            () => 'reached',
            () => 'refused',
          )
      const loaded = (tag: 'img' | 'script' | 'link' | 'iframe', path: string) =>
        new Promise<string>((resolve) => {
          const element = document.createElement(tag) as HTMLImageElement & HTMLLinkElement
          element.onload = () => resolve(tag === 'iframe' ? 'frame' : 'reached')
          element.onerror = () => resolve('refused')
          if (tag === 'link') element.rel = 'stylesheet'
          element[tag === 'link' ? 'href' : 'src'] = `chrome-extension://${id}/${path}`
          document.body.append(element)
          if (tag === 'iframe')
            setTimeout(
              () =>
                resolve(tell(() => (element as unknown as HTMLIFrameElement).contentWindow!.document.body) as never),
              300,
            )
        })
      return {
        runtime: typeof chrome === 'undefined' ? 'none' : typeof (chrome as { runtime?: unknown }).runtime,
        files: await Promise.all([
          tell(() => fetch(`chrome-extension://${id}/manifest.json`)),
          loaded('img', 'src/ui/icons/casefile-16.png'),
          loaded('script', 'service-worker-loader.js'),
          loaded('link', 'assets/panel.css'),
        ]),
        frame: await loaded('iframe', 'src/entry/panel.html'),
        globals: Object.getOwnPropertyNames(window).filter((name) => /casefile/i.test(name)),
      }
    }, stage.extensionId)
    expect(found.runtime).not.toBe('object')
    expect(found.files).toEqual(['refused', 'refused', 'refused', 'refused'])
    expect(found.frame).not.toBe('reached')
    expect(found.globals).toEqual([])
    expect(tab.frames().filter((frame) => frame.url().endsWith('panel.html'))).toEqual([])
  })

  it('a page that looks like one of ours is none: its envelopes go nowhere', async () => {
    await visit()
    await tab.evaluate(() => {
      document.title = 'Casefile'
      history.replaceState(null, '', '/src/entry/panel.html')
      const channel = new BroadcastChannel('casefile')
      channel.postMessage({ casefile: 1, to: 'background', name: 'tab.stop', input: { tabId: 1 } })
    })
    await recorded()
    expect(await state()).toMatchObject({ recording: true })
  })
})

describe('values that the page prints', () => {
  it('run no code of the page, however they are made', async () => {
    const print = () => {
      let ran = 0
      const touch = () => {
        ran++
        throw new Error('touched')
      }
      const trapped = new Proxy({}, { get: touch })
      const cyclic: Record<string, unknown> = { name: 'cyclic' }
      cyclic.self = cyclic
      let deep: object = {}
      for (let i = 0; i < 100_000; i++) deep = { deep }
      const revoked = Proxy.revocable({}, {})
      revoked.revoke()
      const values = [
        {
          get secret() {
            return touch()
          },
        },
        { toString: touch, valueOf: touch, toJSON: touch, [Symbol.toPrimitive]: touch },
        Object.defineProperty([], '0', { get: touch, enumerable: true }),
        Object.defineProperty(new Error('x'), 'stack', { get: touch }),
        Object.defineProperty(new Error('x'), 'message', { get: touch }),
        {
          get [Symbol.toStringTag]() {
            return touch()
          },
        },
        cyclic,
        deep,
        trapped,
        revoked.proxy,
        Object.create(null),
        JSON.parse('{"__proto__":{"polluted":1}}'),
        new (class extends Map {
          override get size() {
            return touch()
          }
        })(),
        '\ud800',
        'a\0b',
        '\u202e',
        Symbol('s'),
        10n ** 3000n,
      ]
      // What V8 itself does with a value is not ours: a format specifier is the only thing that converts one.
      for (const value of values) console.log(value)
      for (const value of values)
        try {
          console.error('with', value)
        } catch {}
      return ran
    }
    // The browser itself touches some, as the driver looks at its console: as many as where nothing is recorded.
    const plain = await stage.browser.newPage()
    await plain.goto(`${site.app.replace('app.test', 'evil.test')}/`)
    const usual = await plain.evaluate(print)
    await plain.close()
    await visit()
    const ran = await tab.evaluate(print)
    const all = await recorded()
    expect(ran).toBe(usual)
    expect(all.filter(({ kind }) => kind === 'console').length).toBeGreaterThan(30)
    expect(await panel.evaluate(() => (({}) as { polluted?: unknown }).polluted)).toBeUndefined()
  })
})

describe('markup', () => {
  it('an element in the place of each property of the document, and fields in that of each of a form', async () => {
    await visit('/clobbering')
    await (await tab.$('#save'))!.click()
    await recorded()
    // A capture asks for the click, which is held back in case it is one of two.
    const { capture, session } = await askBackground(panel as never, 'session.capture', { tabId })
    const all = (await askBackground(panel as never, 'capture.events', { capture, from: 0 })).events
    expect(all.find((event) => event.kind === 'step')).toMatchObject({
      action: 'click',
      text: expect.stringContaining('Save invoice'),
    })
    expect(session.environment?.title).toBe('Clobbered')
    const { sessionId = '' } = await state()
    const { documents } = await askBackground(panel as never, 'session.events', { sessionId, after: 0, limit: 1 })
    expect(documents.map(({ title }) => title)).toContain('Clobbered')
  })

  it('in every field that the panel shows stays text, and cannot turn what stands beside it', async () => {
    await visit('/markup')
    await (await tab.$('#b'))!.click()
    await tab.evaluate(async () => {
      const markup = '<img src=x onerror="window.pwned=1">\u202e'
      console.log(
        markup,
        { [markup]: markup },
        Object.defineProperty(() => 0, 'name', { value: markup }),
      )
      console.error(`%c${markup}`, `background:url(https://evil.test/${markup})`)
      const error = new TypeError(markup)
      error.name = markup
      error.stack = `${markup}\n    at ${markup} (https://app.test/${markup}:1:1)`
      setTimeout(() => {
        throw error
      })
      await fetch(`/api/${markup}?${markup}`, {
        method: 'POST',
        headers: { 'x-evil': 'javascript:alert(1)' },
        body: markup,
      }).catch(() => undefined)
      const image = document.createElement('img')
      image.src = `/missing/${encodeURIComponent(markup)}`
      document.body.append(image)
      history.pushState(null, '', `/markup#${markup}`)
    })
    await recorded()
    await agent.panel.sees('<img src=x onerror=')
    await agent.capture()
    const shown = await panel.evaluate(() => ({
      pwned: window.pwned,
      made: document.querySelectorAll('#root :is(img, script, iframe, object, embed, form, base, link, style)').length,
      links: [...document.querySelectorAll('a')].map(({ protocol }) => protocol),
      // An override ends with its element only where that is isolated from the text around it.
      turned: [...document.querySelectorAll('#root *')]
        .filter((element) =>
          [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.includes('\u202e')),
        )
        .filter(
          (element) =>
            getComputedStyle(element).display.startsWith('inline') &&
            getComputedStyle(element).unicodeBidi === 'normal',
        )
        .map((element) => element.outerHTML.slice(0, 200)),
    }))
    expect(shown).toEqual({
      pwned: undefined,
      made: 0,
      links: expect.not.arrayContaining(['javascript:', 'data:']),
      turned: [],
    })
  })
})

// As much as the driver, which listens to the console too, can carry; channel.test.ts sends more.
describe('sizes and floods', () => {
  it('a megabyte of text, 20,000 keys, arrays and sets without end are cut', async () => {
    await visit()
    await tab.evaluate(() => {
      const keys: Record<string, number> = {}
      for (let i = 0; i < 20_000; i++) keys[`k${i}`] = i
      console.log('x'.repeat(1_000_000))
      console.log(keys)
      console.log(new Array(4_294_967_295), new Uint8Array(1_000_000), new Set(Object.keys(keys)))
      console.log(...Array.from({ length: 1_000 }, () => 'argument'))
      const error = new Error('m'.repeat(500_000))
      setTimeout(() => {
        throw error
      })
    })
    const all = await recorded()
    expect(all.filter(({ kind }) => kind === 'console').length).toBeGreaterThan(4)
    for (const event of all) expect(JSON.stringify(event).length).toBeLessThan(300_000)
    expect(textOf(all).length).toBeLessThan(1_000_000)
  })

  it('5,000 lines, and errors, rejections and beacons in a loop: counted, little kept, the panel alive', async () => {
    await visit()
    await tab.evaluate(() => {
      for (let i = 0; i < 5_000; i++) console.log('flood', i)
      for (let i = 0; i < 700; i++) {
        dispatchEvent(new ErrorEvent('error', { message: `forged ${i}`, error: new Error(`forged ${i}`) }))
        void Promise.reject(new Error(`rejected ${i}`))
        navigator.sendBeacon('/api/flood', 'x')
      }
    })
    const all = await recorded()
    expect(all.length).toBeLessThan(4_000)
    const lost = all.reduce((sum, event) => sum + (event.kind === 'gap' ? (event.count ?? 0) : 0), 0)
    expect(lost).toBeGreaterThan(3_500)
    await agent.panel.sees(/Recording|Capture/)
    const usage = await panel.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0)
    expect(usage).toBeLessThan(40_000_000)
  })
})
