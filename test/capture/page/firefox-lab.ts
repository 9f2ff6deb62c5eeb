/** A real Firefox with the page hook, installed by a real extension. */
import { rm } from 'node:fs/promises'
import { startPlainFirefox } from '../../e2e/browsers/plain-firefox.ts'
import { expressionOf, type HookEntry, type Sites, sitesOf, type Where, writeExtension } from './extension.ts'
import { serve } from './server.ts'

export interface FirefoxLab {
  /** Runs a probe as a script of a fresh page and returns its result as JSON would. */
  run(where: Where, probe: (sites: Sites) => unknown, path?: string): Promise<unknown>
  close(): Promise<void>
}

export async function openFirefoxLab(hook?: HookEntry): Promise<FirefoxLab> {
  const folder = await writeExtension(2, hook)
  const server = await serve()
  const browser = await startPlainFirefox()
  await browser.installExtension(folder)
  // One tab for all probes, each in its own document: opening a tab takes longer than the probe.
  const page = await browser.newPage()
  return {
    async run(where, probe, path = '/') {
      const sites = sitesOf(where, server)
      const result = server.expectResult(`(${expressionOf(probe)})(${JSON.stringify(sites)})`)
      await page.goto(`${sites.own}${path}?probe`)
      return await result
    },
    async close() {
      await browser.close()
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
