/** A guide from end to end: an agent writes it, a customer follows it alone, and the bundle holds guide and evidence. */
import { createHash } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBundle } from '../../src/core/bundle/index.ts'
import { type Guide, guideCode, guideLink, readGuide } from '../../src/core/guide/index.ts'
import { click, demoAccount, fill, openInvoice, wait } from '../lab/faults/steps.ts'
import { playAction } from '../lab/journeys.ts'
import { type Lab, startLab } from '../lab/server.ts'
import { startUploadServer, type UploadServer, uploadSecret } from '../support/upload-server.ts'
import {
  askBackground,
  browsers,
  drivePanel,
  type PanelDriver,
  type Stage,
  startStage,
  tabBeside,
  waitForBundle,
  waitForFile,
} from './browsers/index.ts'
import type { PanelPage } from './browsers/stage.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const saveInvoice = [
  wait('invoice-form', 'The invoice appears'),
  fill('po-reference', 'PO-7781', 'Type a purchase order number'),
  click('save-invoice', 'Choose “Save changes”'),
  wait('toast-bad', 'It says that it failed'),
]

/** As an agent does: the template, three steps of their own, and the file that goes with the answer. */
async function writeGuide(panel: PanelDriver, downloads: string, upload: string): Promise<Guide> {
  await panel.sees('Record this tab')
  await panel.click(/^more|menu/i)
  await panel.click('New guide')
  await panel.fill('Who is asking', 'Tallybook support')
  await panel.fill('Step 1', 'Open invoice 42')
  await panel.click('Check off automatically: step 1')
  await panel.select('How step 1 is checked off', 'When the address contains this')
  await panel.fill('Part of the address in step 1', '/invoices/42')
  await panel.fill('Step 2', 'Type the order number')
  await panel.fill('Step 3', 'Choose “Save changes”')
  await panel.click('Check off automatically: step 3')
  await panel.fill('What is clicked in step 3', 'Save changes')
  await panel.click('Remove step 4')
  await panel.fill('How to hand it over', 'Attach the file to ticket 4711')
  await panel.click('What is recorded, for how long')
  await panel.fill('Upload address', upload)
  await panel.select('Upload type', 'tus server')
  await panel.click('Save file')
  await panel.sees(/Saved casefile-guide/)
  const path = await waitForFile(downloads, /^casefile-guide-.*\.json$/)
  const read = readGuide(readFileSync(path, 'utf8'))
  rmSync(path)
  if ('problem' in read) throw new Error(`The file is no guide: ${read.problem.why}`)
  await panel.click('Back')
  return read.guide
}

describe.each(browsers)('guide in %s', (name) => {
  let stage: Stage
  let lab: Lab
  let uploads: UploadServer
  let tab: Page
  let tabId: number
  let panelPage: PanelPage
  let panel: PanelDriver
  let guide: Guide
  beforeAll(async () => {
    lab = await startLab()
    uploads = await startUploadServer(false)
    stage = await startStage(name, { granted: ['http://localhost/*'] })
    tab = await stage.openTab(lab.url)
    panelPage = await stage.openPanel(tab)
    panel = drivePanel(panelPage)
    tabId = await tabBeside(panelPage)
    guide = await writeGuide(panel, stage.downloads, uploads.tus)
  })
  afterAll(async () => {
    await stage?.close()
    await lab?.close()
    await uploads?.close()
  })

  /** The screen for pasting a guide, on a page of the app. */
  async function askedForGuide(): Promise<void> {
    await tab.goto(lab.url)
    await panel.sees('Record this tab')
    await panel.click(/^more|menu/i)
    await panel.click('Follow a guide')
  }

  it('is made by an agent, and refused: nothing is recorded, nothing is kept', async () => {
    expect(guide).toMatchObject({ title: 'Saving fails', origin: lab.url, happened: { when: 'status', atLeast: 400 } })
    await tab.goto(guideLink(guide))
    await panel.sees('Tallybook support')
    await panel.sees('Nobody, until you hand it over yourself')
    await panel.sees(uploads.origin)
    await panel.click('No, record nothing')
    await panel.sees('Record this tab')
    const refused = await askBackground(panelPage, 'tab.state', { tabId })
    expect(refused).toMatchObject({ recording: false, counts: { events: 0 } })
    expect(refused.sessionId).toBeUndefined()
    expect(await askBackground(panelPage, 'guide.state', {})).toEqual({ tabs: [] })
  })

  it('is all gone again after second thoughts, at any point', async () => {
    const steps = () => panel.sees(/Recording[\s\S]*min left/)
    const review = async () => {
      await steps()
      await panel.click('Finish and review')
      await panel.sees('This is everything that was recorded')
    }
    const points = {
      checks: () => panel.sees('Your browser has translated this page'),
      steps,
      review,
      upload: async () => {
        await review()
        uploads.faults.push({ hangAfter: 20_000 })
        await panel.click('Send the file')
        await expect.poll(() => uploads.log.at(-1)?.bytes).toBe(20_000)
      },
    }
    for (const [point, goThere] of Object.entries(points)) {
      await askedForGuide()
      // The checks have their own screen only if they find something, here what Chrome's translator leaves in a page.
      if (point === 'checks') await tab.evaluate(() => document.documentElement.classList.add('translated-ltr'))
      await panel.fill('Code or link', guideCode(guide))
      await panel.click('Open')
      await panel.click('Yes, record')
      await goThere()
      await panel.click('Stop and delete everything')
      await panel.click('Delete')
      await panel.sees('Nothing from this guide is kept')
      expect(await askBackground(panelPage, 'guide.state', {})).toEqual({ tabs: [] })
      expect((await askBackground(panelPage, 'tab.state', { tabId })).sessionId).toBeUndefined()
      await panel.click('Close')
    }
    // Any part of the file already on the server is deleted too.
    await expect.poll(() => uploads.log.at(-1)?.method).toBe('DELETE')
    expect([uploads.files, uploads.parts.size]).toEqual([[], 0])
    uploads.log.length = 0
  })

  it('is followed to a bundle', async () => {
    await askedForGuide()
    await panel.fill('Code or link', `${guideCode(guide).slice(0, 60)} `)
    await panel.click('Open')
    await panel.sees('Part of this guide is missing')
    await panel.fill('Code or link', guideCode(guide))
    await panel.click('Open')
    await panel.click('Yes, record')
    await panel.sees(/Recording[\s\S]*min left/)

    lab.setFault('save-500', true)
    for (const action of openInvoice) await playAction(tab, lab, action)
    await panel.sees(/Done,/)
    await tab.reload()
    await panel.sees(/Recording/)
    await panel.click('Done')
    for (const action of saveInvoice) await playAction(tab, lab, action)
    await panel.sees(/Seen on the page at/)
    await panel.fill('What did you see?', 'It says that it could not be saved.')
    await panel.click('Finish and review')
    await panel.sees('This is everything that was recorded')
    await panel.click('Save the file')
    const path = await waitForBundle(stage.downloads)
    await panel.sees('Attach the file to ticket 4711')
    const bytes = new Uint8Array(readFileSync(path))

    const bundle = await readBundle(bytes)
    expect(bundle.integrity.state).toBe('unchanged')
    expect(bundle.manifest.guide).toMatchObject({
      ...{ id: guide.id, title: 'Saving fails', by: 'Tallybook support' },
      steps: [
        { text: 'Open invoice 42', done: { by: 'page' } },
        { text: 'Type the order number', done: { by: 'hand' } },
        { text: 'Choose “Save changes”', done: { by: 'page' } },
      ],
      happened: { by: 'page' },
    })
    expect(bundle.report).toContain('## Guide')
    const { events, note } = bundle.session
    expect(note.text).toBe('It says that it could not be saved.')
    expect(events.find((event) => event.kind === 'request' && event.status === 500)).toBeTruthy()
    // The checks' own requests to the server do not count as the app's.
    expect(events.filter((event) => event.kind === 'request' && event.method === 'HEAD')).toEqual([])
    expect(lab.requests.some(({ method }) => method === 'HEAD')).toBe(true)
    expect(events.filter((event) => event.kind === 'navigation' && event.how === 'reload')).toHaveLength(1)
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain(demoAccount.password)

    // One press sends exactly the saved file; the connection is cut halfway, and the upload resumes by itself.
    expect(uploads.log).toEqual([])
    uploads.faults.push({ cutAfter: 100_000 })
    await panel.click('Send the file')
    await panel.sees(/was sent to localhost:\d+ at/)
    expect(uploads.files.map(sha256)).toEqual([sha256(bytes)])
    const asked = uploads.log.map(({ method, headers }) => `${method} ${headers['upload-offset'] ?? ''}`.trim())
    expect(asked.slice(-2)).toEqual(['HEAD', 'PATCH 100000'])
    const texts = [...bundle.files.values()].map((one) => new TextDecoder().decode(one)).join('\n')
    expect(texts).not.toContain(uploadSecret)
    expect(texts).not.toContain(guideCode(guide))

    await panel.click('Finish and delete the recording here')
    await panel.sees('Nothing from this guide is kept')
    await panel.sees('The file was sent.')
    expect(await askBackground(panelPage, 'guide.state', {})).toEqual({ tabs: [] })
    expect((await askBackground(panelPage, 'tab.state', { tabId })).sessionId).toBeUndefined()
    await panel.click('Close')
    await panel.sees('Record this tab')

    // A worker does the sending: the panel itself cannot.
    const answer = await panelPage.evaluate(
      (url) =>
        fetch(url).then(
          () => 'came',
          () => 'failed',
        ),
      uploads.origin,
    )
    expect(answer).toBe('failed')
  })
})
