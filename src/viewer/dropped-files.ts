/** Files in the folders of a build; a folder of packages holds more than anyone means to drop. */
const mostFiles = 5000

/**
 * All files that were dropped, those in folders too (https://wicg.github.io/entries-api/). Call it while the event is
 * handled: afterwards the browser hands nothing out.
 */
export function droppedFiles({ items, files }: Pick<DataTransfer, 'items' | 'files'>): Promise<File[]> {
  const entries = [...(items ?? [])].map((item) => item.webkitGetAsEntry?.() ?? null)
  if (!entries.some((entry) => entry?.isDirectory)) return Promise.resolve([...files])
  return filesIn(entries.filter((entry) => entry !== null))
}

async function filesIn(entries: FileSystemEntry[]): Promise<File[]> {
  const found: File[] = []
  const rest = [...entries]
  for (let entry = rest.shift(); entry && found.length < mostFiles; entry = rest.shift()) {
    if (entry.isFile) found.push(await fileOf(entry as FileSystemFileEntry))
    else rest.push(...(await childrenOf(entry as FileSystemDirectoryEntry)))
  }
  return found
}

/** Under its path, so that two of the same name in different folders stay two. */
async function fileOf(entry: FileSystemFileEntry): Promise<File> {
  const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
  const named = new File([file], file.name, { type: file.type })
  Object.defineProperty(named, 'webkitRelativePath', { value: entry.fullPath.replace(/^\//, '') })
  return named
}

/** A reader gives some at a time, and none at the end. */
async function childrenOf(entry: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = entry.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return all
    all.push(...some)
  }
}
