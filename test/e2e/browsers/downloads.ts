/** Files that the browser has saved. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Waits until a bundle is completely saved. Until then browsers use another name: Chromium adds an extension, Firefox picks
 * its own name with the same extension.
 */
export function waitForBundle(folder: string, timeout = 20_000): Promise<string> {
  return waitForFile(folder, /^casefile-.*\.zip$/, timeout)
}

/** The same for a file with another name. */
export async function waitForFile(folder: string, pattern: RegExp, timeout = 20_000): Promise<string> {
  const end = Date.now() + timeout
  while (Date.now() < end) {
    const names = readdirSync(folder)
    const found = names.find((name) => pattern.test(name))
    const unfinished = names.some((name) => /\.(crdownload|part|tmp)$/.test(name))
    if (found && !unfinished && statSync(join(folder, found)).size > 0) return join(folder, found)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(
    `No such file was saved within ${timeout} ms; the folder holds: ${readdirSync(folder).join(', ') || 'nothing'}.`,
  )
}
