/** Reads source maps from whatever a person drops: `.map` files, scripts that contain or name one, and zips of both. */
import { AnyMap, TraceMap } from '@jridgewell/trace-mapping'
import { unzipSync } from 'fflate'
import { fromBase64, textOf, utf8 } from '../../base/bytes.ts'
import { isObject } from '../../base/is-object.ts'
import { quoted } from '../errors.ts'
import { listEntries } from '../zip/zip-directory.ts'

export interface SourceMapFile {
  /** path of the dropped file */
  name: string
  /** paths of the scripts it is for, according to the map or to the scripts' own comments */
  scripts: string[]
  map: TraceMap
  /** its JSON, unchanged */
  bytes: Uint8Array
  /** identifies the build, lower case; see `debugIdOf` */
  debugId: string | undefined
}

export interface NamedBytes {
  name: string
  bytes: Uint8Array
}

export interface SourceFiles {
  maps: SourceMapFile[]
  /** a sentence for each file that could not be used */
  problems: string[]
}

/** Bytes: the maps of a large app take some 100 MB; more would only exhaust memory. */
const maxUnpacked = 512 * 1024 * 1024

/** Whether a file may contain a source map, by its name. */
export function isSourceName(name: string): boolean {
  return /\.(?:map|[cm]?js)$/i.test(name)
}

/** Whether a zip contains source maps or scripts and is not a Casefile bundle. */
export function isSourceZip(bytes: Uint8Array): boolean {
  try {
    const names = listEntries(bytes).map(({ name }) => name)
    return !names.includes('manifest.json') && names.some(isSourceName)
  } catch {
    return false
  }
}

/** Reads all source maps in some files. Never throws: problems with a file become sentences. */
export function readSourceFiles(files: readonly NamedBytes[]): SourceFiles {
  const found: SourceFiles = { maps: [], problems: [] }
  const all = files.flatMap((file) => (file.name.toLowerCase().endsWith('.zip') ? unzip(file, found.problems) : [file]))
  const scripts = all.filter(({ name }) => isSourceName(name) && !isMap(name)).map(scriptOf)
  for (const { name, bytes } of all) if (isMap(name)) take(found, { name, bytes }, [withoutMap(name)])
  for (const { name, inline } of scripts)
    if (inline !== undefined) take(found, { name, bytes: inlineMap(inline) }, [name])
  for (const script of scripts) if (script.inline === undefined) link(script, found)
  return found
}

const isMap = (name: string) => /\.map$/i.test(name)
const withoutMap = (name: string) => name.replace(/\.map$/i, '')

function unzip({ name, bytes }: NamedBytes, problems: string[]): NamedBytes[] {
  let unpacked = 0
  try {
    const files = unzipSync(bytes, {
      // fflate unpacks only as many bytes as the zip declares.
      filter: (file) => {
        if (!isSourceName(file.name)) return false
        unpacked += file.originalSize
        if (unpacked > maxUnpacked) throw new RangeError('too large')
        return true
      },
    })
    return Object.entries(files).map(([path, content]) => ({ name: path, bytes: content }))
  } catch (error) {
    problems.push(
      error instanceof RangeError
        ? `${quoted(name)} is too large: its files would take up more than 512 MB.`
        : `${quoted(name)} could not be unpacked: the zip is damaged, or uses a compression that Casefile cannot read.`,
    )
    return []
  }
}

function take(found: SourceFiles, file: NamedBytes, scripts: string[]): void {
  const map = readMap(file, scripts)
  if (typeof map === 'string') found.problems.push(`${quoted(file.name)} ${map}`)
  else found.maps.push(map)
}

/** A map for those scripts and for the one it names itself; or the problem, as the end of a sentence. */
export function readMap({ name, bytes }: NamedBytes, scripts: readonly string[]): SourceMapFile | string {
  const json = parseMap(bytes)
  if (typeof json === 'string') return json
  const map = traceOf(json)
  if (typeof map === 'string') return map
  const all = new Set(map.file ? [...scripts, map.file] : scripts)
  return { name, scripts: [...all], map, bytes, debugId: debugIdOf(json) }
}

function parseMap(bytes: Uint8Array): Record<string, unknown> | string {
  let json: unknown
  try {
    // Some servers put this line in front of JSON to protect old browsers (ECMA-426, 6.1).
    json = JSON.parse(textOf(bytes).replace(/^\ufeff?(?:\)\]\}'[^\n]*\n)?/, ''))
  } catch {
    return 'is not a source map: it contains no JSON.'
  }
  return isObject(json) ? json : 'is not a source map: it contains no object.'
}

function traceOf(json: Record<string, unknown>): TraceMap | string {
  if (json.version !== 3) return `is a version ${String(json.version)} source map; Casefile only supports version 3.`
  if (Array.isArray(json.sections)) return flatten(json)
  if (!Array.isArray(json.sources)) return 'is not a source map: it lists no sources.'
  if (typeof json.mappings !== 'string') return 'is not a source map: it has no mappings.'
  if (!/^[\w+/,;]*$/.test(json.mappings) || json.mappings.includes('_'))
    return 'is damaged: its mappings contain invalid characters.'
  return build(() => new TraceMap(json as never))
}

/**
 * The id shared by a script and its map, whatever their names: `debugId` of the proposal for ECMA-426
 * (https://github.com/tc39/ecma426/blob/main/proposals/debug-id.md), or `debug_id` of earlier tools.
 */
function debugIdOf({ debugId, debug_id: older }: Record<string, unknown>): string | undefined {
  const id = typeof debugId === 'string' ? debugId : older
  return typeof id === 'string' ? asDebugId(id) : undefined
}

function asDebugId(text: string): string | undefined {
  const id = text.toLowerCase()
  return /^[\da-f]{8}(?:-?[\da-f]{4}){3}-?[\da-f]{12}$/.test(id) ? id : undefined
}

function flatten(json: object): TraceMap | string {
  return build(() => new (AnyMap as unknown as new (map: object) => TraceMap)(json))
}

function build(make: () => TraceMap): TraceMap | string {
  try {
    return make()
  } catch {
    return 'is damaged: its parts do not match.'
  }
}

interface Script {
  name: string
  /** the value of `sourceMappingURL` */
  url: string | undefined
  /** the `data:` URL of an inline map */
  inline: string | undefined
  debugId: string | undefined
}

/** The last comment counts, and it is at the end (ECMA-426, 11.1.2). */
function scriptOf({ name, bytes }: NamedBytes): Script {
  const text = textOf(bytes)
  const last = (comment: RegExp) => text.match(comment)?.at(-1)
  const url = last(/(?<=^\/\/[#@] ?sourceMappingURL=)\S+(?=\s*$)/gm)
  const debugId = last(/(?<=^\/\/# ?debugId=)\S+(?=\s*$)/gm)
  return { name, url, inline: url?.startsWith('data:') ? url : undefined, debugId: debugId && asDebugId(debugId) }
}

/** Empty, and so not a valid map, if the URL is damaged. */
function inlineMap(url: string): Uint8Array {
  const comma = url.indexOf(',')
  const content = url.slice(comma + 1)
  try {
    return /;base64$/i.test(url.slice(0, comma)) ? fromBase64(content) : utf8(decodeURIComponent(content))
  } catch {
    return new Uint8Array()
  }
}

/** Finds the map of a script that has none inline, by debug id or else by name. */
function link({ name, url, debugId }: Script, { maps, problems }: SourceFiles): void {
  const wanted = url
    ?.replace(/[?#].*$/s, '')
    .split('/')
    .pop()
  const own =
    maps.find((map) => debugId !== undefined && map.debugId === debugId) ??
    maps.find((map) => map.name.split('/').pop() === wanted || map.scripts.includes(name))
  if (own) {
    if (debugId !== undefined && own.debugId !== undefined && own.debugId !== debugId) {
      own.scripts = []
      problems.push(`${quoted(own.name)} is from another build than ${quoted(name)}: their debug IDs differ.`)
    } else if (!own.scripts.includes(name)) own.scripts.push(name)
  } else
    problems.push(
      wanted
        ? `${quoted(name)} refers to the source map ${quoted(wanted)}, which was not added.`
        : `${quoted(name)} contains no source map and refers to none.`,
    )
}
