import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The path of every file in a folder and in the folders of it. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
