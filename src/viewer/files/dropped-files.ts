import { quoted } from '../../core/bundle/errors.ts'

/** Limit on files per drop: enough for a build; a node_modules folder is dropped by mistake. */
const mostFiles = 5000

export interface Dropped {
  files: File[]
  /** what was not read, as sentences: files since deleted or without permission, and those beyond the limit */
  problems: string[]
}

/**
 * All dropped files, including those in folders (https://wicg.github.io/entries-api/). Call it synchronously in the event
 * handler: the browser reveals nothing afterwards. Never rejects.
 */
export function droppedFiles({ items, files }: Pick<DataTransfer, 'items' | 'files'>): Promise<Dropped> {
  const entries = [...(items ?? [])].map((item) => item.webkitGetAsEntry?.() ?? null)
  if (!entries.some((entry) => entry?.isDirectory)) return Promise.resolve({ files: [...files], problems: [] })
  return filesIn(entries.filter((entry) => entry !== null))
}

async function filesIn(entries: FileSystemEntry[]): Promise<Dropped> {
  const files: File[] = []
  const problems: string[] = []
  // Grows while it is gone through.
  const all = [...entries]
  for (const entry of all) {
    if (files.length === mostFiles) {
      const most = mostFiles.toLocaleString('en')
      problems.push(`Only the first ${most} files were read. Drop only the folder that holds the source maps.`)
      break
    }
    try {
      if (entry.isFile) files.push(await fileOf(entry as FileSystemFileEntry))
      else for (const child of await childrenOf(entry as FileSystemDirectoryEntry)) all.push(child)
    } catch {
      problems.push(`${quoted(pathOf(entry))} could not be read by the browser.`)
    }
  }
  return { files, problems }
}

const pathOf = ({ fullPath }: FileSystemEntry) => fullPath.replace(/^\//, '')

/** Named by its full path, to tell apart files with the same name in different folders. */
async function fileOf(entry: FileSystemFileEntry): Promise<File> {
  const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
  const named = new File([file], file.name, { type: file.type })
  Object.defineProperty(named, 'webkitRelativePath', { value: pathOf(entry) })
  return named
}

/** A reader returns entries in batches, and an empty one at the end. */
async function childrenOf(entry: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = entry.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return all
    for (const one of some) all.push(one)
  }
}
