/** Limit on files per drop: enough for a build; a node_modules folder is dropped by mistake. */
const mostFiles = 5000

export interface Dropped {
  files: File[]
  /** paths of files and folders the browser could not read: since deleted, or without permission */
  unreadable: string[]
}

/**
 * All dropped files, including those in folders (https://wicg.github.io/entries-api/). Call it synchronously in the event
 * handler: the browser reveals nothing afterwards. Never rejects.
 */
export function droppedFiles({ items, files }: Pick<DataTransfer, 'items' | 'files'>): Promise<Dropped> {
  const entries = [...(items ?? [])].map((item) => item.webkitGetAsEntry?.() ?? null)
  if (!entries.some((entry) => entry?.isDirectory)) return Promise.resolve({ files: [...files], unreadable: [] })
  return filesIn(entries.filter((entry) => entry !== null))
}

async function filesIn(entries: FileSystemEntry[]): Promise<Dropped> {
  const found: Dropped = { files: [], unreadable: [] }
  const rest = [...entries]
  for (let entry = rest.shift(); entry && found.files.length < mostFiles; entry = rest.shift()) {
    try {
      if (entry.isFile) found.files.push(await fileOf(entry as FileSystemFileEntry))
      else rest.push(...(await childrenOf(entry as FileSystemDirectoryEntry)))
    } catch {
      found.unreadable.push(pathOf(entry))
    }
  }
  return found
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
    all.push(...some)
  }
}
