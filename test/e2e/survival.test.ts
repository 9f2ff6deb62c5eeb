/** What was acknowledged survives: the worker's end, a crashed tab, a killed browser. Nothing is lost or doubled. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Lab, startLab } from '../lab/server.ts'
import { type Agent, agentAt } from './agent.ts'
import { type ChromiumStage, startChromium } from './browsers/chromium.ts'

let lab: Lab
let stage: ChromiumStage

beforeAll(async () => {
  lab = await startLab()
  stage = await startChromium({ granted: ['http://localhost/*'] })
})
afterAll(async () => {
  await stage?.close()
  await lab?.close()
})

const say = (tab: Page, from: number, to: number) =>
  tab.evaluate(
    (first, last) => {
      for (let i = first; i <= last; i++) console.log(`line ${i}`)
    },
    from,
    to,
  )

async function capturedLines(agent: Agent): Promise<{ lines: number[]; gaps: string[] }> {
  await agent.capture()
  const { bundle } = await agent.save()
  await agent.panel.click(/back to live|new capture/i)
  const { events } = bundle.session
  return {
    lines: events.flatMap((event) =>
      event.kind === 'console' ? (/^line (\d+)$/.exec(event.text)?.slice(1).map(Number) ?? []) : [],
    ),
    gaps: events.flatMap((event) => (event.kind === 'gap' ? [event.why] : [])),
  }
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)

it('keeps everything when the worker is ended again and again', async () => {
  const tab = await stage.openTab(lab.url)
  const agent = await agentAt(stage, tab)
  await agent.watch()
  for (let round = 0; round < 3; round++) {
    await say(tab, round * 20 + 1, round * 20 + 20)
    await agent.panel.sees(`line ${round * 20 + 20}`)
    await stage.killBackground()
  }
  await say(tab, 61, 80)
  await agent.panel.sees('line 80', 20_000)
  expect((await capturedLines(agent)).lines).toEqual(range(1, 80))
  await tab.close()
})

it('keeps what a tab had handed over when it crashes', async () => {
  const tab = await stage.openTab(lab.url)
  const agent = await agentAt(stage, tab)
  await agent.watch()
  await say(tab, 1, 30)
  await agent.panel.sees('line 30')
  const cdp = await tab.createCDPSession()
  // The answer never comes: the process that would give it is gone.
  void cdp.send('Page.crash').catch(() => undefined)
  await new Promise((resolve) => tab.once('error', resolve))
  await agent.panel.click(/^more|menu/i)
  await agent.panel.click('Reload the tab')
  await agent.panel.sees(/Reloaded/)
  expect((await capturedLines(agent)).lines).toEqual(range(1, 30))
})

it('goes on after the browser was killed and started again', async () => {
  const tab = await stage.openTab(lab.url)
  const before = await agentAt(stage, tab)
  await before.watch()
  await say(tab, 1, 40)
  await before.panel.sees('line 40')
  const folder = await stage.crash()
  stage = await startChromium({ granted: ['http://localhost/*'], folder })
  const again = await stage.openTab(lab.url)
  const agent = await agentAt(stage, again)
  await agent.watch()
  await agent.panel.sees('line 40')
  await say(again, 41, 60)
  await agent.panel.sees('line 60')
  const { lines, gaps } = await capturedLines(agent)
  expect(lines).toEqual(range(1, 60))
  expect(gaps).toContain('the browser or its window was closed while recording')
})
