/**
 * Steps are done again: every journey of the lab is walked with real input, captured, saved, and its `steps.json` is
 * replayed by Puppeteer Replay, the library behind the Recorder of Chrome DevTools, in a clean Chromium. It must end
 * where the customer ended.
 */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenedBundle } from '../../src/core/bundle/index.ts'
import { demoAccount } from '../lab/faults/steps.ts'
import { type FaultId, faults } from '../lab/faults.ts'
import { playJourney } from '../lab/journeys.ts'
import { type Lab, startLab } from '../lab/server.ts'
import { type Agent, agentAt } from './agent.ts'
import { findBrowser } from './browsers/find-browser.mjs'
import { type Stage, startStage } from './browsers/index.ts'

const library = resolve('test/bench/node_modules/@puppeteer/replay/lib/main.js')
const installed = existsSync(library)
const title = installed ? 'replay' : 'replay (@puppeteer/replay is not installed in test/bench)'

/** What is used of @puppeteer/replay. */
interface Replay {
  parse(recording: unknown): unknown
  createRunner(flow: unknown, extension: object): Promise<{ run(): Promise<boolean> }>
  PuppeteerRunnerExtension: new (browser: Browser, page: Page, options: { timeout: number }) => object
}

/** The customer's secrets are labels in the recording; whoever replays it puts in their own. */
const ownWords: Record<string, string> = { email: demoAccount.email, password: demoAccount.password }

function recordingOf(bundle: OpenedBundle): unknown {
  let text = new TextDecoder().decode(bundle.files.get('steps.json'))
  for (const { label, kind } of bundle.session.redactions)
    if (ownWords[kind]) text = text.replaceAll(label, ownWords[kind])
  return JSON.parse(text)
}

/** Replays a recording in a browser that has never seen the site. Rejects with the step that could not be done. */
async function replay(browser: Browser, recording: unknown, ends: string): Promise<void> {
  const { parse, createRunner, PuppeteerRunnerExtension }: Replay = await import(pathToFileURL(library).href)
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  try {
    const runner = await createRunner(
      parse(recording),
      new PuppeteerRunnerExtension(browser, page, { timeout: 10_000 }),
    )
    await runner.run()
    await page.waitForSelector(ends, { timeout: 15_000 })
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${JSON.stringify(recording, null, 1)}`)
  } finally {
    await context.close()
  }
}

describe.skipIf(!installed)(title, () => {
  let clean: Browser
  beforeAll(async () => {
    clean = await puppeteer.launch({
      executablePath: findBrowser('chromium') ?? '',
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    })
  })
  afterAll(() => clean?.close())

  describe.each(['chromium', 'firefox'] as const)('of what was captured in %s', (name) => {
    let stage: Stage
    let lab: Lab
    let agent: Agent
    beforeAll(async () => {
      lab = await startLab()
      stage = await startStage(name, { granted: ['http://localhost/*'] })
      const first = await stage.openTab(lab.url)
      agent = await agentAt(stage, first)
      await agent.watch()
    })
    afterAll(async () => {
      await stage?.close()
      await lab?.close()
    })

    /** A tab in which nobody is signed in. The site is watched, so it records by itself. */
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

    it.each(faults.map((fault) => [fault.id, fault] as const))('%s ends on the same screen', async (id, fault) => {
      const tab = await freshTab(id)
      await playJourney(tab, lab, id)
      await agent.panel.sees(/Last \d+ min/)
      await agent.capture()
      const { bundle } = await agent.save()
      await agent.panel.click(/back to live|new capture/i)
      await tab.close()

      const done = fault.journey.filter((action) => action.do === 'click' || action.do === 'fill')
      const steps = bundle.session.events.filter((event) => event.kind === 'step')
      expect(steps.map((step) => step.action)).toEqual(done.map((action) => action.do))
      const recording = recordingOf(bundle)
      expect(JSON.stringify(recording)).not.toMatch(/customStep|redacted-/)

      lab.reset()
      lab.setFault(id, true)
      await replay(clean, recording, fault.ends.broken)
    })
  })
})
