/** The panel of the built extension, on the agent's side, the customer's, and the settings, each screen in turn. */
import { rmSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guideCode } from '../../src/core/guide/index.ts'
import { type Agent, agentAt } from '../e2e/agent.ts'
import { type ChromiumStage, openPanelOf, startChromium } from '../e2e/browsers/chromium.ts'
import { playJourney } from '../lab/journeys.ts'
import { type Lab, startLab } from '../lab/server.ts'
import { guideOf } from '../support/guides.ts'
import { startUploadServer, type UploadServer } from '../support/upload-server.ts'
import { canCheck, missing, violationsOf } from './axe.ts'
import { keepPictures } from './pictures.ts'

describe.skipIf(!canCheck)(`the panel${missing}`, () => {
  let lab: Lab
  let stage: ChromiumStage
  let tab: Page
  let agent: Agent
  let screen: Page
  let uploads: UploadServer

  beforeAll(async () => {
    lab = await startLab()
    uploads = await startUploadServer(false)
    stage = await startChromium({ granted: ['http://localhost/*'] })
    tab = await stage.openTab(lab.url)
    agent = await agentAt(stage, tab)
    screen = await openPanelOf(stage)
  })
  afterAll(async () => {
    await stage?.close()
    await lab?.close()
    await uploads?.close()
  })

  it('of the agent', async () => {
    let { panel } = agent
    await panel.sees('Record this tab')
    const found: Record<string, string[]> = { start: await violationsOf(screen) }
    await agent.record()
    await agent.importSample()
    lab.setFault('save-500', true)
    await playJourney(tab, lab, 'save-500')
    await panel.sees('save failed')
    found.recording = await violationsOf(screen)
    await panel.click(/^more|menu/i)
    found.menu = await violationsOf(screen)
    await panel.click(/knowledge|articles/i)
    await panel.sees(/\d+ articles/)
    found.articles = await violationsOf(screen)
    await panel.click(/^(back|close|done)/i)
    await agent.capture()
    found.case = await violationsOf(screen)
    await panel.click('Evidence')
    await screen.setViewport({ width: 320, height: 500 })
    // Only its parts scroll: a page that scrolls too takes the header away.
    expect(await screen.evaluate(() => document.scrollingElement!.scrollHeight - innerHeight)).toBe(0)
    await screen.setViewport(null)
    await panel.click('Answer')
    await panel.sees('It is kept in this browser')
    await stage.closePanel()
    agent = await agentAt(stage, tab)
    screen = await openPanelOf(stage)
    panel = agent.panel
    await panel.sees(/Captured \d\d:\d\d, not handed over yet/)
    found.keptCase = await violationsOf(screen)
    await keepPictures(screen, 'keptCase')
    await panel.click(/^\s*Open\s*$/)
    await panel.click('Review')
    await panel.sees('Review before sharing')
    found.review = await violationsOf(screen)
    await panel.click(/^Draw on it/)
    await panel.click('Add')
    await panel.sees(/Arrow 1:/)
    found.drawing = await violationsOf(screen)
    await panel.click(/^\s*Cancel/)
    await panel.sees('Discard your drawing?')
    found.drawingUnsaved = await violationsOf(screen)
    await panel.click('Discard')
    await panel.click('Events')
    await panel.fill('Search events', '/api/invoices')
    await panel.choose(/PUT\s+\/api/)
    found.reviewOfAnEvent = await violationsOf(screen)
    await panel.click(/back/i)
    const { path } = await agent.save()
    rmSync(path, { force: true })
    found.saved = await violationsOf(screen)
    expect(broken(found)).toEqual({})
  })

  it('of an agent who drafts an article', async () => {
    const { panel } = agent
    const found: Record<string, string[]> = {}
    await panel.click(/^more|menu/i)
    await panel.click('Draft an article')
    await panel.sees(/\d places to fill in or to check/)
    found.draft = await violationsOf(screen)
    await panel.click('Preview')
    await panel.sees('Reference for support')
    found.preview = await violationsOf(screen)
    await panel.click('Add to knowledge base')
    await panel.sees(/The article is in the knowledge base, with \d places still to fill in/)
    found.added = await violationsOf(screen)
    await panel.click('Back to the case')
    expect(broken(found)).toEqual({})
  })

  it('of an agent who looks back, and writes a guide', async () => {
    const { panel } = agent
    const found: Record<string, string[]> = {}
    await panel.click('Ticket, account and plan')
    await panel.click('Make a known error')
    await panel.fill('Workaround', 'Choose another tax table')
    found.knownErrorForm = await violationsOf(screen)
    await panel.click('Save known error')
    await panel.sees('Workaround: Choose another tax table')
    found.knownError = await violationsOf(screen)
    // By keyboard: what was pressed goes away, and the form has the focus in its first field.
    await (await screen.waitForSelector('::-p-text(It is something else)'))!.focus()
    await screen.keyboard.press('Enter')
    await screen.waitForFunction(() => document.activeElement instanceof HTMLSelectElement)
    await panel.sees('What is it?')
    found.viewForm = await violationsOf(screen)
    await panel.click(/^\s*Cancel/)
    await panel.click('Report')
    await panel.click('Note for the ticket')
    await panel.sees('Copy this note')
    found.note = await violationsOf(screen)
    await panel.click(/^more|menu/i)
    await panel.click('Case history')
    await panel.sees('1 case, 1 known error')
    await panel.click(/^More\s*about problem 1/)
    found.productSignal = await violationsOf(screen)
    await panel.fill('Find a case', 'Northwind')
    found.caseSearch = await violationsOf(screen)
    await panel.click('Known errors')
    found.knownErrors = await violationsOf(screen)
    await panel.click('Keep and share')
    found.sharing = await violationsOf(screen)
    await panel.click('Back')
    await panel.click(/back to live|new capture/i)
    await panel.click('Stop')
    await panel.click(/^more|menu/i)
    await panel.click('Recording settings')
    await panel.sees('How much to keep for these sites')
    found.alwaysRecorded = await violationsOf(screen)
    await panel.click('Close')
    await panel.click(/^more|menu/i)
    await panel.click('New guide')
    await panel.sees('Who is asking')
    await panel.click('What is recorded, for how long')
    await panel.fill('Upload address', 'https://uploads.example/files/')
    await panel.sees(/Signed for one PUT/)
    found.newGuide = await violationsOf(screen)
    await keepPictures(screen, 'newGuide')
    await panel.click('Back')
    expect(broken(found)).toEqual({})
  })

  it('of the customer', async () => {
    const { panel } = agent
    const now = Date.now()
    const handOver = { how: 'Attach the file to ticket 4711', upload: { to: uploads.tus, by: 'tus' as const } }
    const guide = guideOf({ origin: lab.url, createdAt: now, expiresAt: now + 3_600_000, handOver })
    await panel.click(/^more|menu/i)
    await panel.click('Follow a guide')
    await panel.fill('Code or link', 'CF1')
    await panel.click('Open')
    await panel.sees('Part of this guide is missing')
    const found: Record<string, string[]> = { open: await violationsOf(screen) }
    await panel.fill('Code or link', guideCode(guide))
    await panel.click('Open')
    await panel.sees(/Yes, record/)
    await panel.click('Full address')
    found.consent = await violationsOf(screen)
    await panel.click('Yes, record')
    // Not before the checks are over: a page that is left meanwhile cannot say whether its server answers.
    await panel.sees(/Recording[\s\S]*min left/)
    found.steps = await violationsOf(screen)
    lab.setFault('save-500', true)
    await playJourney(tab, lab, 'save-500')
    await panel.sees(/Seen on the page at/)
    await panel.click('Finish and review')
    await panel.sees('This is everything that was recorded')
    found.review = await violationsOf(screen)
    await panel.click('Save the file')
    await panel.sees('Attach the file to ticket 4711')
    found.handOver = await violationsOf(screen)
    uploads.faults.push({ status: 403 }, { hangAfter: 100_000 })
    await panel.click('Send the file')
    await panel.sees(/did not accept the address/)
    found.uploadRefused = await violationsOf(screen)
    await keepPictures(screen, 'uploadRefused')
    await panel.click('Try again')
    await expect.poll(() => uploads.log.at(-1)?.bytes).toBe(100_000)
    found.uploading = await violationsOf(screen)
    await keepPictures(screen, 'uploading')
    await panel.click('Cancel sending')
    await panel.sees('Sending was canceled')
    found.uploadCancelled = await violationsOf(screen)
    uploads.faults.push({ status: 503, headers: { 'retry-after': '200' } })
    await panel.click('Send the file')
    await panel.sees(/is too busy right now/)
    found.uploadWaiting = await violationsOf(screen)
    await keepPictures(screen, 'uploadWaiting')
    await panel.click('Try now')
    await panel.sees(/was sent to localhost/)
    found.uploaded = await violationsOf(screen)
    await keepPictures(screen, 'uploaded')
    await panel.click('Finish and delete the recording here')
    await panel.sees('Nothing from this guide is kept')
    found.end = await violationsOf(screen)
    expect(broken(found)).toEqual({})
  })

  it('of the settings', async () => {
    const settings = await stage.openTab(`chrome-extension://${stage.extensionId}/src/entry/options.html`)
    await settings.waitForSelector('h1')
    expect(await violationsOf(settings)).toEqual([])
    await settings.close()
  })
})

/** The screens with something wrong. */
const broken = (found: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(found).filter(([, violations]) => violations.length > 0))
