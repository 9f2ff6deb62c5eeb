/** Replays a recording with Puppeteer Replay, the library behind the Recorder in Chrome DevTools. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'puppeteer-core'
import type { OpenedBundle } from '../../src/core/bundle/index.ts'
import { demoAccount } from '../lab/faults/steps.ts'

const library = resolve('test/bench/node_modules/@puppeteer/replay/lib/main.js')
export const canReplay = existsSync(library)

/** The part of @puppeteer/replay that is used. */
interface Replay {
  parse(recording: unknown): unknown
  createRunner(flow: unknown, extension: object): Promise<{ run(): Promise<boolean> }>
  PuppeteerRunnerExtension: new (browser: Browser, page: Page, options: { timeout: number }) => object
}

/** The customer's secrets are labels in the recording; whoever replays it supplies their own. */
const ownWords: Record<string, string> = { email: demoAccount.email, password: demoAccount.password }

/** The recording in a bundle, with the sample account's secrets in place of their labels. */
export function recordingOf(bundle: OpenedBundle): unknown {
  let text = new TextDecoder().decode(bundle.files.get('steps.json'))
  for (const { label, kind } of bundle.session.redactions)
    if (ownWords[kind])
      text = text.replaceAll(`${label}@redacted.invalid`, ownWords[kind]).replaceAll(label, ownWords[kind])
  return JSON.parse(text)
}

/** Replays a recording in a fresh browser until the selector `ends` appears. Rejects with the step that failed. */
export async function replay(browser: Browser, recording: unknown, ends: string): Promise<void> {
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
