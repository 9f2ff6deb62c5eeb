/** Plays what a customer does in Tallybook, so that demo, tests and bench all follow the same path. */
import { type FaultId, faultInfo, type UiAction } from './faults.ts'
import type { Lab } from './server.ts'

/** The parts of puppeteer's `Page` a journey needs. */
export interface PageLike {
  goto(url: string): Promise<unknown>
  locator(selector: string): { click(): Promise<void> }
  type(selector: string, text: string): Promise<void>
  waitForSelector(selector: string): Promise<unknown>
  evaluate(expression: string): Promise<unknown>
}

/** One action. Rejects if the element does not appear within the page's own time limit. */
export async function playAction(page: PageLike, lab: Pick<Lab, 'url'>, action: UiAction): Promise<void> {
  if (action.do === 'goto') {
    await page.goto(new URL(action.path, lab.url).href)
    return
  }
  // A locator waits until the element stops moving, as a person does: a moving target is missed.
  if (action.do === 'click') {
    await page.locator(action.target).click()
    return
  }
  await page.waitForSelector(action.target)
  if (action.do === 'fill') {
    // Selects the field's content, so that typing replaces it, as a person would.
    await page.evaluate(`document.querySelector(${JSON.stringify(action.target)}).select()`)
    await page.type(action.target, action.value)
  }
}

/**
 * Plays the journey of a fault until the screen shows the failure or, for `healthy`, success. Does not switch the fault on:
 * call `lab.setFault` first.
 */
export async function playJourney(
  page: PageLike,
  lab: Pick<Lab, 'url'>,
  faultId: FaultId,
  outcome: 'broken' | 'healthy' = 'broken',
): Promise<void> {
  const { journey, ends } = faultInfo(faultId)
  for (const action of journey) await playAction(page, lab, action)
  await page.waitForSelector(ends[outcome])
}
