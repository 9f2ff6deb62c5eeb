/** A guide that is followed in the app itself: over a reload, a sign-in elsewhere, a new tab and the end of the browser. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBundle } from '../../src/core/bundle/index.ts'
import { type Guide, guideCode } from '../../src/core/guide/index.ts'
import type { SessionEvent } from '../../src/core/session/index.ts'
import { textsFor } from '../../src/guide/texts.ts'
import { browsers } from '../e2e/browsers/index.ts'
import { startPlainChromium } from '../e2e/browsers/plain-chromium.ts'
import { startPlainFirefox } from '../e2e/browsers/plain-firefox.ts'
import { guideOf } from '../support/guides.ts'
import { startUploadServer, type UploadServer } from '../support/upload-server.ts'
import { type EmbedLab, startEmbedLab } from './lab.ts'
import { driveOverlay, openClosedTrees } from './overlay-driver.ts'

let lab: EmbedLab
let uploads: UploadServer
beforeAll(async () => {
  lab = await startEmbedLab()
  uploads = await startUploadServer()
})
afterAll(async () => {
  await lab?.close()
  await uploads?.close()
})

function guide(): Guide {
  const made = Date.now()
  return guideOf({
    ...{ origin: lab.url, createdAt: made, expiresAt: made + 86_400_000, happened: { when: 'button' } },
    steps: [
      { text: 'Choose “Save changes”', done: { by: 'click', value: 'Save changes' } },
      { text: 'Sign in again', done: { by: 'url', value: 'page=signed-in' } },
      { text: 'Open the invoice in a tab of its own', done: { by: 'url', value: 'page=other-tab' } },
      { text: 'Close the browser, and open the invoice again', done: { by: 'url', value: 'page=next-day' } },
    ],
  })
}

const recordingOf = (guide: string) => ({
  ...{ sessionId: '0011223344556677', site: lab.url, mode: 'session', startedAt: Date.now(), dropped: {}, guide },
})
const app = (name: string) => `${lab.url}/?asleep&page=${name}`
const done = (count: number) => new RegExp(`(?:Done,[\\s\\S]*){${count}}`)
/** Also in a tab that is not shown, which draws no frames. */
const gone = (page: Page) =>
  page.waitForFunction(() => !document.querySelector('casefile-overlay'), { polling: 'mutation' })
const isRecorded = (page: Page) =>
  page.waitForFunction(() => (window as unknown as { Casefile?: { state: string } }).Casefile?.state === 'recording')
/** Fails to save while it is recorded, until the app has said so: what comes later is not recorded in a page that is left. */
async function save(page: Page): Promise<void> {
  await isRecorded(page)
  await page.click('#save')
  await page.waitForFunction('globalThis.saved > 0')
}

const nothing = [0, 0, 0, 0, null]
/** How much is left of what was recorded, in the storages of the app. */
function leftIn(page: Page): Promise<unknown[]> {
  return page.evaluate(async () => {
    const open = indexedDB.open('casefile-embed')
    await new Promise((resolve) => {
      open.onsuccess = resolve
    })
    const stores = ['events', 'documents', 'sessions', 'tallies']
    const counts = stores.map((name) => open.result.transaction(name).objectStore(name).count())
    await Promise.all(counts.map((one) => new Promise((resolve) => one.addEventListener('success', resolve))))
    open.result.close()
    return [...counts.map(({ result }) => result), localStorage.getItem('casefile:guide')]
  })
}

describe.each(browsers)('in %s', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'casefile-embed-'))
  // The headless shell knows no tab that is not shown.
  const start = () =>
    name === 'chromium'
      ? startPlainChromium({ userDataDir: folder, whole: true })
      : startPlainFirefox({ userDataDir: folder })
  let browser: Browser
  beforeAll(async () => {
    browser = await start()
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
  })

  /** A new tab in the front, as a person opens one. */
  async function tab(url: string) {
    const page = await browser.newPage()
    await openClosedTrees(page)
    await page.bringToFront()
    await page.goto(url)
    return { page, overlay: driveOverlay(page) }
  }

  /** Says no in the midst of a guide. @returns what is left of it */
  async function leftAfterNo({ page, overlay }: Awaited<ReturnType<typeof tab>>) {
    await overlay.click('Stop and delete everything')
    await overlay.click('Delete')
    await overlay.sees('Nothing from this guide is kept')
    await overlay.click('Close')
    await gone(page)
    return leftIn(page)
  }

  it('leaves nothing behind where the customer says no, at any point', async () => {
    const { page, overlay } = await tab(`${app('first')}#casefile=${guideCode(guide())}`)
    await overlay.click('No, record nothing')
    await gone(page)
    expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({})
    const review = async () => {
      await overlay.click('Finish and review')
      await overlay.sees('This is everything that was recorded')
    }
    const points = {
      checks: () => overlay.sees(/This computer’s clock differs from the server’s by 2 hours\./),
      steps: () => overlay.sees('Finish and review'),
      review,
      upload: async () => {
        await review()
        uploads.faults.push({ hangAfter: 20_000 })
        await overlay.click('Send the file')
        await expect.poll(() => uploads.log.at(-1)?.bytes).toBe(20_000)
      },
    }
    const handOver = { upload: { to: uploads.tus, by: 'tus' as const } }
    for (const [point, goThere] of Object.entries(points)) {
      // The checks are a screen of their own only where they find something.
      lab.setClock(point === 'checks' ? 7_200_000 : 0)
      const url = `${app(point)}&connect=${uploads.origin}`
      await page.goto(`${url}#casefile=${guideCode({ ...guide(), handOver })}`)
      await overlay.click('Yes, record')
      await isRecorded(page)
      await goThere()
      expect({ [point]: await leftAfterNo({ page, overlay }) }).toEqual({ [point]: nothing })
    }
    // What the server had of the file is deleted there, too.
    await expect.poll(() => uploads.log.at(-1)?.method).toBe('DELETE')
    expect([uploads.files, uploads.parts.size]).toEqual([[], 0])
    await page.close()
    expect(lab.takeReports()).toEqual([])
  })

  it('leaves nothing behind where the customer says no after the browser was closed', async () => {
    lab.setClock(0)
    const before = await tab(`${app('first')}#casefile=${guideCode(guide())}`)
    await before.overlay.click('Yes, record')
    await before.overlay.sees(/Recording[\s\S]*min left/)
    await isRecorded(before.page)
    await browser.close()
    browser = await start()
    const after = await tab(app('restarted'))
    await after.overlay.sees(/Recording[\s\S]*min left/)
    await isRecorded(after.page)
    expect(await leftIn(after.page)).not.toEqual(nothing)
    expect(await leftAfterNo(after)).toEqual(nothing)
    await after.page.reload()
    await gone(after.page)
    expect(await leftIn(after.page)).toEqual(nothing)
    await after.page.close()
  }, 60_000)

  it('speaks the language of the guide also around the screens', async () => {
    const { t } = await textsFor('ar', [])
    const { page, overlay } = await tab(`${app('arabic')}#casefile=${guideCode({ ...guide(), language: 'ar' })}`)
    await overlay.sees(t('consentTitle'))
    await overlay.click(t('overlayHide'))
    await overlay.click(t('overlayShow'))
    await overlay.sees(t('overlayName'))
    await overlay.click(t('no'))
    await gone(page)
    await page.close()
  })

  it('goes on after a reload, a sign-in elsewhere, in a new tab, and after the browser was closed', async () => {
    const first = await tab(`${app('first')}#casefile=${guideCode(guide())}`)
    await first.overlay.click('Yes, record')
    await first.overlay.sees(/Recording[\s\S]*min left/)
    await first.page.reload()
    await first.overlay.sees(/Recording[\s\S]*min left/)
    await first.overlay.click('Hide this panel')
    await first.page.type('#password', 'correct-horse-battery')
    await save(first.page)
    await first.overlay.click('Show the report')
    await first.overlay.sees(done(1))

    await first.page.goto(`${lab.signIn}?back=${encodeURIComponent(app('signed-in'))}`)
    await Promise.all([first.page.waitForNavigation(), first.page.click('#back')])
    await first.overlay.sees(done(2))

    const second = await tab(app('other-tab'))
    await second.overlay.sees(done(3))
    await isRecorded(second.page)
    // One tab follows the guide; the other one has handed it over, and gets it back when it is looked at.
    await gone(first.page)
    // However fast the customer goes to and fro, the one in front follows it, and no other.
    for (const { page } of [first, second, first]) await page.bringToFront()
    await first.overlay.sees(done(3))
    await gone(second.page)
    // What the server answers after the guide has gone to the other tab is that tab's no more.
    await save(first.page)
    await second.page.bringToFront()
    await second.overlay.sees(done(3))
    await second.page.close()
    // The tab behind it goes on, though the closed one can no longer answer.
    await first.page.bringToFront()
    await first.overlay.sees(done(3))
    await isRecorded(first.page)
    const kept = await first.page.evaluate(() => localStorage.getItem('casefile:guide'))
    const old = JSON.parse(kept ?? '{}') as { id: string }
    await first.page.close()

    await browser.close()
    browser = await start()
    const after = await tab(app('next-day'))
    await after.overlay.sees(done(4))
    await save(after.page)
    await after.overlay.click('It just happened')
    await after.overlay.sees(/It happened at/)
    await after.overlay.click('Finish and review')
    await after.overlay.sees('This is everything that was recorded')
    // What is hidden in the review is in this tab only, so another tab that is looked at leaves it there.
    const beside = await tab(app('beside'))
    await after.page.bringToFront()
    await after.overlay.sees('This is everything that was recorded')
    await after.overlay.click('Save the file')
    const bundle = await readBundle(await after.overlay.file())
    expect(bundle.integrity.state).toBe('unchanged')
    const { session, manifest } = bundle
    const pages = session.documents.map(({ id, url }) => [id, new URL(url).searchParams.get('page')] as const)
    expect(pages.map(([, page]) => page)).toEqual(['first', 'first', 'signed-in', 'other-tab', 'next-day'])
    const nameOf = new Map(pages)
    const pagesOf = (is: (event: SessionEvent) => boolean) =>
      session.events.filter(is).map(({ frame }) => nameOf.get(frame))
    const expected = ['first', 'signed-in', 'next-day']
    expect(pagesOf((event) => event.kind === 'request' && event.status === 500)).toEqual(expected)
    expect(pagesOf((event) => event.kind === 'step' && event.target?.name === 'Save changes')).toEqual(expected)
    expect(pagesOf((event) => event.kind === 'gap' && event.what.startsWith('what happened until'))).not.toEqual([])
    expect(manifest.guide?.steps.map(({ done }) => done?.by)).toEqual(['page', 'page', 'page', 'page'])
    expect(JSON.stringify(session)).not.toContain('correct-horse-battery')
    await after.overlay.click('Finish and delete the recording here')
    await after.overlay.sees('Nothing from this guide is kept')
    expect(await leftIn(after.page)).toEqual(nothing)
    // A tab that the browser brings back with all that it knew does not begin it again.
    await beside.page.evaluate(
      (guide, recordings) => {
        sessionStorage.setItem('casefile:guide', guide)
        sessionStorage.setItem('casefile:recordings', recordings)
      },
      JSON.stringify({ ...old, paused: false }),
      JSON.stringify({ 1: { ...recordingOf(old.id), running: true } }),
    )
    await beside.page.bringToFront()
    await beside.page.reload()
    expect(await beside.page.evaluate(() => Object.keys(sessionStorage))).toEqual([])
    expect(await leftIn(beside.page)).toEqual(nothing)
    expect(lab.takeReports()).toEqual([])
    // Two starts of a browser.
  }, 120_000)
})
