/** The embed in real browsers, in an app under a strict policy. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import process from 'node:process'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBundle } from '../../src/core/bundle/index.ts'
import type { CasefileApi } from '../../src/embed/api.ts'
import { startPlainChromium } from '../e2e/browsers/plain-chromium.ts'
import { type EmbedLab, startEmbedLab } from './lab.ts'
import { startPlainFirefox } from './plain-firefox.ts'

type AppWindow = Window & {
  Casefile: CasefileApi
  saved?: number
  native: unknown[]
  root?: ShadowRoot
  keys: string[]
}
const secret = 'correct-horse-battery'
const customer = 'Berta Beispiel'

const size = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length

let lab: EmbedLab
beforeAll(async () => {
  execFileSync(process.execPath, ['src/build/embed.mjs'], { stdio: 'pipe' })
  lab = await startEmbedLab()
})
afterAll(() => lab?.close())

describe('the files', () => {
  it('are small: a page loads less than 15 kB, and what records less than 100 kB', () => {
    for (const file of ['casefile.js', 'casefile.mjs']) expect(size(`dist/embed/${file}`)).toBeLessThan(15_000)
    const parts = readdirSync('dist/embed/parts').filter((name) => /^(?:record|bytes)-/.test(name))
    expect(parts.length).toBeGreaterThan(0)
    const sum = parts.reduce((total, name) => total + size(`dist/embed/parts/${name}`), 0)
    expect(sum).toBeLessThan(100_000)
  })

  it('compile no code from text', () => {
    const texts = readdirSync('dist/embed/parts')
      .filter((name) => /^(?:record|guide|bytes)-/.test(name))
      .map((name) => readFileSync(`dist/embed/parts/${name}`, 'utf8'))
    for (const text of [...texts, readFileSync('dist/embed/casefile.js', 'utf8')])
      expect(text.match(/\bnew Function\((?!\))|\beval\((?!\))/)?.[0]).toBeUndefined()
  })
})

const state = (wanted: string) => `window.Casefile && Casefile.state === '${wanted}'`

async function save(page: Page): Promise<void> {
  await page.type('#password', secret)
  await page.type('#customer', customer)
  await page.type('#reference', 'PO-7781')
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
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = name === 'chromium' ? await startPlainChromium() : await startPlainFirefox()
    page = await browser.newPage()
    await page.evaluateOnNewDocument(() => {
      // The tree of the overlay is closed; a test has to look inside.
      const { attachShadow } = Element.prototype
      Element.prototype.attachShadow = function (init) {
        const root = attachShadow.call(this, init)
        if (this.localName === 'casefile-overlay') (window as unknown as AppWindow).root = root
        return root
      }
    })
  })
  afterAll(() => browser?.close())

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
    await save(page)
    await page.reload()
    await page.waitForFunction(state('recording'))
    await save(page)
    await page.evaluate(() => (window as unknown as AppWindow).Casefile.mark('The customer called'))
    const stored = await page.evaluate(() => JSON.stringify({ ...sessionStorage }))
    const { bundle, bytes, verdict } = await capture(page)
    expect(bundle.integrity.state).toBe('unchanged')
    const { session, manifest } = bundle
    expect(session.documents.length).toBe(2)
    const kinds = (kind: string) => session.events.filter((event) => event.kind === kind)
    expect(kinds('request').filter((one) => 'status' in one && one.status === 500)).toHaveLength(2)
    expect(kinds('console').filter((one) => 'text' in one && one.text === 'Saving failed with 500')).toHaveLength(2)
    expect(
      kinds('step').filter((one) => 'action' in one && one.action === 'click' && one.target?.name === 'Save changes'),
    ).toHaveLength(2)
    expect(kinds('mark')).toMatchObject([{ note: 'The customer called' }])
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
    expect(lab.takeReports()).toEqual([])
  })
})
