import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { pause } from '../../core/base/pause.ts'
import { BundleError } from '../../core/bundle/errors.ts'
import type { OpenedFile } from '../../core/bundle/index.ts'
import {
  addSourceMaps,
  carriedMaps,
  isSourceName,
  isSourceZip,
  matchMaps,
  type NamedBytes,
  type ResolveFrames,
  readSourceFiles,
  resolveStack,
  type SourceFiles,
} from '../../core/bundle/source-maps/index.ts'
import type { Session } from '../../core/session/index.ts'
import { placesBy } from './original-places.ts'

/** A larger zip is opened as a bundle, which rejects it with a message. Bytes. */
const largestZip = 512 * 1024 * 1024

const none: SourceFiles = { maps: [], problems: [] }

/** An open file, and its password if any. */
interface OpenedWith {
  file: OpenedFile
  password?: string
}

export type Sources = ReturnType<typeof createSources>

/** Outcome of saving a bundle with its maps. */
export type Saving = { name: 'idle' } | { name: 'busy' } | { name: 'told'; tone: 'good' | 'bad'; sentence: string }

/**
 * The source maps in the bundle, and those added by the reader. The latter stay in this page, unless the reader saves a
 * bundle with them: nothing is sent.
 * @param opened what is open, once all of it is read and checked
 */
export function createSources(
  session: ReadonlySignal<Session | undefined>,
  opened: ReadonlySignal<OpenedWith | undefined> = signal(undefined),
  viewerTemplate?: () => Promise<string>,
) {
  const files = signal(none)
  const shown = signal(false)
  const saving = signal<Saving>({ name: 'idle' })
  const bundle = computed(() => (opened.value?.file.kind === 'bundle' ? opened.value.file : undefined))
  const carried = computed(() => (bundle.value?.manifest.sourceMaps ? carriedMaps(bundle.value) : undefined))
  const matches = computed(() => matchMaps(session.value?.events ?? [], files.value.maps))
  const added = computed(
    () => new Map(matches.value.scripts.flatMap(({ url, map }) => (map ? [[url, map] as const] : []))),
  )
  const resolve = computed((): ResolveFrames | undefined => {
    const held = carried.value
    // Matching goes through all events, so it is done only for maps not already listed with their scripts.
    const dropped = files.value.maps.length > 0 ? added.value : undefined
    if (!dropped && !held) return undefined
    return (frames) => resolveStack(frames, (url) => (dropped?.get(url) ?? held?.mapOf(url))?.map)
  })
  const placeOf = computed(() => resolve.value && placesBy(resolve.value))
  return {
    files,
    /** whether the list of maps is open */
    shown,
    matches,
    carried,
    resolve,
    /** an event's location in the sources; undefined without any map */
    placeOf,
    saving,
    /** whether there is a bundle that can be saved with maps */
    canSave: computed(() => viewerTemplate !== undefined && bundle.value !== undefined && added.value.size > 0),
    /** Adds maps to the existing ones, and shows the result. @param unread what was not read, as sentences */
    add: (given: readonly NamedBytes[], unread: readonly string[] = []) => {
      const { maps, problems: wrong } = readSourceFiles(given)
      const problems = [...unread, ...wrong]
      const names = new Set(maps.map(({ name }) => name))
      files.value = { maps: [...files.value.maps.filter(({ name }) => !names.has(name)), ...maps], problems }
      saving.value = { name: 'idle' }
      shown.value = true
    },
    remove: () => {
      files.value = none
      saving.value = { name: 'idle' }
    },
    /** Makes a bundle that includes the maps used for its stacks, and passes it to `save`. */
    save: async (save: (name: string, bytes: Uint8Array) => void, now = Date.now()) => {
      const { value: file } = bundle
      if (!viewerTemplate || !file || saving.value.name === 'busy') return
      saving.value = { name: 'busy' }
      // Lets the message appear before packing, which blocks the page.
      await pause()
      try {
        const password = opened.value?.password
        const { name, bytes } = await addSourceMaps({
          ...{ bundle: file, maps: added.value, viewerTemplate: await viewerTemplate(), addedAt: now },
          ...(password !== undefined && { password }),
        })
        save(name, bytes)
        saving.value = { name: 'told', tone: 'good', sentence: `Saved ${name}` }
      } catch (error) {
        const sentence = error instanceof BundleError ? error.message : 'The bundle could not be made.'
        saving.value = { name: 'told', tone: 'bad', sentence }
      }
    },
  }
}

/** Reads the source maps among some files; undefined if there are none and the files should be opened instead. */
export async function sourcesAmong(files: readonly File[]): Promise<NamedBytes[] | undefined> {
  const read = async (file: File) => ({
    name: file.webkitRelativePath || file.name,
    // A file deleted in the meantime is read as empty, and reported as such.
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
