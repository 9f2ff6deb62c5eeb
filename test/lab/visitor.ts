/** A first-time visitor in a real Chromium. */
import type { Browser, Page } from 'puppeteer-core'
import { watchPage } from './witness.ts'

/** Opens a page as a new visitor, watched from its first request. Returns the result of the visit. */
export async function withPage<T>(
  browser: Browser,
  run: (page: Page, witness: Awaited<ReturnType<typeof watchPage>>) => Promise<T>,
): Promise<T> {
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  const witness = await watchPage(page)
  const outcome = await run(page, witness)
  await context.close()
  return outcome
}
