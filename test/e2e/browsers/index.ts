import process from 'node:process'
import { startChromium } from './chromium.ts'
import { startFirefox } from './firefox.ts'
import type { Stage, StageOptions } from './stage.ts'

export { askBackground, tabBeside } from './ask-background.ts'
export { waitForBundle, waitForFile } from './downloads.ts'
export { drivePanel, type PanelDriver } from './panel-driver.ts'
export type { Stage } from './stage.ts'
export { canSetPolicy } from './with-policy.ts'

/** Whether this is `npm run test:long`, which tries every case, where `npm test` takes a few of a kind. */
export const everyCase = Boolean(process.env.CASEFILE_LONG)

/**
 * Where a journey is tried of which Firefox does nothing in its own way: in both browsers by `npm run test:long`, and in
 * Chromium alone by `npm test`.
 */
export const browsers: Stage['name'][] = everyCase ? ['chromium', 'firefox'] : ['chromium']

/** Starts one of the two; both offer the same stage. */
export function startStage(name: Stage['name'], options: StageOptions = {}): Promise<Stage> {
  return name === 'chromium' ? startChromium(options) : startFirefox(options)
}
