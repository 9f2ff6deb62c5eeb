/**
 * Lets the tests of one process use a browser one after the other. Its folder is taken away when all is done: nobody
 * can say before which test was its last.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'

/** https://vitest.dev/config/#globalsetup: what it returns is done at the end. */
export default function shareBrowsers(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'casefile-browsers-'))
  process.env.CASEFILE_SHARED = folder
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
}
