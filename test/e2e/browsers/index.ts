import process from 'node:process'
import { startChromium } from './chromium.ts'
import { startFirefox } from './firefox.ts'
import type { Stage, StageOptions } from './stage.ts'

export { askBackground, tabBeside } from './ask-background.ts'
export { waitForBundle, waitForFile } from './downloads.ts'
export { drivePanel, type PanelDriver } from './panel-driver.ts'
export type { Stage } from './stage.ts'
export { canSetPolicy } from './with-policy.ts'

/** Whether this is `npm run test:long`, which tries every case; `npm test` tries a few of each kind. */
export const everyCase = Boolean(process.env.CASEFILE_LONG)

/**
 * The browsers for journeys in which Firefox has no behaviour of its own: both in `npm run test:long`, only Chromium in
 * `npm test`.
 */
export const browsers: Stage['name'][] = everyCase ? ['chromium', 'firefox'] : ['chromium']

/** Starts one of the two; both offer the same stage. */
export function startStage(name: Stage['name'], options: StageOptions = {}): Promise<Stage> {
  return name === 'chromium' ? startChromium(options) : startFirefox(options)
}
