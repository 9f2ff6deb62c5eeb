/** Adds source maps to a bundle. The captured files keep their checksums, which are copied rather than recomputed. */
import { BundleError } from '../errors.ts'
import { fileEntry } from '../file-entry.ts'
import type { CarriedMap, Manifest } from '../manifest.ts'
import { bundleName, json, packBundle } from '../pack.ts'
import { paths, sourceMapFolder } from '../paths.ts'
import type { OpenedBundle } from '../read.ts'
import { carriedLimits } from './carried.ts'
import type { SourceMapFile } from './read.ts'

export interface AddMapsInput {
  /** as read and validated */
  bundle: Pick<OpenedBundle, 'manifest' | 'session' | 'verdict' | 'files'>
  /** maps by script URL; each replaces the one the bundle may already carry for that script */
  maps: ReadonlyMap<string, SourceMapFile>
  viewerTemplate: string
  /** of the opened bundle, so that the new one is protected too */
  password?: string
  /** epoch ms */
  addedAt: number
}

/**
 * Writes the bundle again with source maps. A file that did not match its checksum still does not.
 * @throws BundleError when the maps are more or larger than a bundle may carry, or the page may not compute checksums
 */
export async function addSourceMaps(input: AddMapsInput): Promise<{ name: string; bytes: Uint8Array }> {
  const { bundle, maps, addedAt, viewerTemplate, password } = input
  const { manifest, session, verdict } = bundle
  const kept = keptMaps(manifest.sourceMaps?.maps ?? [], maps)
  const added = numbered(maps, kept)
  refuse([...kept.map(({ path }) => bundle.files.get(path)), ...added.map(([, { bytes }]) => bytes)])
  const stays = new Set(kept.map(({ path }) => path))
  const isGone = (path: string) => path.startsWith(sourceMapFolder) && !stays.has(path)
  const files = new Map([...bundle.files].filter(([path]) => !isGone(path)))
  const entries = manifest.files.filter(({ path }) => !isGone(path))
  for (const [{ path }, { bytes }] of added) {
    files.set(path, bytes)
    entries.push(await fileEntry(path, bytes))
  }
  if (entries.some(({ sha256 }) => sha256 === ''))
    throw new BundleError('This page cannot compute checksums, so it cannot write a bundle. Open the file from disk.')

  const { createdAt } = manifest
  const changed: Manifest = {
    ...manifest,
    files: entries,
    sourceMaps: { addedAt, maps: [...kept, ...added.map(([listed]) => listed)] },
  }
  const { bytes } = await packBundle(new Map([[paths.manifest, json(changed)], ...files]), {
    ...{ session, viewerTemplate, createdAt },
    ...(verdict && { verdict }),
    ...(password !== undefined && { password }),
  })
  return { name: bundleName(session, createdAt).replace(/\.zip$/, '-with-source-maps.zip'), bytes }
}

/** The maps the bundle already carries, for scripts that get no new one. */
function keptMaps(carried: readonly CarriedMap[], maps: ReadonlyMap<string, SourceMapFile>): CarriedMap[] {
  return carried
    .map((map) => ({ ...map, scripts: map.scripts.filter((url) => !maps.has(url)) }))
    .filter(({ scripts }) => scripts.length > 0)
}

/** Each map once, under the next free number: untrusted names are not used as paths. */
function numbered(
  maps: ReadonlyMap<string, SourceMapFile>,
  kept: readonly CarriedMap[],
): [CarriedMap, SourceMapFile][] {
  const taken = new Set(kept.map(({ path }) => path))
  let number = 0
  const free = () => {
    let path: string
    do path = `${sourceMapFolder}${String(++number).padStart(4, '0')}.map`
    while (taken.has(path))
    return path
  }
  return [...new Set(maps.values())].map((map) => {
    const scripts = [...maps].flatMap(([url, one]) => (one === map ? [url] : []))
    const { name, debugId } = map
    return [{ path: free(), name, scripts, ...(debugId !== undefined && { debugId }) }, map]
  })
}

function refuse(maps: readonly (Uint8Array | undefined)[]): void {
  const MB = 1024 * 1024
  const sizes = maps.map((bytes) => bytes?.length ?? 0)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  if (maps.length > carriedLimits.maps)
    throw new BundleError(`A bundle can contain at most ${carriedLimits.maps} source maps; these are ${maps.length}.`)
  if (Math.max(0, ...sizes) > carriedLimits.map)
    throw new BundleError(`A source map in a bundle can have at most ${carriedLimits.map / MB} MB.`)
  if (total > carriedLimits.total)
    throw new BundleError(
      `A bundle can contain at most ${carriedLimits.total / MB} MB of source maps; these take up ${Math.ceil(total / MB)} MB.`,
    )
}
