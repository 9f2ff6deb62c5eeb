/** Plays what a customer does in Tallybook, so that demo, tests and bench all walk the same way. */
import { type FaultId, faultInfo, type UiAction } from './faults.ts'
import type { Lab } from './server.ts'

/** What of puppeteer's `Page` a journey needs. */
export interface PageLike {
  goto(url: string): Promise<unknown>
  locator(selector: string): { click(): Promise<void> }
  type(selector: string, text: string): Promise<void>
  waitForSelector(selector: string): Promise<unknown>
  evaluate(expression: string): Promise<unknown>
}

/** One action. Rejects when the element does not come within the page's own time limit. */
export async function playAction(page: PageLike, lab: Pick<Lab, 'url'>, action: UiAction): Promise<void> {
  if (action.do === 'goto') {
    await page.goto(new URL(action.path, lab.url).href)
    return
  }
  // A locator waits until the element stands still, as a person does: what moves between aim and press is missed.
  if (action.do === 'click') {
    await page.locator(action.target).click()
    return
  }
  await page.waitForSelector(action.target)
  if (action.do === 'fill') {
    // What stands in the field is selected, so that typing takes its place, as a person does it.
    await page.evaluate(`document.querySelector(${JSON.stringify(action.target)}).select()`)
    await page.type(action.target, action.value)
  }
}

/**
 * Plays the journey of a fault to its end: until the screen shows the failure or, for `healthy`, that all went well.
 * Switches nothing: call `lab.setFault` first.
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
