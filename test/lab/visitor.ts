/** A visitor who was never there before, in a real Chromium. */
import type { Browser, Page } from 'puppeteer-core'
import { watchPage } from './witness.ts'

/** A page of a new visitor, watched from its first request. */
export async function withPage(
  browser: Browser,
  run: (page: Page, witness: Awaited<ReturnType<typeof watchPage>>) => Promise<void>,
): Promise<void> {
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const witness = await watchPage(page)
  await run(page, witness)
  await context.close()
}
