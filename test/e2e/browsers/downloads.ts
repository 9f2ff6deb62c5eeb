/** Files that the browser has saved. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Waits until a file with this ending is there and complete: browsers write under another name until then. */
export async function waitForDownload(folder: string, ending: string, timeout = 20_000): Promise<string> {
  const end = Date.now() + timeout
  while (Date.now() < end) {
    const names = readdirSync(folder)
    const found = names.find((name) => name.endsWith(ending))
    const unfinished = names.some((name) => /\.(crdownload|part|tmp)$/.test(name))
    if (found && !unfinished && statSync(join(folder, found)).size > 0) return join(folder, found)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(
    `No ${ending} file was saved within ${timeout} ms; the folder holds: ${readdirSync(folder).join(', ') || 'nothing'}.`,
  )
}
