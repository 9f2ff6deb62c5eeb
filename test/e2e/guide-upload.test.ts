/**
 * A guide's file on its way to an upload server: refused, cancelled, interrupted by closing the panel, and offline in
 * between.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readBundle } from '../../src/core/bundle/index.ts'
import { guideLink } from '../../src/core/guide/index.ts'
import { type Lab, startLab } from '../lab/server.ts'
import { guideOf } from '../support/guides.ts'
import { startUploadServer, type UploadServer, uploadSecret } from '../support/upload-server.ts'
import { type ChromiumStage, openPanelOf, startChromium } from './browsers/chromium.ts'
import { askBackground, drivePanel, waitForBundle } from './browsers/index.ts'

let lab: Lab
let uploads: UploadServer
let stage: ChromiumStage
beforeAll(async () => {
  lab = await startLab()
  // The server allows no page by CORS; the extension may upload because pressing the button requests the permission.
  uploads = await startUploadServer(false)
  stage = await startChromium({ granted: ['http://localhost/*'] })
})
afterAll(async () => {
  await stage?.close()
  await lab?.close()
  await uploads?.close()
})

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Waits until the server has this many bytes of a stalled upload. */
async function arrived(bytes: number): Promise<void> {
  await expect.poll(() => uploads.log.at(-1)?.bytes).toBe(bytes)
}

it('arrives whole, whatever comes in between', async () => {
  const now = Date.now()
  const guide = guideOf({
    ...{ origin: lab.url, createdAt: now, expiresAt: now + 3_600_000, happened: { when: 'button' } },
    handOver: { upload: { to: uploads.tus, by: 'tus' } },
  })
  const tab = await stage.openTab(guideLink(guide))
  const first = drivePanel(await stage.openPanel(tab))
  await first.sees(uploads.origin)
  await first.click('Yes, record')
  await first.sees(/Recording[\s\S]*min left/)
  await first.click('Finish and review')
  await first.sees('This is everything that was recorded')
  await first.click('Save the file')
  await first.sees('Saved')
  const saved = new Uint8Array(readFileSync(await waitForBundle(stage.downloads)))
  expect(uploads.log).toEqual([])

  uploads.faults.push({ status: 403 })
  await first.click('Send the file')
  await first.sees(/did not accept the address/)

  uploads.faults.push({ status: 503, headers: { 'retry-after': '0' } }, { hangAfter: 50_000 })
  await first.click('Try again')
  await arrived(50_000)
  await first.click('Cancel sending')
  await first.sees('Sending was canceled')
  await expect.poll(() => uploads.log.map(({ method }) => method).at(-1)).toBe('DELETE')
  expect(uploads.parts.size).toBe(0)
  uploads.cut()

  // The panel is closed halfway; another one resumes only after a press.
  uploads.faults.push({ hangAfter: 120_000 })
  await first.click('Send the file')
  await arrived(120_000)
  await (await openPanelOf(stage)).close()
  await expect.poll(() => uploads.log.at(-1)?.closed).toBe(true)
  const before = uploads.log.length
  const again = await stage.openPanel(tab)
  const second = drivePanel(again)
  await second.sees('Sending was interrupted')
  expect(uploads.log.slice(before)).toEqual([])

  // Going offline halfway: it waits, then resumes by itself.
  uploads.faults.push({ hangAfter: 30_000 })
  await second.click('Continue sending')
  await arrived(30_000)
  const page = await openPanelOf(stage)
  await page.setOfflineMode(true)
  uploads.cut()
  await second.sees('You are offline. Nothing is lost')
  const offline = uploads.log.length
  await page.setOfflineMode(false)
  await second.sees(/was sent to localhost:\d+ at/)
  // After a cut connection the browser itself may retry with bytes the server already has (409).
  const asked = uploads.log.slice(offline).map(({ method, headers }) => `${method} ${headers['upload-offset'] ?? ''}`)
  expect(asked.slice(-2)).toEqual(['HEAD ', 'PATCH 150000'])
  expect(uploads.log.filter(({ headers }) => headers.cookie ?? headers.referer)).toEqual([])
  expect(uploads.files.map(sha256)).toEqual([sha256(saved)])

  const { files, session } = await readBundle(saved)
  const texts = [...files.values()].map((bytes) => new TextDecoder().decode(bytes)).join('\n')
  expect(texts).not.toContain(uploadSecret)
  // Nor the guide that contains it, though its code was in the page's URL.
  expect(texts).not.toMatch(/CF1\.[\w-]{20}/)
  expect(session.events.filter((event) => event.kind === 'request' && event.url.startsWith(uploads.origin))).toEqual([])

  await second.click('Finish and delete the recording here')
  await second.sees('The file was sent.')
  expect(await askBackground(again, 'guide.state', {})).toEqual({ tabs: [] })
  const left = await page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const open = indexedDB.open('casefile-uploads')
        open.onerror = () => reject(open.error)
        open.onsuccess = () => {
          const count = open.result.transaction('uploads').objectStore('uploads').count()
          count.onsuccess = () => resolve(count.result)
        }
      }),
  )
  expect(left).toBe(0)
})

it('leaves the panel itself unable to connect to anything', async () => {
  const page = await openPanelOf(stage)
  const before = uploads.log.length
  const asked = await page.evaluate(async (url) => {
    const violated = new Promise((resolve) =>
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective)),
    )
    const answer = await fetch(url).then(
      () => 'came',
      () => 'failed',
    )
    return [answer, await violated]
  }, uploads.origin)
  expect(asked).toEqual(['failed', 'connect-src'])
  expect(uploads.log).toHaveLength(before)
})
