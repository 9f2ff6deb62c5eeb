import { startChromium } from './chromium.ts'
import { startFirefox } from './firefox.ts'
import type { Stage, StageOptions } from './stage.ts'

export { askBackground, tabBeside } from './ask-background.ts'
export { waitForBundle, waitForFile } from './downloads.ts'
export { drivePanel, type PanelDriver } from './panel-driver.ts'
export type { Stage } from './stage.ts'
export { canSetPolicy } from './with-policy.ts'

/** Starts one of the two; both offer the same stage. */
export function startStage(name: Stage['name'], options: StageOptions = {}): Promise<Stage> {
  return name === 'chromium' ? startChromium(options) : startFirefox(options)
}
