/** One manifest for both browsers: each build drops the keys that only the other one reads. */
import type { ManifestV3Export } from '@crxjs/vite-plugin'

export type Target = 'chromium' | 'firefox'

type ManifestJson = typeof import('../../manifest.json')

/**
 * The manifest of one browser.
 *
 * Firefox has `sidebar_action` and an event page (`background.scripts`), Chromium has `side_panel`, its permission
 * and a service worker; each warns about the other's keys
 * (https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/manifest.json/background).
 */
export function manifestFor(manifest: ManifestJson, target: Target): ManifestV3Export {
  const result: Record<string, unknown> = structuredClone(manifest)
  if (target === 'firefox') {
    delete result.side_panel
    delete result.minimum_chrome_version
    // Firefox takes managed rules from its own policies, without a schema.
    delete result.storage
    result.permissions = manifest.permissions.filter((permission) => permission !== 'sidePanel')
    result.background = { scripts: manifest.background.scripts, type: 'module' }
  } else {
    delete result.sidebar_action
    delete result.browser_specific_settings
    result.background = { service_worker: manifest.background.service_worker, type: 'module' }
  }
  // The plugin's type lacks sidebar_action and the gecko keys.
  return result as unknown as ManifestV3Export
}
