/** Plays a scenario in a page of Chromium, including the peculiarities of the customer's browser. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import type { Frame, Page } from 'puppeteer-core'
import type { Action, Customer, Scenario } from './scenario.ts'

/** Apps also answer under this name, for which the bench's browser blocks cookies and storage. */
export const cookielessName = 'strict'

/** The URL at which a scenario starts. */
export function startUrl(url: string, { customer }: Pick<Scenario, 'customer'>): string {
  return customer?.cookies === 'blocked' ? url.replace('://', `://${cookielessName}.`) : url
}

/** Plays it to its end. Rejects if an element does not appear within the page's own time limit. */
export async function playScenario(page: Page, scenario: Scenario, url: string): Promise<void> {
  const at = startUrl(url, scenario)
  if (scenario.customer) await prepare(page, scenario.customer)
  for (const action of scenario.journey) await playAction(page, action, at)
  await waitFor(await scopeOf(page, scenario.frame), scenario.ends)
}

let folder: string | undefined
/**
 * A folder for files that customers choose. The browser reads them while the form is submitted, which may outlast the
 * journey.
 */
function uploads(): string {
  if (folder) return folder
  const made = mkdtempSync(join(tmpdir(), 'casefile-upload-'))
  process.once('exit', () => rmSync(made, { recursive: true, force: true }))
  folder = made
  return made
}

async function prepare(page: Page, { lacks = [] }: Customer): Promise<void> {
  for (const name of lacks) await page.evaluateOnNewDocument(`delete ${name}`)
}

async function playAction(page: Page, action: Action, url: string): Promise<void> {
  if (action.do === 'goto') {
    // If the browser shows an error page instead, that is an end, too.
    await page.goto(new URL(action.path, url).href)
    return
  }
  if (action.do === 'reload') {
    await page.reload()
    return
  }
  if (action.do === 'connection') {
    await page.setOfflineMode(!action.online)
    return
  }
  if (action.do === 'upload') {
    await upload(page, action)
    return
  }
  const scope = await scopeOf(page, action.frame)
  // A locator waits until the element stops moving, as a person does.
  if (action.do === 'click') await scope.locator(action.target).setTimeout(8_000).click()
  else {
    const element = await waitFor(scope, action.target, action.do === 'fill')
    if (action.do !== 'fill') return
    await element?.evaluate((field) => (field as unknown as HTMLInputElement).select())
    await element?.type(action.value)
  }
}

/**
 * Puppeteer checks again when the document changes, which it does not notice in shadow trees; visibility is checked every
 * frame.
 */
async function waitFor(scope: Page | Frame, selector: string, visible = selector.includes('>>>')) {
  try {
    return await scope.waitForSelector(selector, { visible })
  } catch (error) {
    // The document disappeared during the check: a form was submitted.
    if (error instanceof Error && error.name === 'TimeoutError') throw error
    return await scope.waitForSelector(selector, { visible })
  }
}

async function scopeOf(page: Page, frame: string | undefined): Promise<Page | Frame> {
  if (frame === undefined) return page
  const content = await (await page.waitForSelector(frame))?.contentFrame()
  if (!content) throw new Error(`${frame} is no frame`)
  return content
}

async function upload(page: Page, action: Extract<Action, { do: 'upload' }>): Promise<void> {
  const file = join(mkdtempSync(join(uploads(), 'file-')), action.name)
  writeFileSync(file, Buffer.alloc(action.size, 'x'))
  const input = await page.waitForSelector(action.target)
  await (input as unknown as { uploadFile(path: string): Promise<void> } | null)?.uploadFile(file)
}
