/** Takes the README's pictures: the panel with an answer, and the viewer of the saved bundle. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ElementHandle } from 'puppeteer-core'
import { readZip } from '../../src/core/bundle/index.ts'
import { playJourney } from '../lab/journeys.ts'
import { startLab } from '../lab/server.ts'
import { agentAt } from './agent.ts'
import { startChromium } from './browsers/chromium.ts'
import { askBackground, tabBeside } from './browsers/index.ts'

const folder = 'test/e2e/screenshots'

/** Plays the main job in Chromium and saves its pictures to `test/e2e/screenshots/`. */
export async function takeScreenshots(): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const lab = await startLab()
  const stage = await startChromium()
  try {
    const tab = await stage.openTab(lab.url)
    const agent = await agentAt(stage, tab)
    await agent.record()
    await agent.importSample()
    lab.setFault('save-500', true)
    await playJourney(tab, lab, 'save-500')
    await agent.panel.sees('save failed')
    await agent.screenshot(join(folder, 'recording.png'))
    await agent.capture()
    await agent.screenshot(join(folder, 'answer.png'))
    const { bundle, bytes } = await agent.save()
    const viewer = join(tmpdir(), 'casefile-viewer.html')
    writeFileSync(viewer, (await readZip(bytes)).get('viewer.html')!)

    // The same steps again without the fault, for the comparison.
    await agent.panel.click(/back to live|new capture/i)
    lab.reset()
    await tab.evaluate(() => localStorage.clear())
    const panel = await stage.openPanel(tab)
    await askBackground(panel, 'session.clear', { tabId: await tabBeside(panel) })
    await playJourney(tab, lab, 'save-500', 'healthy')
    await agent.capture()
    const worked = join(tmpdir(), 'casefile-worked.zip')
    writeFileSync(worked, (await agent.save()).bytes)

    const failing = bundle.session.events.find((event) => event.kind === 'request' && event.status === 500)
    const page = await stage.openTab('about:blank')
    await page.setViewport({ width: 1280, height: 800 })
    const open = async (hash: string) => {
      await page.goto('about:blank')
      await page.goto(pathToFileURL(viewer).href + hash)
      await page.waitForFunction(() => /unchanged/i.test(document.body.innerText))
    }
    for (const [name, hash] of [
      ['viewer', ''],
      ['viewer-timeline', `#event=${failing?.cause}`],
      ['viewer-network', `#request=${failing?.id}`],
    ] as const) {
      // One of them in the dark theme, which follows the system.
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: name === 'viewer-timeline' ? 'dark' : 'light' },
      ])
      await open(hash)
      await page.screenshot({ path: `${folder}/${name}.png` })
    }
    await open('#tab=compare')
    const input = await page.waitForSelector('.cf-screen input[type=file]')
    await (input as ElementHandle<HTMLInputElement>).uploadFile(worked)
    await page.waitForSelector('.cf-sides')
    await page.screenshot({ path: `${folder}/viewer-compare.png` })
  } finally {
    await stage.close()
    await lab.close()
  }
}
