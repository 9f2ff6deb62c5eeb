/** A visitor who was never there before, in a real Chromium. */
import type { Browser, Page } from 'puppeteer-core'
import { watchPage } from './witness.ts'

/** A page of a new visitor, watched from its first request. Gives what the visit gives. */
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
