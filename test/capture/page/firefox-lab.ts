/** A real Firefox with the page hook in it, as a real extension puts it there. */
import { rm } from 'node:fs/promises'
import puppeteer from 'puppeteer-core'
import { expressionOf, type Sites, sitesOf, type Where, writeExtension } from './extension.ts'
import { serve } from './server.ts'

export interface FirefoxLab {
  /** Runs a probe as a script of a fresh page and gives back its result as JSON does. */
  run(where: Where, probe: (sites: Sites) => unknown, path?: string): Promise<unknown>
  close(): Promise<void>
}

export async function openFirefoxLab(): Promise<FirefoxLab> {
  const folder = await writeExtension(2)
  const server = await serve()
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: '/usr/bin/firefox-esr' })
  await browser.installExtension(folder)
  return {
    async run(where, probe, path = '/') {
      const sites = sitesOf(where, server)
      const result = server.expectResult(`(${expressionOf(probe)})(${JSON.stringify(sites)})`)
      const page = await browser.newPage()
      try {
        await page.goto(`${sites.own}${path}?probe`)
        return await result
      } finally {
        await page.close()
      }
    },
    async close() {
      await browser.close()
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
