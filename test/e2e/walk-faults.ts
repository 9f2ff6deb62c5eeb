/**
 * Plays faults of the lab in one browser with real input: the capture holds the evidence, the verdict is right, the article
 * ranks first, and `steps.json`, replayed in a clean Chromium, ends where the customer ended.
 */
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { OpenedBundle } from '../../src/core/bundle/index.ts'
import { type FaultId, type FaultInfo, faults } from '../lab/faults.ts'
import { playJourney } from '../lab/journeys.ts'
import { type Lab, startLab } from '../lab/server.ts'
import { type Agent, agentAt } from './agent.ts'
import { type Stage, startStage } from './browsers/index.ts'
import { startPlainChromium } from './browsers/plain-chromium.ts'
import { holds } from './evidence.ts'
import { canReplay, recordingOf, replay } from './replay.ts'

/** The tests of one browser; each browser has its own file, so that the two can run in parallel. */
export function walkFaults(name: Stage['name'], chosen: readonly FaultInfo[] = faults): void {
  let stage: Stage
  let clean: Browser
  let lab: Lab
  let agent: Agent
  let tab: Page | undefined
  const bundles = new Map<FaultId, OpenedBundle>()

  beforeAll(async () => {
    lab = await startLab()
    stage = await startStage(name, { granted: ['http://localhost/*'] })
    clean = await startPlainChromium()
    agent = await agentAt(stage, await stage.openTab(lab.url))
    await agent.record()
    await agent.importSample()
  })
  afterAll(async () => {
    await clean?.close()
    await stage?.close()
    await lab?.close()
  })

  afterEach(async () => {
    if (!tab) return
    await agent.panel.click(/back to live|new capture/i)
    await tab.close()
    tab = undefined
  })

  /** A tab in which nobody is signed in. Its site is always recorded, so recording starts by itself. */
  async function freshTab(fault: FaultId): Promise<Page> {
    lab.reset()
    const tab = await stage.openTab(`${lab.url}/favicon.svg`)
    const browser = tab.browser()
    await browser.deleteCookie(...(await browser.cookies()))
    await tab.evaluate(() => localStorage.clear())
    await tab.close()
    lab.setFault(fault, true)
    return stage.openTab('about:blank')
  }

  describe.each(chosen)('$id', (fault) => {
    it('is captured, judged and answered', async () => {
      tab = await freshTab(fault.id)
      await playJourney(tab, lab, fault.id)
      await agent.panel.sees(/Last \d+ min/)
      await agent.capture()
      const { bundle } = await agent.save()
      bundles.set(fault.id, bundle)

      const missing = fault.expect.evidence.filter((evidence) => !holds(bundle.session, evidence, lab))
      const kinds = new Set(missing.map(({ kind }) => kind))
      const seen = missing.length === 0 ? [] : bundle.session.events.filter((event) => kinds.has(event.kind as never))
      expect({ missing, seen }).toEqual({ missing: [], seen: [] })
      expect({ class: bundle.verdict?.class, sentence: bundle.verdict?.sentence }).toMatchObject({
        class: fault.expect.verdict,
      })
      expect(bundle.manifest.articles?.[0]?.id).toBe(fault.expect.article)
    })

    it.skipIf(!canReplay)('ends on the same screen when it is done again (@puppeteer/replay)', async () => {
      const bundle = bundles.get(fault.id)
      if (!bundle) throw new Error('It was not captured.')
      const done = fault.journey.filter((action) => action.do === 'click' || action.do === 'fill')
      const steps = bundle.session.events.filter((event) => event.kind === 'step')
      expect(steps.map((step) => step.action)).toEqual(done.map((action) => action.do))
      const recording = recordingOf(bundle)
      expect(JSON.stringify(recording)).not.toMatch(/customStep|redacted-/)

      lab.reset()
      lab.setFault(fault.id, true)
      await replay(clean, recording, fault.ends.broken)
    })
  })
}
