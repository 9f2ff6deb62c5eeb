/** The source maps in a bundle. Read only when a stack needs them, since most of a bundle is viewed without them. */
import { quoted } from '../errors.ts'
import type { Manifest } from '../manifest.ts'
import { type NamedBytes, readMap, type SourceMapFile } from './read.ts'

/** Limits on what a bundle may carry: enough for the maps of a large app. Anything beyond is left out and reported. */
export const carriedLimits = {
  maps: 200,
  /** bytes of one map, and of all that are read */
  map: 64 * 1024 * 1024,
  total: 256 * 1024 * 1024,
}

/** The part of an open bundle that is needed. */
export interface WithMaps {
  manifest: Pick<Manifest, 'sourceMaps'>
  files: ReadonlyMap<string, Uint8Array>
}

export interface CarriedMaps {
  /** script URLs with the path of their map */
  scripts: ReadonlyMap<string, string>
  /** Undefined if the script has none, or it cannot be used; cached. */
  mapOf(url: string): SourceMapFile | undefined
  /** A sentence for each map that cannot be used. Reads them all. */
  problems(): string[]
}

/** Finds the carried maps without reading them. Never throws: problems become sentences. */
export function carriedMaps({ manifest, files }: WithMaps): CarriedMaps {
  const listed = manifest.sourceMaps?.maps ?? []
  const refused: string[] = []
  const scripts = new Map<string, string>()
  const usable = new Map<string, NamedBytes & { debugId: string | undefined; scripts: string[] }>()
  let total = 0
  for (const { path, name, debugId, scripts: urls } of listed.slice(0, carriedLimits.maps)) {
    const bytes = files.get(path)
    const problem = bytes ? sizeProblem(bytes, total) : 'is listed in the bundle, but is not in it.'
    if (!bytes || problem) {
      refused.push(`${quoted(path)} ${problem}`)
      continue
    }
    total += bytes.length
    usable.set(path, { name, bytes, debugId, scripts: urls })
    for (const url of urls) scripts.set(url, path)
  }
  if (listed.length > carriedLimits.maps)
    refused.push(
      `The bundle lists ${listed.length} source maps; those after the first ${carriedLimits.maps} are left out.`,
    )

  const read = new Map<string, SourceMapFile | string>()
  const mapAt = (path: string) => {
    const known = read.get(path)
    const file = usable.get(path)
    if (known !== undefined || !file) return known
    const now = readMap(file, file.scripts)
    const fits = typeof now === 'string' || !file.debugId || !now.debugId || now.debugId === file.debugId
    const result = fits ? now : 'is from another build: its debug ID is not the one that the bundle lists.'
    read.set(path, result)
    return result
  }
  return {
    scripts,
    mapOf: (url) => {
      const path = scripts.get(url)
      const map = path === undefined ? undefined : mapAt(path)
      return typeof map === 'string' ? undefined : map
    },
    problems: () => [
      ...refused,
      ...[...usable.keys()].flatMap((path) => {
        const map = mapAt(path)
        return typeof map === 'string' ? [`${quoted(path)} ${map}`] : []
      }),
    ],
  }
}

/** The end of a sentence; undefined if there is no problem. */
function sizeProblem({ length }: Uint8Array, before: number): string | undefined {
  const MB = 1024 * 1024
  if (length > carriedLimits.map) return `is larger than ${carriedLimits.map / MB} MB and is left out.`
  if (before + length > carriedLimits.total)
    return `is left out: together, the source maps take up more than ${carriedLimits.total / MB} MB.`
  return undefined
}
