/** The README's pictures: the panel with an answer, and the viewer of the bundle that was saved. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readZip } from '../../src/core/bundle/index.ts'
import { playJourney } from '../lab/journeys.ts'
import { startLab } from '../lab/server.ts'
import { agentAt } from './agent.ts'
import { startChromium } from './browsers/chromium.ts'

const folder = 'test/e2e/screenshots'

/** Plays the main job in Chromium and writes its pictures into `test/e2e/screenshots/`. */
export async function takeScreenshots(): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const lab = await startLab()
  const stage = await startChromium()
  try {
    const tab = await stage.openTab(lab.url)
    const agent = await agentAt(stage, tab)
    await agent.watch()
    await agent.importSample()
    lab.setFault('save-500', true)
    await playJourney(tab, lab, 'save-500')
    await agent.panel.sees('save failed')
    await agent.screenshot(join(folder, 'recording.png'))
    await agent.capture()
    await agent.screenshot(join(folder, 'answer.png'))
    const { bytes } = await agent.save()
    const viewer = join(tmpdir(), 'casefile-viewer.html')
    writeFileSync(viewer, (await readZip(bytes)).get('viewer.html')!)
    const page = await stage.openTab('about:blank')
    await page.setViewport({ width: 1280, height: 800 })
    for (const [name, hash] of [
      ['viewer', ''],
      ['viewer-timeline', '#tab=timeline'],
      ['viewer-network', '#tab=network'],
    ] as const) {
      await page.goto('about:blank')
      await page.goto(pathToFileURL(viewer).href + hash)
      await page.waitForFunction(
        () => document.body.innerText.includes('unchanged') || document.body.innerText.includes('Unchanged'),
      )
      await page.screenshot({ path: `${folder}/${name}.png` })
    }
  } finally {
    await stage.close()
    await lab.close()
  }
}
