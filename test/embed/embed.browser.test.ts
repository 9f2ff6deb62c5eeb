/** The embed in real browsers, in an app under a strict policy. */
import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBundle } from '../../src/core/bundle/index.ts'
import { guideCode } from '../../src/core/guide/index.ts'
import type { SessionEvent } from '../../src/core/session/index.ts'
import type { CasefileApi } from '../../src/embed/api.ts'
import { browsers } from '../e2e/browsers/index.ts'
import { startPlainChromium } from '../e2e/browsers/plain-chromium.ts'
import { startPlainFirefox } from '../e2e/browsers/plain-firefox.ts'
import { filesOfPart, recordingParts } from '../support/embed-files.ts'
import { guideOf } from '../support/guides.ts'
import { startUploadServer, type UploadServer, uploadSecret } from '../support/upload-server.ts'
import { type EmbedLab, startEmbedLab } from './lab.ts'
import { driveOverlay, openClosedTrees } from './overlay-driver.ts'

type AppWindow = Window & {
  Casefile: CasefileApi
  saved?: number
  reloads?: boolean
  native: unknown[]
  root?: ShadowRoot
  keys: string[]
  lines: number
  quiet(): void
}
const secret = 'correct-horse-battery'
const customer = 'Berta Beispiel'

const size = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length
const sizeOf = (parts: readonly string[]) => parts.reduce((sum, name) => sum + size(`dist/embed/parts/${name}`), 0)
/** What a part still loads where other files are there already. */
const sizeBeyond = (loaded: readonly string[], part: string) =>
  sizeOf(filesOfPart(part).filter((name) => !loaded.includes(name)))

let lab: EmbedLab
beforeAll(async () => {
  lab = await startEmbedLab()
})
afterAll(() => lab?.close())

describe('the files', () => {
  it('are small: a page loads less than 14.1 kB, and what records less than 67.6 kB', () => {
    for (const file of ['casefile.js', 'casefile.mjs']) expect(size(`dist/embed/${file}`)).toBeLessThan(14_100)
    expect(sizeOf(recordingParts())).toBeLessThan(67_600)
  })

  it.each([
    ['That file', () => size('dist/embed/casefile.js')],
    ['the part that records', () => sizeOf(recordingParts())],
    ['the screens of a guide', () => sizeBeyond([...recordingParts(), ...filesOfPart('embed-desk')], 'guide')],
    ['its language', () => sizeOf(filesOfPart('ja'))],
    ['verdict and bundle', () => sizeBeyond([...recordingParts(), ...filesOfPart('guide')], 'tasks')],
    ['what looks at recordings', () => sizeBeyond(recordingParts(), 'embed-desk')],
    ['the viewer', () => sizeOf(filesOfPart('_virtual_casefile-viewer'))],
  ])('weigh what the README says: %s', (what, bytes) => {
    const readme = readFileSync('src/embed/README.md', 'utf8').replaceAll('\n', ' ')
    const said = new RegExp(`${what}[^()]*\\((\\d+) kB`).exec(readme)?.[1]
    const real = bytes() / 1000
    expect(Number(said), `${what} ${real} kB`).toBeGreaterThan(real * 0.97 - 0.5)
    expect(Number(said), `${what} ${real} kB`).toBeLessThan(real * 1.03 + 0.5)
  })

  it('compile no code from text', () => {
    const texts = readdirSync('dist/embed/parts')
      // The viewer is a text that goes into the bundle.
      .filter((name) => !name.startsWith('_virtual'))
      .map((name) => readFileSync(`dist/embed/parts/${name}`, 'utf8'))
    for (const text of [...texts, readFileSync('dist/embed/casefile.js', 'utf8')])
      expect(text.match(/\bnew Function\((?!\))|\beval\((?!\))/)?.[0]).toBeUndefined()
  })
})

const state = (wanted: string) => `window.Casefile && Casefile.state === '${wanted}'`

async function fillIn(page: Page): Promise<void> {
  await page.type('#password', secret)
  await page.type('#customer', customer)
  await page.type('#reference', 'PO-7781')
}

async function save(page: Page): Promise<void> {
  await fillIn(page)
  await page.click('#save')
  await page.waitForFunction(() => ((window as unknown as AppWindow).saved ?? 0) > 0)
}

/** Takes a capture as the app would, and reads the bundle. */
async function capture(page: Page) {
  const { base64, verdict } = await page.evaluate(async () => {
    const { blob, verdict } = await (window as unknown as AppWindow).Casefile.capture()
    const bytes = new Uint8Array(await blob.arrayBuffer())
    let binary = ''
    for (let at = 0; at < bytes.length; at += 10_000) binary += String.fromCharCode(...bytes.subarray(at, at + 10_000))
    return { base64: btoa(binary), verdict }
  })
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'))
  return { bytes, verdict, bundle: await readBundle(bytes) }
}

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  /** What does the same in every browser. */
  const itOnce = it.runIf(browsers.includes(name))
  let browser: Browser
  let page: Page
  let uploads: UploadServer
  beforeAll(async () => {
    uploads = await startUploadServer()
    browser = name === 'chromium' ? await startPlainChromium() : await startPlainFirefox()
    page = await browser.newPage()
    await openClosedTrees(page)
  })
  afterAll(async () => {
    await browser?.close()
    await uploads?.close()
  })

  it('touches nothing while it sleeps', async () => {
    await page.goto(`${lab.url}/?asleep`)
    const seen = await page.evaluate(() => {
      const { native, Casefile } = window as unknown as AppWindow
      const now = [fetch, XMLHttpRequest, WebSocket, console.error, XMLHttpRequest.prototype.open]
      return {
        same: now.map((one, index) => one === native[index]),
        state: Casefile.state,
        keys: Object.keys(sessionStorage),
      }
    })
    expect(seen).toEqual({ same: [true, true, true, true, true], state: 'sleeping', keys: [] })
    await expect(page.evaluate(() => (window as unknown as AppWindow).Casefile.capture())).rejects.toThrow(
      'Nothing has been recorded',
    )
    expect(lab.takeReports()).toEqual([])
  })

  it('records over a reload, and packs a bundle without a secret', async () => {
    await page.goto(lab.url)
    await page.waitForFunction(state('recording'))
    // The page goes away in the very moment in which it has failed.
    await page.evaluate(() => {
      ;(window as unknown as AppWindow).reloads = true
    })
    await fillIn(page)
    await Promise.all([page.waitForNavigation(), page.click('#save')])
    await page.waitForFunction(state('recording'))
    await save(page)
    await page.evaluate(() => (window as unknown as AppWindow).Casefile.mark('The customer called'))
    const stored = await page.evaluate(() => JSON.stringify({ ...sessionStorage }))
    const { bundle, bytes, verdict } = await capture(page)
    expect(bundle.integrity.state).toBe('unchanged')
    const { session, manifest } = bundle
    // Each of the two pages has all of it.
    const pages = session.documents.map(({ id }) => id)
    expect(pages).toHaveLength(2)
    const pagesOf = (is: (event: SessionEvent) => boolean) => session.events.filter(is).map(({ frame }) => frame)
    expect(pagesOf((event) => event.kind === 'request' && event.status === 500)).toEqual(pages)
    expect(pagesOf((event) => event.kind === 'console' && event.text === 'Saving failed with 500')).toEqual(pages)
    expect(pagesOf((event) => event.kind === 'step' && event.target?.name === 'Save changes')).toEqual(pages)
    expect(session.events.filter(({ kind }) => kind === 'mark')).toMatchObject([{ note: 'The customer called' }])
    expect(session.environment?.product).toEqual({
      ...{ account: 'Acme', plan: 'Team', release: '7.4.1', flags: ['newLedger=true'] },
    })
    expect(manifest.completeness.gaps.map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('requests that no script made'),
        'what happened inside frames of the page',
        'what happened in other tabs and windows of the app',
      ]),
    )
    expect(verdict?.sentence).toContain('500')
    const everything = [...bundle.files.values()].map((file) => new TextDecoder().decode(file)).join('\n') + stored
    expect(everything).toContain('PO-7781')
    for (const hidden of [secret, customer]) expect(everything).not.toContain(hidden)
    expect(bytes.length).toBeLessThan(1_000_000)
    await page.evaluate(() => (window as unknown as AppWindow).Casefile.stop())
    await page.waitForFunction(state('stopped'))
    expect(lab.takeReports()).toEqual([])
  })

  it('keeps what happens while a capture is packed for the next one', async () => {
    await page.goto(lab.url)
    await page.waitForFunction(state('recording'))
    await page.evaluate(() => {
      const app = window as unknown as AppWindow
      app.lines = 0
      // As many as are kept for good: what a page prints faster is a flood, of which some is dropped.
      const timer = setInterval(() => console.info(`line ${app.lines++}.`), 10)
      app.quiet = () => clearInterval(timer)
    })
    await page.waitForFunction(() => (window as unknown as AppWindow).lines > 0)
    const first = await capture(page)
    const printed = await page.evaluate(() => (window as unknown as AppWindow).lines)
    await page.waitForFunction((before) => (window as unknown as AppWindow).lines > before, {}, printed)
    const lines = await page.evaluate(() => {
      const { quiet, lines } = window as unknown as AppWindow
      quiet()
      return lines
    })
    const second = await capture(page)
    const told = [first, second].map(({ bundle }) =>
      bundle.session.events.flatMap((event) =>
        event.kind === 'console' && event.text.startsWith('line ') ? [event.text] : [],
      ),
    )
    expect(told.map(({ length }) => length > 0)).toEqual([true, true])
    expect(new Set(told.flat()).size).toBe(lines)
    expect(told.flat()).toHaveLength(lines)
    expect(second.bundle.session.id).not.toBe(first.bundle.session.id)
    await page.evaluate(() => (window as unknown as AppWindow).Casefile.stop())
    await page.waitForFunction(state('stopped'))
  })

  it('stays stopped where the page is left in the same moment, and has what was recorded until then', async () => {
    await page.goto(lab.url)
    await page.waitForFunction(state('recording'))
    await Promise.all([
      page.waitForNavigation(),
      page.evaluate((url) => {
        const { Casefile, location } = window as unknown as AppWindow
        console.info('The last line.')
        Casefile.stop()
        location.href = url
      }, `${lab.url}/?asleep`),
    ])
    expect(await page.evaluate(() => (window as unknown as AppWindow).Casefile.state)).toBe('sleeping')
    await page.evaluate(() => console.info('After the stop.'))
    const { session } = (await capture(page)).bundle
    await page.evaluate(() => console.info('After the capture.'))
    expect(session.events.flatMap((event) => (event.kind === 'console' ? [event.text] : []))).toEqual([
      'The last line.',
    ])
    expect(await page.evaluate(() => (window as unknown as AppWindow).native[0] === fetch)).toBe(true)
  })

  it('starts, masks more and stops without the part that looks at recordings', async () => {
    const asked: string[] = []
    const listener = (sent: { url(): string }) => asked.push(sent.url())
    page.on('request', listener)
    await page.goto(`${lab.url}/?asleep`)
    await page.evaluate(() => (window as unknown as AppWindow).Casefile.start())
    await page.waitForFunction(state('recording'))
    await page.evaluate(() => (window as unknown as AppWindow).Casefile.configure({ mask: ['.iban'] }))
    await page.reload()
    await page.waitForFunction(state('recording'))
    await page.evaluate(() => (window as unknown as AppWindow).Casefile.stop())
    await page.waitForFunction(state('stopped'))
    page.off('request', listener)
    expect(asked.filter((url) => /embed-desk|desk-/.test(url))).toEqual([])
    expect(asked.filter((url) => /record-/.test(url))).not.toEqual([])
    expect(lab.takeReports()).toEqual([])
  })

  it('always keeps the last minutes, where the page says so', async () => {
    await page.goto(`${lab.url}/?asleep&buffer`)
    await page.waitForFunction(state('recording'))
    await save(page)
    const { bundle } = await capture(page)
    expect(bundle.manifest.completeness.late).toBe(false)
    const { events } = bundle.session
    expect(events.filter((event) => event.kind === 'request' && event.status === 500)).toHaveLength(1)
    const typed = JSON.stringify(events.filter(({ kind }) => kind === 'step'))
    // A mark on the same element: the private one counts.
    for (const hidden of [secret, customer, 'PO-7781']) expect(typed).not.toContain(hidden)
    await page.evaluate(() => (window as unknown as AppWindow).Casefile.stop())
    await page.waitForFunction(state('stopped'))
    expect(lab.takeReports()).toEqual([])
  })

  itOnce('shows a report of its own in the page, from consent to the file, and is no part of it', async () => {
    await page.goto(`${lab.url}/?asleep`)
    const overlay = driveOverlay(page)
    await page.evaluate(() => (window as unknown as AppWindow).Casefile.open())
    await overlay.sees('Report a problem')
    expect(await page.evaluate(() => (window as unknown as AppWindow).native[0] === fetch)).toBe(true)
    await overlay.click('Yes, record')
    await overlay.sees(/Recording[\s\S]*min left/)
    await page.waitForFunction(state('recording'))
    const colours = await page.evaluate(() => {
      const own = (window as unknown as AppWindow).root?.querySelector('button')
      return [own, document.querySelector('#save')].map((one) => one && getComputedStyle(one).color)
    })
    expect(colours[0]).not.toBe('rgb(255, 0, 0)')
    expect(colours[1]).toBe('rgb(255, 0, 0)')

    await page.reload()
    await overlay.sees(/Recording[\s\S]*min left/)
    await overlay.click('Hide this panel')
    await save(page)
    await overlay.click('Show the report')
    await overlay.click('It just happened')
    await overlay.sees(/It happened at/)
    await overlay.fill('What did you see?', 'It is locked')
    expect(await page.evaluate(() => (window as unknown as AppWindow).keys.join(''))).not.toContain('locked')
    await overlay.click('Finish and review')
    await overlay.sees('This is everything that was recorded')
    await overlay.click('Save the file')
    const bundle = await readBundle(await overlay.file())
    expect(bundle.integrity.state).toBe('unchanged')
    expect(bundle.manifest.guide).toMatchObject({ title: 'Report a problem', happened: { by: 'hand' } })
    expect(bundle.session.note.text).toBe('It is locked')
    const steps = bundle.session.events.flatMap((event) => (event.kind === 'step' ? [event] : []))
    expect(steps.some(({ target }) => target?.name === 'Save changes')).toBe(true)
    expect(steps.filter(({ target }) => target?.tag.includes('casefile'))).toEqual([])
    expect(bundle.session.events.some((event) => event.kind === 'request' && event.method === 'HEAD')).toBe(false)

    await overlay.click('Finish and delete the recording here')
    await overlay.sees('All done')
    await overlay.click('Close')
    await page.waitForFunction(() => !document.querySelector('casefile-overlay'))
    const left = await page.evaluate(async () => {
      const open = indexedDB.open('casefile-embed')
      await new Promise((resolve) => {
        open.onsuccess = resolve
      })
      const stores = ['events', 'documents', 'sessions', 'tallies']
      const counts = stores.map((name) => open.result.transaction(name).objectStore(name).count())
      return Promise.all(
        counts.map((one) => new Promise((resolve) => one.addEventListener('success', () => resolve(one.result)))),
      )
    })
    expect(left).toEqual([0, 0, 0, 0])
    expect(lab.takeReports()).toEqual([])
  })

  it('follows a guide from a link', async () => {
    const made = Date.now()
    const guide = guideOf({ origin: lab.url, createdAt: made, expiresAt: made + 86_400_000 })
    await page.goto(`${lab.url}/?asleep&module#casefile=${guideCode(guide)}`)
    const overlay = driveOverlay(page)
    await overlay.sees(guide.title)
    await overlay.sees('Nobody, until you hand it over yourself')
    expect(await page.evaluate(() => (window as unknown as AppWindow).root?.textContent)).not.toContain('Pictures')
    await overlay.click('No, record nothing')
    await page.waitForFunction(() => !document.querySelector('casefile-overlay'))
    expect(await page.evaluate(() => (window as unknown as AppWindow).native[0] === fetch)).toBe(true)
    expect(lab.takeReports()).toEqual([])
  })

  it('shows a guide where the policy names hashes instead of a nonce', async () => {
    const made = Date.now()
    const guide = guideOf({ origin: lab.url, createdAt: made, expiresAt: made + 86_400_000 })
    await page.goto(`${lab.url}/?asleep&hashed#casefile=${guideCode(guide)}`)
    expect(
      await page.$eval('script[src^="/embed/"]', (script) => [script.nonce, script.integrity.slice(0, 7)]),
    ).toEqual(['', 'sha256-'])
    const overlay = driveOverlay(page)
    await overlay.click('Yes, record')
    await overlay.sees(/Recording[\s\S]*min left/)
    await overlay.click('Stop and delete everything')
    await overlay.click('Delete')
    await overlay.sees('Nothing from this guide is kept')
    expect(lab.takeReports()).toEqual([])
  })

  it('marks the moment in a page that is broken already, in which nothing else happens', async () => {
    const made = Date.now()
    const guide = guideOf({
      ...{ origin: lab.url, createdAt: made, expiresAt: made + 86_400_000, happened: { when: 'button' } },
    })
    await page.goto(`${lab.url}/?asleep&page=quiet`)
    await page.evaluate(
      (hash) => {
        location.hash = hash
      },
      `casefile=${guideCode(guide)}`,
    )
    const overlay = driveOverlay(page)
    await overlay.click('Yes, record')
    await overlay.sees(/Recording[\s\S]*min left/)
    await overlay.click('It just happened')
    await overlay.sees(/It happened at/)
    await overlay.click('Finish and review')
    await overlay.sees('This is everything that was recorded')
    await overlay.click('Stop and delete everything')
    await overlay.click('Delete')
    await overlay.sees('Nothing from this guide is kept')
    await overlay.click('Close')
    await page.waitForFunction(() => !document.querySelector('casefile-overlay'))
  })

  itOnce('keeps what was begun to be sent when the app captures, and deletes it when the app says so', async () => {
    await page.goto(lab.url)
    await page.waitForFunction(state('recording'))
    await save(page)
    const uploadsKept = () =>
      page.evaluate(async () => (await indexedDB.databases()).some(({ name }) => name === 'casefile-embed-uploads'))
    await page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const request = indexedDB.open('casefile-embed-uploads')
          request.onsuccess = () => resolve(request.result.close())
          request.onerror = () => reject(request.error)
        }),
    )
    await capture(page)
    expect(await uploadsKept()).toBe(true)
    await page.evaluate(() => (window as unknown as AppWindow).Casefile.forget())
    // Whoever has it open, to delete what is too old, lets it go first.
    await expect.poll(uploadsKept).toBe(false)
    expect(lab.takeReports()).toEqual([])
  })

  itOnce('sends the file where the policy of the app lets it, and says so where not', async () => {
    const made = Date.now()
    const handOver = { upload: { to: uploads.put, by: 'put' as const } }
    const guide = guideOf({ origin: lab.url, createdAt: made, expiresAt: made + 86_400_000, handOver })
    await page.goto(`${lab.url}/?asleep&module#casefile=${guideCode(guide)}`)
    const overlay = driveOverlay(page)
    await overlay.sees(uploads.origin)
    await overlay.click('Yes, record')
    await overlay.sees(/Recording[\s\S]*min left/)
    await overlay.click('Finish and review')
    await overlay.sees('This is everything that was recorded')
    await overlay.click('Save the file')
    const saved = Buffer.from(await overlay.file())
    await overlay.click('Send the file')
    await overlay.sees('This page’s security rules do not allow sending')
    expect(uploads.log).toEqual([])
    // The browser tells of it in its own time.
    await expect.poll(() => lab.takeReports()).toHaveLength(1)

    // The same file from a page that may: without cookies, unseen by the hook.
    await page.goto(`${lab.url}/?asleep&module&connect=${uploads.origin}`)
    await overlay.sees('Sending was interrupted')
    expect(uploads.log).toEqual([])
    await overlay.click('Continue sending')
    await overlay.sees(/was sent to localhost:\d+ at/)
    expect(uploads.files.map((file) => file.equals(saved))).toEqual([true])
    expect(uploads.log.at(-1)).toMatchObject({ method: 'PUT', headers: { 'content-length': String(saved.length) } })
    expect(uploads.log.flatMap(({ headers }) => [headers.cookie, headers.referer])).toEqual(
      uploads.log.flatMap(() => [undefined, undefined]),
    )
    const { files } = await readBundle(saved)
    const texts = [...files.values()].map((one) => new TextDecoder().decode(one)).join('\n')
    expect(texts).not.toContain(uploadSecret)
    await overlay.click('Finish and delete the recording here')
    await overlay.sees('The file was sent.')
    await overlay.click('Close')
    expect(lab.takeReports()).toEqual([])
  })
})
