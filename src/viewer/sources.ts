import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { quoted } from '../core/bundle/errors.ts'
import {
  isSourceName,
  isSourceZip,
  matchMaps,
  type NamedBytes,
  readSourceFiles,
  resolveStack,
  type SourceFiles,
} from '../core/bundle/source-maps/index.ts'
import type { Session } from '../core/session/index.ts'
import type { ResolveFrames } from '../views/index.ts'

/** A larger zip is opened as a bundle, which refuses it in words. Bytes. */
const largestZip = 512 * 1024 * 1024

const none: SourceFiles = { maps: [], problems: [] }

export type Sources = ReturnType<typeof createSources>

/** The source maps that the reader added. They stay in this page: nothing is stored, and nothing is sent. */
export function createSources(session: ReadonlySignal<Session | undefined>) {
  const files = signal(none)
  const shown = signal(false)
  const matches = computed(() => matchMaps(session.value?.events ?? [], files.value.maps))
  const resolve = computed((): ResolveFrames | undefined => {
    if (files.value.maps.length === 0) return undefined
    const maps = new Map(matches.value.scripts.map(({ url, map }) => [url, map?.map]))
    return (frames) => resolveStack(frames, (url) => maps.get(url))
  })
  return {
    files,
    /** whether the list of maps is open */
    shown,
    matches,
    resolve,
    /** Reads maps beside those that are there, and shows what came of it. @param unreadable paths of other files */
    add: (added: readonly NamedBytes[], unreadable: readonly string[] = []) => {
      const { maps, problems: wrong } = readSourceFiles(added)
      const problems = [...unreadable.map((path) => `${quoted(path)} could not be read by the browser.`), ...wrong]
      const names = new Set(maps.map(({ name }) => name))
      files.value = { maps: [...files.value.maps.filter(({ name }) => !names.has(name)), ...maps], problems }
      shown.value = true
    },
    remove: () => {
      files.value = none
    },
  }
}

/** The source maps among some files, read; undefined where there are none and the files are to be opened. */
export async function sourcesAmong(files: readonly File[]): Promise<NamedBytes[] | undefined> {
  const read = async (file: File) => ({
    name: file.webkitRelativePath || file.name,
    // One that went away meanwhile is read as empty, and said to hold nothing.
    bytes: new Uint8Array(await file.arrayBuffer().catch(() => new ArrayBuffer(0))),
  })
  const found: NamedBytes[] = []
  for (const file of files) {
    if (isSourceName(file.name)) found.push(await read(file))
    else if (file.name.toLowerCase().endsWith('.zip') && file.size <= largestZip) {
      const zip = await read(file)
      if (isSourceZip(zip.bytes)) found.push(zip)
    }
  }
  return found.length > 0 ? found : undefined
}
