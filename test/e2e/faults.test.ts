/** Every fault of the lab, in real Chromium: the capture holds its evidence, the verdict is right, the article first. */
import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { faults } from '../lab/faults.ts'
import { playJourney } from '../lab/journeys.ts'
import { type Lab, startLab } from '../lab/server.ts'
import { type Agent, agentAt } from './agent.ts'
import { type Stage, startStage } from './browsers/index.ts'
import { holds } from './evidence.ts'

let stage: Stage
let lab: Lab
let agent: Agent
let tab: Page

beforeAll(async () => {
  lab = await startLab()
  stage = await startStage('chromium', { granted: ['http://localhost/*'] })
  const first = await stage.openTab(lab.url)
  agent = await agentAt(stage, first)
  await agent.watch()
  await agent.importSample()
})
afterAll(async () => {
  await stage?.close()
  await lab?.close()
})

afterEach(async () => {
  await agent.panel.click(/back to live|new capture/i)
  await tab.close()
})

/** A tab in which nobody is signed in. The site is watched, so it records by itself. */
async function freshTab(): Promise<Page> {
  lab.reset()
  const fresh = await stage.openTab('about:blank')
  const cdp = await fresh.createCDPSession()
  await cdp.send('Network.clearBrowserCookies')
  await cdp.send('Storage.clearDataForOrigin', { origin: lab.url, storageTypes: 'local_storage' })
  await cdp.detach()
  return fresh
}

describe.each(faults)('$id', (fault) => {
  it('is captured, judged and answered', async () => {
    tab = await freshTab()
    lab.setFault(fault.id, true)
    await playJourney(tab, lab, fault.id)
    await agent.panel.sees(/Last \d+ min/)
    await agent.capture()
    const { bundle } = await agent.save()
    const missing = fault.expect.evidence.filter((evidence) => !holds(bundle.session, evidence, lab))
    const kinds = new Set(missing.map(({ kind }) => kind))
    const seen = missing.length === 0 ? [] : bundle.session.events.filter((event) => kinds.has(event.kind as never))
    expect({ missing, seen }).toEqual({ missing: [], seen: [] })
    expect({ class: bundle.verdict?.class, sentence: bundle.verdict?.sentence }).toMatchObject({
      class: fault.expect.verdict,
    })
    expect(bundle.manifest.articles?.[0]?.id).toBe(fault.expect.article)
  })
})
