import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Every file in a folder and its subfolders whose path matches: its path and content. A running browser keeps creating and
 * deleting files; one that disappears while being read counts as empty.
 */
export function filesIn(folder: string, fits: (path: string) => boolean): [path: string, content: Buffer][] {
  const entries = unlessGone(() => readdirSync(folder, { withFileTypes: true })) ?? []
  return entries.flatMap((entry): [string, Buffer][] => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesIn(path, fits)
    if (!entry.isFile() || !fits(path)) return []
    const content = unlessGone(() => readFileSync(path))
    return content ? [[path, content]] : []
  })
}

function unlessGone<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
