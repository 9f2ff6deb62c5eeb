/** A stranger's bundle in the viewer that opens from disk: nothing runs, nothing is asked for, and what is wrong is said. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { zipSync } from 'fflate'
import type { Browser, HTTPRequest, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildBundle, readZip, viewerMarker } from '../../src/core/bundle/index.ts'
import type { SessionEvent } from '../../src/core/session/index.ts'
import { rawZip } from '../core/bundle/zip/raw-zip.ts'
import { startPlainChromium } from '../e2e/browsers/plain-chromium.ts'
import { builtViewer } from '../support/built-viewer.ts'
import {
  consoleLine,
  failingSave,
  mark,
  navigation,
  replay,
  report,
  request,
  resource,
  screenshot,
  sessionOf,
  socket,
  step,
  thrown,
} from '../support/session-builder.ts'

const markup =
  '<img src="https://evil.test/x.png" onerror="window.pwned=1"><svg onload="window.pwned=1"></svg></script><script>window.pwned=1</script>\u202e'
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" onload="window.pwned=1"><script>window.pwned=1</script><image href="https://evil.test/i.png"/></svg>'
const script = 'javascript:window.pwned=1'
const tabs = 8

/** Markup, programs and addresses of strangers in every kind of event, under names from Object.prototype. */
const hostile: SessionEvent[] = [
  ...failingSave(),
  consoleLine({
    id: '__proto__',
    at: 20,
    text: markup,
    args: [
      {
        type: 'object',
        className: markup,
        entries: [
          ['__proto__', { type: 'node', description: markup }],
          [markup, { type: 'function', name: markup }],
        ],
      },
    ],
  }),
  thrown({
    id: 'constructor',
    at: 21,
    cause: '__proto__',
    error: {
      name: markup,
      message: markup,
      stack: markup,
      frames: [{ function: markup, url: script, line: 1, column: 1 }],
    },
  }),
  ...[svg, markup, '['.repeat(2_000)].map((text, i) =>
    request({
      id: `body-${i}`,
      at: 22 + i,
      url: `${script}/${markup}`,
      status: 500,
      method: markup,
      responseHeaders: [
        ['location', script],
        [markup, markup],
      ],
      responseBody: { type: i === 0 ? 'image/svg+xml' : 'text/html', text },
    }),
  ),
  socket({ id: 'socket', at: 26, url: script, reason: markup }),
  resource({ id: 'resource', at: 27, url: script, element: markup }),
  report({ id: 'report', at: 28, message: markup, blocked: script }),
  navigation({ id: 'navigation', at: 29, url: script, title: markup }),
  step({
    id: 'step',
    at: 30,
    text: markup,
    target: { tag: markup, name: markup, locators: [{ by: 'css', value: markup, unique: true }] },
  }),
  screenshot({ id: 'shot', at: 31, file: 'screenshots/evil.svg' }),
  mark({ id: 'mark', at: 32, note: markup }),
]

const folder = mkdtempSync(join(tmpdir(), 'hostile-viewer-'))
let template: string
let browser: Browser

beforeAll(async () => {
  template = builtViewer()
  browser = await startPlainChromium()
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Opened {
  page: Page
  /** addresses that were asked for, but for the file itself and data in memory */
  requests: string[]
  complaints: string[]
}

/** The viewer with these bytes in it, as a file on disk. */
async function open(name: string, zip: Uint8Array): Promise<Opened> {
  const file = join(folder, `${name}.html`)
  writeFileSync(
    file,
    template.replace(
      viewerMarker,
      viewerMarker.replace('</script>', `${Buffer.from(zip).toString('base64')}</script>`),
    ),
  )
  const page = await browser.newPage()
  const requests: string[] = []
  const complaints: string[] = []
  const note = (request: HTTPRequest) => /^(?:file|data|blob):/.test(request.url()) || requests.push(request.url())
  page.on('requestfinished', note)
  // What the policy stops never leaves the browser, and has no code of the network: it is told as `csp`, or as nothing.
  page.on('requestfailed', (request) => request.failure()?.errorText.startsWith('net::') && note(request))
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => complaints.push(message.text()))
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => complaints.push('dialog')))
  await page.goto(pathToFileURL(file).href)
  return { page, requests, complaints }
}

async function hostileBundle(more: readonly SessionEvent[] = []): Promise<Uint8Array> {
  const session = sessionOf([...hostile, ...more], {
    site: script,
    note: { title: markup, text: `[x](${script})\n${markup}`, expected: markup },
  })
  const { bytes } = await buildBundle({
    session,
    articles: [{ id: '__proto__', title: markup, url: script }],
    viewerTemplate: viewerMarker,
    tool: { name: markup, version: markup },
    createdAt: session.endedAt,
  })
  const files = Object.fromEntries(await readZip(bytes, ['viewer.html']))
  files['screenshots/evil.svg'] = new TextEncoder().encode(svg)
  files['report.md'] = new TextEncoder().encode(`# ${markup}\n[x](${script})`)
  return zipSync(files)
}

describe('a bundle full of markup, scripts and links to programs', () => {
  it('is shown as text on every tab, with every event opened: no script runs and no request is made', async () => {
    const { page, requests, complaints } = await open('hostile', await hostileBundle())
    await page.waitForSelector('[role=tablist]')
    for (let tab = 1; tab <= tabs; tab++) {
      await page.keyboard.press(`${tab}` as '1')
      await page.waitForFunction(
        (index) => document.querySelectorAll('[role=tab]')[index]?.ariaSelected === 'true',
        {},
        tab - 1,
      )
      const rows = await page.$$eval('[role=option]', (found) => found.length)
      for (let row = 0; row < Math.min(rows, 25); row++) {
        await page.evaluate(
          (index) => (document.querySelectorAll('[role=option]')[index] as HTMLElement | undefined)?.click(),
          row,
        )
      }
      const shown = await page.evaluate(() => ({
        pwned: (window as { pwned?: unknown }).pwned,
        made: [
          ...document.querySelectorAll('#root :is(img, script, iframe, object, embed, form, base, link, style, image)'),
        ].map((one) => one.outerHTML.slice(0, 100)),
        links: [...document.querySelectorAll('#root a')]
          .map((link) => (link as HTMLAnchorElement).protocol)
          .filter((protocol) => protocol !== 'file:'),
        handlers: [...document.querySelectorAll('#root *')].flatMap((one) =>
          one.getAttributeNames().filter((name) => name.startsWith('on')),
        ),
        turned: [...document.querySelectorAll('#root *')]
          .filter((one) =>
            [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.includes('\u202e')),
          )
          .filter((one) => getComputedStyle(one).display === 'inline' && getComputedStyle(one).unicodeBidi === 'normal')
          .map((one) => one.outerHTML.slice(0, 100)),
      }))
      expect(shown).toEqual({ pwned: undefined, made: [], links: [], handlers: [], turned: [] })
    }
    expect(requests).toEqual([])
    expect(complaints).toEqual([])
    await page.close()
  })

  it('could do nothing even if it got into the page: the policy stops scripts, styles, images, frames and requests', async () => {
    const { page, requests } = await open('policy', await hostileBundle())
    await page.waitForSelector('[role=tablist]')
    const stopped = await page.evaluate(async () => {
      const broken: string[] = []
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => broken.push(effectiveDirective))
      const add = (tag: string, told: Record<string, string>) =>
        document.body.append(Object.assign(document.createElement(tag), told))
      add('script', { textContent: 'window.pwned = 1' })
      add('script', { src: 'https://evil.test/x.js' })
      add('img', { src: 'https://evil.test/x.png' })
      add('iframe', { src: 'https://evil.test/' })
      add('style', { textContent: '@import "https://evil.test/x.css"' })
      await fetch('https://evil.test/').catch(() => undefined)
      // The browser tells of each when it comes to it; five kinds are wanted.
      for (let left = 100; left > 0 && new Set(broken).size < 5; left--)
        await new Promise((resolve) => setTimeout(resolve, 50))
      return { pwned: (window as { pwned?: unknown }).pwned, broken: [...new Set(broken)].sort() }
    })
    expect(stopped).toEqual({
      pwned: undefined,
      broken: ['connect-src', 'frame-src', 'img-src', 'script-src-elem', 'style-src-elem'],
    })
    expect(requests).toEqual([])
    await page.close()
  })
})

/** What a page can do to who looks at it, as a recording tells it. */
function hostileReplay(): SessionEvent[] {
  let id = 10
  const node = (tagName: string, attributes: Record<string, unknown> = {}, ...childNodes: unknown[]) => ({
    ...{ type: 2, id: ++id, tagName, attributes, childNodes },
  })
  const text = (textContent: string) => ({ type: 3, id: ++id, textContent })
  const far = 'https://evil.test/'
  const evil = [
    node('script', {}, text('parent.pwned = window.pwned = 1')),
    node('script', { src: `${far}x.js` }),
    node('img', { src: `${far}x.png`, srcset: `${far}y.png 1x`, onerror: 'parent.pwned = 1' }),
    node('iframe', { src: far, srcdoc: markup }),
    node('object', { data: far }),
    node('embed', { src: far }),
    node('base', { href: far }),
    node('meta', { 'http-equiv': 'refresh', content: `0;url=${far}` }),
    node('link', { rel: 'stylesheet', href: `${far}x.css` }),
    node('style', {
      _cssText: `@import "${far}a.css"; body { background: url(${far}b.png) } p { color: rgb(1, 2, 3) }`,
    }),
    node('style', {}, text(`@import url(${far}c.css); * { background: u\\72l(${far}d.png) }`)),
    node('p', { style: `background: url(${far}e.png)`, onmouseover: 'parent.pwned = 1', autofocus: '' }, text(markup)),
    node('a', { href: script, target: '_top' }, text('link')),
    node(
      'form',
      { action: script, id: 'setAttribute' },
      node('input', { id: 'appendChild', name: 'style', onfocus: 'x' }),
    ),
    { ...node('svg', {}, { ...node('use', { 'xlink:href': `${far}s.svg#x` }), isSVG: true }), isSVG: true },
    { ...node('image', { href: `${far}i.png` }), isSVG: true },
    node('video', { src: far, poster: far, autoplay: '' }),
    node('x"><img src=x onerror=parent.pwned=1>', {}),
    node('div', { 'a"onload="parent.pwned=1': 'x', __proto__x: 'x' }, text('end of it')),
    null,
    { type: 2, id: ++id, tagName: { toString: 'no' }, attributes: null, childNodes: 'none' },
  ]
  const page = {
    type: 0,
    id: 1,
    childNodes: [{ ...node('html', {}, node('head'), { ...node('body'), id: 3 }), id: 2 }],
  }
  const add = { parentId: 3, nextId: null, node: node('div', {}, ...evil) }
  const change = (data: unknown) => ({ type: 3, after: 9, data })
  return [
    replay({
      at: 100,
      records: [
        { type: 4, after: 0, data: { href: script, width: 1e9, height: 'x' } },
        { type: 2, after: 1, data: { node: page, initialOffset: markup } },
        change({ source: 0, removes: [{ id: 1 }, null, 5], adds: [add, {}, null], texts: 7, attributes: [{ id: 1 }] }),
        change({
          source: 0,
          attributes: [{ id: 3, attributes: { onload: 'parent.pwned = 1', style: 'x', href: script } }],
        }),
        change({ source: 8, id: 3, adds: [{ rule: `@import "${far}f.css"` }, { rule: markup }] }),
        change({
          source: 15,
          id: 1,
          styleIds: [1],
          styles: [{ styleId: 1, rules: [{ rule: `@import "${far}g.css"` }] }],
        }),
        change({ source: 5, id: 3, text: markup }),
        change({ source: 1, positions: [null, { x: 'a' }] }),
        change({ source: 99 }),
        { type: 99, after: 9, data: null },
        change(null),
      ],
    }),
  ]
}

describe('a replay of a hostile page', () => {
  it('shows it, runs nothing, loads nothing, leads nowhere', async () => {
    const { page, requests, complaints } = await open('replay', await hostileBundle(hostileReplay()))
    await page.waitForSelector('[role=tablist]')
    await page.evaluate(() => {
      for (const tab of document.querySelectorAll<HTMLElement>('[role=tab]'))
        if (tab.innerText === 'Replay') tab.click()
    })
    await page.waitForSelector('.cf-replay-seek')
    await page.waitForFunction(
      () => document.querySelector<HTMLIFrameElement>('.cf-replay-page')?.contentDocument?.body?.isConnected,
    )
    await page.$eval('.cf-replay-seek', (slider) => {
      const input = slider as HTMLInputElement
      input.value = input.max
      input.dispatchEvent(new InputEvent('input', { bubbles: true }))
    })
    const shown = await page.evaluate(() => {
      const frame = document.querySelector<HTMLIFrameElement>('.cf-replay-page')!
      const inside = frame.contentDocument!
      const all = [...inside.querySelectorAll('*')]
      return {
        pwned: [window, frame.contentWindow!].filter((one) => 'pwned' in one).length,
        sandbox: frame.getAttribute('sandbox'),
        text: inside.body.textContent?.includes('end of it'),
        made: all
          .map(({ localName }) => localName)
          .filter((name) => /^(?:script|iframe|object|embed|base|meta|link|style|video|set)$/.test(name)),
        names: all
          .flatMap((one) => one.getAttributeNames())
          .filter((name) => /^on|src|action|target|srcdoc|name/.test(name)),
        links: [...inside.querySelectorAll('a')].map((link) => link.getAttribute('href')),
        styles: [
          ...all.map((one) => (one as HTMLElement).style?.cssText ?? ''),
          ...inside.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText)),
        ].filter((css) => /evil|@import/.test(css)),
        color: inside.defaultView!.getComputedStyle(inside.querySelector('p')!).color,
      }
    })
    expect(shown).toEqual({
      ...{ pwned: 0, sandbox: 'allow-same-origin', text: true, made: [], names: [], links: ['#'] },
      ...{ styles: [], color: 'rgb(1, 2, 3)' },
    })
    expect([...requests, ...complaints]).toEqual([])
    await page.close()
  })

  it('could do nothing even if it got into the frame: the policy holds there too, and scripts are off', async () => {
    const { page, requests } = await open('replay-policy', await hostileBundle(hostileReplay()))
    await page.waitForSelector('[role=tablist]')
    await page.evaluate(() => {
      for (const tab of document.querySelectorAll<HTMLElement>('[role=tab]'))
        if (tab.innerText === 'Replay') tab.click()
    })
    await page.waitForFunction(
      () => document.querySelector<HTMLIFrameElement>('.cf-replay-page')?.contentDocument?.body?.isConnected,
    )
    const stopped = await page.evaluate(async () => {
      const inside = document.querySelector<HTMLIFrameElement>('.cf-replay-page')!.contentDocument!
      const broken: string[] = []
      inside.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => broken.push(effectiveDirective))
      const add = (tag: string, told: Record<string, string>) =>
        inside.body.append(Object.assign(inside.createElement(tag), told))
      add('script', { textContent: 'parent.pwned = 1' })
      add('img', { src: 'https://evil.test/x.png' })
      add('iframe', { src: 'https://evil.test/' })
      add('style', { textContent: '@import "https://evil.test/x.css"' })
      add('a', { href: 'javascript:parent.pwned=1' })
      inside.querySelector<HTMLElement>('a[href^=java]')!.click()
      for (let left = 100; left > 0 && new Set(broken).size < 4; left--)
        await new Promise((resolve) => setTimeout(resolve, 50))
      return { pwned: 'pwned' in window, broken: [...new Set(broken)].sort() }
    })
    expect(stopped).toEqual({
      pwned: false,
      broken: ['frame-src', 'img-src', 'script-src-elem', 'style-src-elem'],
    })
    expect(requests).toEqual([])
    await page.close()
  })
})

describe('a file that is no bundle is said to be none:', () => {
  it.each<[string, () => Uint8Array, RegExp]>([
    [
      'a bomb',
      () => rawZip([{ name: 'manifest.json', data: new Uint8Array(64 << 20) }]),
      /would grow to more than 200 times its size/,
    ],
    [
      'a way out',
      () => rawZip([{ name: 'manifest.json' }, { name: '../../manifest.json' }]),
      /name that bundles never use/,
    ],
    [
      'a lie about a size',
      () => rawZip([{ name: 'manifest.json', data: '{}', size: 9 }]),
      /does not match what the zip says/,
    ],
    [
      'a version of the future',
      () =>
        zipSync({ 'manifest.json': new TextEncoder().encode('{"format":"casefile-bundle","version":2,"files":[]}') }),
      /newer Casefile/,
    ],
    ['noise', () => new Uint8Array(5_000).fill(137), /not a zip|neither a Casefile bundle/],
  ])('%s', async (name, zip, sentence) => {
    const { page, requests, complaints } = await open(name, zip())
    await page.waitForSelector('[role=alert]')
    expect(await page.$eval('[role=alert]', (alert) => alert.textContent)).toMatch(sentence)
    expect([...requests, ...complaints]).toEqual([])
    await page.close()
  })
})
