/**
 * What Chromium itself saw of a stress page and of the lab's app, held against what captures of them hold. Prints the
 * table, and fails below its bars.
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
  // Of its own: what is attached to every worker here would hold up a background that is started anew.
  stage = await startChromium({ granted: granted.map((host) => `http://${host}/*`), own: true })
})
afterAll(async () => {
  await stage?.close()
  await server?.close()
  await lab?.close()
})

/** Switches recording on for the site of every address, each in a tab of its own, and gives the ids of those tabs. */
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

/** One capture of every tab of these sites. */
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

/** One fault of each way in which something fails: an answer, none, an exception, a rejection, a report, a missing file. */
const kinds = new Set<FaultId>(['save-500', 'cors', 'null-second-poll', 'unhandled-rejection', 'csp', 'chunk-missing'])
const played = everyCase ? faults : faults.filter(({ id }) => kinds.has(id))

/** Faults of the lab's app, each for a customer who is not signed in. Gives what its servers were asked for. */
async function playLab(tab: Page): Promise<Set<string>> {
  const asked = new Set<string>()
  // A tab that is not shown draws nothing, and clicks wait for that.
  await tab.bringToFront()
  const cdp = await tab.createCDPSession()
  for (const { id } of played) {
    // The page of the fault before must not go on asking while everything is set back.
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

/** The last page is a picture, for which the browser asks for an icon whenever it likes: before the capture, or after it. */
function excused(item: Item): Item {
  return item.key.includes('/favicon.ico') ? { ...item, excuse: item.excuse ?? 'asked for at a time of its own' } : item
}

it('holds what the browser saw', async () => {
  const panel = await stage.openPanel(await stage.openTab('about:blank'))
  const opened = await watchAll(panel, [`${server.other}/made/empty.html`, lab.apiUrl, lab.url, server.app])
  // What came before the protocol was there is no part of either side.
  for (const { tab, tabId } of opened) {
    await tab.goto('about:blank')
    await askBackground(panel, 'session.clear', { tabId })
  }
  const [, , labApp, app] = opened
  const notes = await observeBrowser(stage.browser)
  await visitStress(app!.tab, server)
  const labAsked = await playLab(labApp!.tab)
  // The app asks for news all the time: what comes after the capture is no part of it.
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
