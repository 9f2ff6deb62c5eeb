import { everyCase } from '../../support/every-case.ts'
import { startChromium } from './chromium.ts'
import { startFirefox } from './firefox.ts'
import type { Stage, StageOptions } from './stage.ts'

export { everyCase } from '../../support/every-case.ts'
export { askBackground, tabBeside } from './ask-background.ts'
export { waitForBundle, waitForFile } from './downloads.ts'
export { drivePanel, type PanelDriver } from './panel-driver.ts'
export type { Stage } from './stage.ts'
export { canSetPolicy } from './with-policy.ts'

/**
 * The browsers for journeys in which Firefox has no behaviour of its own: both in `npm run test:long`, only Chromium in
 * `npm test`.
 */
export const browsers: Stage['name'][] = everyCase ? ['chromium', 'firefox'] : ['chromium']

/** Starts one of the two; both offer the same stage. */
export function startStage(name: Stage['name'], options: StageOptions = {}): Promise<Stage> {
  return name === 'chromium' ? startChromium(options) : startFirefox(options)
}
