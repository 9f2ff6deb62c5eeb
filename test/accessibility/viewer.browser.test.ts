/** The viewer of a bundle, each tab: narrow in the dark, and wide in the light. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildBundle, paths } from '../../src/core/bundle/index.ts'
import { judge } from '../../src/core/triage/index.ts'
import { tabIds } from '../../src/viewer/address/location.ts'
import { sessionOfSize } from '../bench/viewer/session.ts'
import { startPlainChromium } from '../e2e/browsers/plain-chromium.ts'
import { builtViewer } from '../support/built-viewer.ts'
import { replay, request } from '../support/session-builder.ts'
import { canCheck, missing, violationsOf } from './axe.ts'

describe.skipIf(!canCheck)(`the viewer${missing}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'casefile-accessible-'))
  let browser: Browser
  let page: Page
  let url: string

  beforeAll(async () => {
    const { session, pictures } = sessionOfSize({ events: 300, body: 500, pictures: 3 })
    const rows = Array.from({ length: 12_000 }, (_, row) => ({ row, state: 'open' }))
    const at = session.events.at(-1)!.at
    const long = request({ at, id: 'long', responseBody: { type: 'application/json', text: JSON.stringify({ rows }) } })
    const { files } = await buildBundle({
      session: { ...session, events: [...session.events, replay({ at }), long] },
      verdict: judge(session),
      attachments: pictures,
      viewerTemplate: builtViewer(),
      tool: { name: 'Casefile', version: '0.1.0' },
      createdAt: session.endedAt,
    })
    writeFileSync(join(folder, 'viewer.html'), files.get(paths.viewer)!)
    url = pathToFileURL(join(folder, 'viewer.html')).href
    browser = await startPlainChromium()
    page = await browser.newPage()
    await page.goto(url)
    await page.waitForSelector('[role=tablist]')
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  describe.each([
    ['narrow and dark', 360, 'dark'],
    ['wide and light', 1280, 'light'],
  ] as const)('%s', (_name, width, scheme) => {
    it.each(tabIds.map((id, index) => [id, index] as const))('%s', async (_id, index) => {
      await page.setViewport({ width, height: 900 })
      await page.keyboard.press(String((index + 1) % 10) as '1')
      await page.waitForFunction(
        (at) => document.querySelectorAll('[role=tab]')[at]?.ariaSelected === 'true',
        {},
        index,
      )
      // With the details of one entry beside the list, where there is a list.
      if (await page.$('[role=option], [role=row][aria-selected]')) await page.keyboard.press('j')
      expect(await violationsOf(page, [scheme])).toEqual([])
      // Only its parts scroll: a page that scrolls too takes the header away.
      expect(await page.evaluate(() => document.scrollingElement!.scrollHeight - innerHeight)).toBe(0)
    })
  })

  it('says which site and how long, also where there is no room for more', async () => {
    await page.setViewport({ width: 360, height: 900 })
    const shown = await page.$$eval('.cf-head-facts > *', (facts) =>
      facts.filter((fact) => fact.checkVisibility()).map(({ textContent }) => textContent),
    )
    expect(shown).toEqual(['app.tallybook.example', expect.stringMatching(/^\d[\d.]* (?:ms|s|min)/)])
    // A long name of a site gives way, and never how long it was.
    const cut = await page.$eval('.cf-head-facts', (facts) => ({
      length: facts.lastElementChild!.getBoundingClientRect().right > facts.getBoundingClientRect().right,
      site: facts.firstElementChild!.scrollWidth > facts.firstElementChild!.clientWidth,
    }))
    expect(cut).toEqual({ length: false, site: false })
  })

  it('with a span of time chosen on the ruler', async () => {
    await page.keyboard.press('3')
    await page.focus('[role=slider][aria-label="Show from"]')
    await page.keyboard.press('PageUp')
    await page.waitForSelector('.cf-ruler-narrowed')
    expect(await violationsOf(page)).toEqual([])
    await page.keyboard.press('Escape')
  })

  it('with long JSON as a tree that is folded by keyboard', async () => {
    const tree = await browser.newPage()
    await tree.goto(`${url}#tab=network&request=long`)
    await tree.locator('::-p-aria([name="Response"][role="tab"])').click()
    await (await tree.waitForSelector('[role=tree]'))!.focus()
    const current = () =>
      tree.evaluate(() => {
        const id = document.activeElement?.getAttribute('aria-activedescendant')
        const item = id ? document.getElementById(id) : null
        return ['aria-level', 'aria-expanded', 'aria-posinset', 'aria-setsize'].map((name) => item?.getAttribute(name))
      })
    const after = async (key: 'ArrowDown' | 'ArrowRight' | 'ArrowLeft' | 'Enter') => {
      await tree.keyboard.press(key)
      await tree.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
      return current()
    }
    expect(await after('ArrowDown')).toEqual(['1', 'true', '1', '1'])
    expect(await after('ArrowRight')).toEqual(['2', 'false', '1', '1'])
    expect(await after('ArrowRight')).toEqual(['2', 'true', '1', '1'])
    expect(await after('ArrowRight')).toEqual(['3', 'false', '1', '12000'])
    expect(await violationsOf(tree)).toEqual([])
    expect(await after('ArrowLeft')).toEqual(['2', 'true', '1', '1'])
    expect(await after('Enter')).toEqual(['2', 'false', '1', '1'])
    await tree.close()
  })

  it('is told where something is wrong', async () => {
    const wrong = await browser.newPage()
    await wrong.setContent('<html lang="en"><title>Wrong</title><main><h1>Wrong</h1><img src="data:,"></main></html>')
    expect((await violationsOf(wrong)).join()).toContain('image-alt')
    await wrong.close()
  })

  it('before a file is there', async () => {
    const empty = await browser.newPage()
    await empty.setContent(builtViewer())
    await empty.waitForSelector('.cf-start')
    expect(await violationsOf(empty)).toEqual([])
    await empty.close()
  })
})
