/** A separate Chromium process without a debugger, which would make the console ten times slower. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from '../../e2e/browsers/find-browser.mjs'

/** Debian's `chromium` is a shell script that wraps this file. */
const behindWrapper = '/usr/lib/chromium/chromium'

export interface SpawnedChromium {
  /** Rejects if the browser exits before it is closed. */
  ended: Promise<never>
  close(): Promise<void>
}

/** Opens `url` in a fresh profile; no other host is reachable. */
export function spawnChromium(url: string): SpawnedChromium {
  const found = findBrowser('chromium')
  if (!found) throw new Error('No Chromium, Chrome or Edge is installed.')
  const executable = found === '/usr/bin/chromium' && existsSync(behindWrapper) ? behindWrapper : found
  const profile = mkdtempSync(join(tmpdir(), 'casefile-bench-'))
  const child = spawn(
    executable,
    [
      '--headless=new',
      `--user-data-dir=${profile}`,
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-background-timer-throttling',
      '--disable-renderer-backgrounding',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      // Chromium's own sandbox does not start as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      url,
    ],
    { stdio: 'ignore' },
  )
  let closing = false
  const exited = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const ended = new Promise<never>((_, reject) => {
    child.once('error', reject)
    child.once('close', (code) => closing || reject(new Error(`Chromium ended by itself, with code ${code}.`)))
  })
  return {
    ended,
    async close() {
      closing = true
      child.kill()
      await exited
      // Its other processes exit a moment later, and may still be writing.
      await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    },
  }
}
