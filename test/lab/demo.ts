/** The last part of `npm start`: opens the sample app with Casefile, or plays the main job by itself. */
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { readBundle } from '../../src/core/bundle/index.ts'
import type { SessionEvent } from '../../src/core/session/index.ts'
import { startChromium } from '../e2e/browsers/chromium.ts'
import { waitForBundle } from '../e2e/browsers/downloads.ts'
import { drivePanel } from '../e2e/browsers/panel-driver.ts'
import { faults } from './faults.ts'
import { playJourney } from './journeys.ts'
import { startLab } from './server.ts'

const say = (text: string) => process.stdout.write(`${text}\n`)

/** Plays the agent's part in a headless browser; rejects with a sentence if any part of it fails. */
export async function playMainJob(): Promise<void> {
  const lab = await startLab()
  say(`Sample app:   ${lab.url}`)
  const stage = await startChromium()
  try {
    const tab = await stage.openTab(lab.url)
    say('Clicking the toolbar button ...')
    const panel = drivePanel(await stage.openPanel(tab))
    await panel.click('Record this tab')
    await panel.sees(/Recording/)
    await loadSample(panel)
    say('Making the app fail: saving an invoice ...')
    lab.setFault('save-500', true)
    await playJourney(tab, lab, 'save-500')
    say('Clicking Capture ...')
    await panel.click('Capture')
    await panel.sees(/Articles/i)
    await panel.click(/weaker match/)
    const articles = await panel.entries()
    await panel.click('Save bundle')
    const file = await waitForBundle(stage.downloads)
    await panel.sees(/Saved/)
    mkdirSync('artifacts', { recursive: true })
    const kept = join('artifacts', 'sample-bundle.zip')
    copyFileSync(file, kept)
    await printBundle(kept, articles)
  } finally {
    await stage.close()
    await lab.close()
  }
}

/** Opens the sample app in a browser of its own until the user closes it. */
export async function openForPerson(): Promise<void> {
  const lab = await startLab({ port: 4173, assetsPort: 4174 }).catch(() => startLab())
  const stage = await startChromium({ headless: false })
  await stage.openTab(`${lab.url}/lab`)
  await stage.openTab(lab.url)
  say(`The sample app is open at ${lab.url} and its fault switchboard at ${lab.url}/lab.`)
  say('Click the Casefile button in the toolbar (puzzle icon, then Casefile), then "Record this tab".')
  say(`Faults to try: ${faults.map((fault) => fault.id).join(', ')}. Close the browser to end.`)
  await new Promise((resolve) => stage.browser.once('disconnected', resolve))
  await lab.close()
}

async function loadSample(panel: ReturnType<typeof drivePanel>): Promise<void> {
  await panel.click(/knowledge/i)
  await panel.click(/sample/i)
  await panel.sees(/\d+ articles/)
  await panel.click(/^(back|close|done)/i)
}

async function printBundle(path: string, articles: string[]): Promise<void> {
  const bundle = await readBundle(new Uint8Array(readFileSync(path)))
  const { events } = bundle.session
  const count = (kind: SessionEvent['kind']) => events.filter((event) => event.kind === kind).length
  say('')
  say(
    `Captured:     ${count('request')} requests, ${count('console')} console lines, ${count('error')} errors, ${count('step')} steps`,
  )
  say(`Verdict:      ${bundle.verdict?.sentence ?? 'none'}`)
  for (const [i, title] of articles.slice(0, 3).entries())
    say(`${i === 0 ? 'Articles:  ' : '           '}   ${i + 1}. ${title}`)
  say(`Bundle:       ${resolve(path)} (${bundle.integrity.state})`)
}
