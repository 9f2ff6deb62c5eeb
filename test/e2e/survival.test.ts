/** Acknowledged events survive the worker's end, a crashed tab and a killed browser. Nothing is lost or doubled. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Lab, startLab } from '../lab/server.ts'
import { type Agent, agentAt } from './agent.ts'
import { type ChromiumStage, startChromium } from './browsers/chromium.ts'
import { everyCase } from './browsers/index.ts'

let lab: Lab
let stage: ChromiumStage

beforeAll(async () => {
  lab = await startLab()
  // A new browser, because its workers are killed again and again.
  stage = await startChromium({ granted: ['http://localhost/*'], own: true })
})
afterAll(async () => {
  await stage?.close()
  await lab?.close()
})

/** Prints a line, sends a request and clicks a button, once for each number; resolves when all are answered. */
const act = async (tab: Page, from: number, to: number) => {
  for (let i = from; i <= to; i++) {
    await tab.evaluate(async (n) => {
      const button = document.querySelector<HTMLButtonElement>('#act') ?? document.createElement('button')
      Object.assign(button, { id: 'act', type: 'button', textContent: `act ${n}` })
      if (!button.isConnected) document.body.prepend(button)
      console.log(`line ${n}`)
      await fetch(`/api/act-${n}`)
    }, i)
    await tab.click('#act')
  }
}

interface Captured {
  lines: number[]
  requests: number[]
  steps: number[]
  gaps: string[]
}

async function captured(agent: Agent): Promise<Captured> {
  const { events } = await agent.session()
  const numbers = (pattern: RegExp, texts: string[]) =>
    texts.flatMap((text) => pattern.exec(text)?.slice(1).map(Number) ?? [])
  return {
    lines: numbers(
      /^line (\d+)$/,
      events.flatMap((event) => (event.kind === 'console' ? [event.text] : [])),
    ),
    requests: numbers(
      /\/api\/act-(\d+) 404$/,
      events.flatMap((event) => (event.kind === 'request' ? [`${event.url} ${event.status}`] : [])),
    ),
    steps: numbers(
      /"act (\d+)"/,
      events.flatMap((event) => (event.kind === 'step' ? [event.text] : [])),
    ),
    gaps: events.flatMap((event) => (event.kind === 'gap' ? [event.why] : [])),
  }
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
/** Everything that was done, in order: nothing lost, nothing twice. */
const all = (to: number) => ({ lines: range(1, to), requests: range(1, to), steps: range(1, to) })

it('keeps everything when the worker is ended again and again', async () => {
  const tab = await stage.openTab(lab.url)
  const agent = await agentAt(stage, tab)
  await agent.record()
  const rounds = everyCase ? 3 : 2
  for (let round = 0; round < rounds; round++) {
    await act(tab, round * 8 + 1, round * 8 + 8)
    await agent.panel.sees(`act ${round * 8 + 8}"`)
    await stage.killBackground()
  }
  const last = rounds * 8 + 8
  await act(tab, rounds * 8 + 1, last)
  await agent.panel.sees(`act ${last}"`, 20_000)
  expect(await captured(agent)).toMatchObject(all(last))
  await tab.close()
})

it('loses nothing that happens while the worker is being ended', async () => {
  const tab = await stage.openTab(lab.url)
  const agent = await agentAt(stage, tab)
  await agent.record()
  await Promise.all([act(tab, 1, 12), stage.killBackground()])
  await agent.panel.sees('act 12"', 20_000)
  expect(await captured(agent)).toMatchObject(all(12))
  await tab.close()
})

it('keeps what a tab had handed over when it crashes', async () => {
  const tab = await stage.openTab(lab.url)
  const agent = await agentAt(stage, tab)
  await agent.record()
  await act(tab, 1, 10)
  await agent.panel.sees('act 10"')
  const cdp = await tab.createCDPSession()
  // The answer never comes, because the process that would give it is gone.
  void cdp.send('Page.crash').catch(() => undefined)
  await new Promise((resolve) => tab.once('error', resolve))
  await agent.panel.click(/^more|menu/i)
  await agent.panel.click('Reload the tab')
  await agent.panel.sees(/Reloaded/)
  expect(await captured(agent)).toMatchObject(all(10))
})

it('goes on in a tab that was discarded to save memory, which gets another id', async () => {
  const tab = await stage.openTab(lab.url)
  const before = await agentAt(stage, tab)
  await before.record()
  await act(tab, 1, 4)
  await before.panel.sees('act 4"')
  await stage.openTab('about:blank')
  const target = await stage.browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().includes(stage.extensionId),
  )
  const worker = (await target.worker())!
  const change = (what: 'discard' | 'update' | 'remove') =>
    worker.evaluate(
      async (url, what) => {
        const { tabs, storage } = chrome
        const id = (await tabs.query({ url: `${url}*` })).at(-1)!.id!
        await (what === 'update' ? tabs.update(id, { active: true }) : tabs[what](id))
        const { recordings = {} } = await storage.session.get<{ recordings?: object }>('recordings')
        return { id, recorded: Object.keys(recordings).map(Number) }
      },
      new URL('/', lab.url).href,
      what,
    )
  const { id } = await change('discard')
  await expect.poll(async () => (await change('update')).recorded).not.toContain(id)
  const shown = await change('update')
  expect(shown.recorded).toContain(shown.id)
  await change('remove')
})

it('goes on after the browser was killed and started again', async () => {
  const tab = await stage.openTab(lab.url)
  const before = await agentAt(stage, tab)
  await before.record()
  await act(tab, 1, 12)
  await before.panel.sees('act 12"')
  const folder = await stage.crash()
  stage = await startChromium({ granted: ['http://localhost/*'], folder })
  const again = await stage.openTab(lab.url)
  const agent = await agentAt(stage, again)
  // The agent's recording is still running, and needs no second start.
  await agent.panel.sees(/^Recording$/m)
  await agent.panel.sees('act 12"')
  await act(again, 13, 18)
  await agent.panel.sees('act 18"')
  const result = await captured(agent)
  expect(result).toMatchObject(all(18))
  expect(result.gaps).toContain('the browser or its window was closed while recording')
})
