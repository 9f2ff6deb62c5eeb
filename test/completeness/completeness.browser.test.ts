/**
 * Compares what Chromium itself saw of a stress page and the lab's app with what captures of them hold. Prints the table,
 * and fails below its thresholds.
 */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Session } from '../../src/core/session/index.ts'
import { captureSession } from '../../src/messages/index.ts'
import { askBackground, tabBeside } from '../e2e/browsers/ask-background.ts'
import { type ChromiumStage, startChromium } from '../e2e/browsers/chromium.ts'
import { everyCase } from '../e2e/browsers/index.ts'
import type { PanelPage } from '../e2e/browsers/stage.ts'
import { type FaultId, faults } from '../lab/faults.ts'
import { playJourney } from '../lab/journeys.ts'
import { type Lab, startLab } from '../lab/server.ts'
import { compare, type Item } from './compare.ts'
import { heldItems } from './held.ts'
import { observeBrowser } from './observe.ts'
import { rowNames } from './rows.ts'
import { addressOf, seenItems, unseeable, workerErrors } from './seen.ts'
import { type StressServer, serveStress } from './stress/server.ts'
import { visitStress } from './stress/visit.ts'
import { missedBars, printTable } from './table.ts'

const granted = ['app.localhost', 'other.localhost', 'localhost', '127.0.0.1']

let stage: ChromiumStage
let lab: Lab
let server: StressServer
beforeAll(async () => {
  lab = await startLab()
  server = await serveStress()
  // Its own browser: the observer attaches to every worker, which would hold up a restarted background.
  stage = await startChromium({ granted: granted.map((host) => `http://${host}/*`), own: true })
})
afterAll(async () => {
  await stage?.close()
  await server?.close()
  await lab?.close()
})

/** Switches recording on for the site of every URL, each in its own tab, and returns those tabs with their ids. */
async function watchAll(panel: PanelPage, urls: string[]): Promise<{ tab: Page; tabId: number }[]> {
  const tabs: { tab: Page; tabId: number }[] = []
  for (const url of urls) {
    const tab = await stage.openTab(url)
    const tabId = await tabBeside(panel)
    tabs.push({ tab, tabId })
    await askBackground(panel, 'tab.record', { tabId })
  }
  return tabs
}

/** One capture for each tab of these sites. */
async function captureAll(panel: PanelPage, sites: string[]): Promise<Session[]> {
  const urls = await panel.evaluate(async () =>
    (await chrome.tabs.query({})).map(({ id, url }) => ({ id: id!, url: url ?? '' })),
  )
  const sessions: Session[] = []
  for (const { id, url } of urls)
    if (sites.some((site) => url.startsWith(site)))
      sessions.push((await captureSession((name, input) => askBackground(panel, name, input), id)).session)
  return sessions
}

/**
 * One fault for each way of failing: an error response, no response, an exception, a rejection, a report, a missing file.
 */
const kinds = new Set<FaultId>(['save-500', 'cors', 'null-second-poll', 'unhandled-rejection', 'csp', 'chunk-missing'])
const played = everyCase ? faults : faults.filter(({ id }) => kinds.has(id))

/** Plays faults of the lab's app, each for a customer who is signed out. Returns what its servers were asked for. */
async function playLab(tab: Page): Promise<Set<string>> {
  const asked = new Set<string>()
  // A background tab draws nothing, and clicks wait for drawing.
  await tab.bringToFront()
  const cdp = await tab.createCDPSession()
  for (const { id } of played) {
    // The previous fault's page must stop sending requests while everything is reset.
    await tab.goto('about:blank')
    lab.reset()
    await cdp.send('Network.clearBrowserCookies')
    await cdp.send('Storage.clearDataForOrigin', { origin: lab.url, storageTypes: 'local_storage' })
    lab.setFault(id, true)
    await playJourney(tab, lab, id)
    for (const { method, origin, path, query } of lab.requests)
      asked.add(`${method} ${origin === 'app' ? lab.url : lab.apiUrl}${path}${query}`)
  }
  return asked
}

/** The last page is a picture, whose icon the browser may request before or after the capture. */
function excused(item: Item): Item {
  return item.key.includes('/favicon.ico') ? { ...item, excuse: item.excuse ?? 'asked for at a time of its own' } : item
}

it('holds what the browser saw', async () => {
  const panel = await stage.openPanel(await stage.openTab('about:blank'))
  const opened = await watchAll(panel, [`${server.other}/made/empty.html`, lab.apiUrl, lab.url, server.app])
  // What came before the protocol was attached counts on neither side.
  for (const { tab, tabId } of opened) {
    await tab.goto('about:blank')
    await askBackground(panel, 'session.clear', { tabId })
  }
  const [, , labApp, app] = opened
  const notes = await observeBrowser(stage.browser)
  await visitStress(app!.tab, server)
  const labAsked = await playLab(labApp!.tab)
  // The app polls for news all the time; nothing after the capture may count.
  await labApp!.tab.goto(`${lab.url}/favicon.svg`)
  const sessions = await captureAll(panel, [server.app, lab.url])
  const known = {
    blocked: new Set(notes.blocks.map(({ url }) => addressOf(url))),
    workerErrors: workerErrors(notes),
    served: new Set([...server.asked, ...labAsked]),
  }
  const rows = compare(
    seenItems(notes, { granted }).map(excused),
    sessions.flatMap((session) => heldItems(session, known)).map(excused),
    rowNames,
  )
  console.log(printTable(rows, unseeable(notes)))
  expect(missedBars(rows)).toEqual([])
}, 120_000)
