/**
 * Lets the tests of one process take turns using a browser. Its folder is removed at the very end, because nobody can tell
 * earlier which test was the last.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'

/** https://vitest.dev/config/#globalsetup: the returned function runs at the end. */
export default function shareBrowsers(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'casefile-browsers-'))
  process.env.CASEFILE_SHARED = folder
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
}
