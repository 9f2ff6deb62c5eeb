/**
 * Puts one test browser under an organisation's policy. Browsers read policies from system folders; a mount namespace gives
 * this browser its own folder in that place, so nothing else on the machine changes.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Where Debian's browsers look: `/etc/chromium/policies/managed`, and `policies.json` in Firefox's `distribution`. */
const places = { chromium: '/etc/chromium', firefox: '/usr/lib/firefox-esr/distribution' }

/** Whether this machine allows it: Linux, as root, with these folders. */
export const canSetPolicy =
  process.getuid?.() === 0 &&
  Object.values(places).every((place) => existsSync(place)) &&
  spawnSync('unshare', ['--mount', 'true']).status === 0

/**
 * A program that starts the browser under a policy and passes on its arguments.
 * @param folder an empty folder for the files needed
 * @param policy the content of the policy file
 */
export function withPolicy(name: keyof typeof places, executable: string, folder: string, policy: object): string {
  const seen = join(folder, 'policies')
  const file = join(seen, name === 'chromium' ? 'policies/managed/casefile.json' : 'policies.json')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify(policy))
  const launcher = join(folder, 'browser')
  const start = `mount --bind '${seen}' '${realpathSync(places[name])}' && exec '${executable}' "$@"`
  writeFileSync(launcher, `#!/bin/sh\nexec unshare --mount sh -c '${start.replaceAll("'", `'\\''`)}' browser "$@"\n`)
  chmodSync(launcher, 0o755)
  return launcher
}
