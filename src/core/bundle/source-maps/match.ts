/** Matches source maps with the scripts of a session. */

import { percentDecoded } from '../../base/percent-decoded.ts'
import {
  type ErrorInfo,
  fileOf,
  framesOfError,
  pathOf,
  type SessionEvent,
  type StackFrame,
} from '../../session/index.ts'
import type { SourceMapFile } from './read.ts'

export interface Matches {
  /** scripts that occur in stacks, most frames first, with their map if there is one */
  scripts: { url: string; frames: number; map: SourceMapFile | undefined }[]
  /** maps that match none of them */
  unused: { map: SourceMapFile; otherBuildOf: string | undefined }[]
}

/** Limit on chains of causes, which a forged file could make endless. */
const maxDepth = 10

/** The scripts in all stacks of a session with the map of the same name, and the unused maps. */
export function matchMaps(events: readonly SessionEvent[], maps: readonly SourceMapFile[]): Matches {
  const counts = new Map<string, number>()
  for (const { url } of events.flatMap(framesOf))
    if (url !== undefined && /^https?:|^file:|^blob:/.test(url)) counts.set(url, (counts.get(url) ?? 0) + 1)
  const scripts = [...counts]
    .map(([url, frames]) => ({ url, frames, map: mapFor(url, maps) }))
    .sort((a, b) => b.frames - a.frames)
  const used = new Set(scripts.map(({ map }) => map))
  const unused = maps
    .filter((map) => !used.has(map))
    .map((map) => ({ map, otherBuildOf: otherBuildOf(map, [...counts.keys()]) }))
  return { scripts, unused }
}

/** The map whose script has the same name; if there are several, the one whose folders match best, then the last. */
export function mapFor(url: string, maps: readonly SourceMapFile[]): SourceMapFile | undefined {
  const path = segments(pathOf(url))
  let best: { map: SourceMapFile; fit: number } | undefined
  for (const map of maps) {
    const fit = Math.max(0, ...map.scripts.map((script) => commonEnd(path, segments(script))))
    if (fit > 0 && fit >= (best?.fit ?? 0)) best = { map, fit }
  }
  return best?.map
}

/** A script with the same name except for the build hash. */
function otherBuildOf(map: SourceMapFile, urls: readonly string[]): string | undefined {
  const files = new Set(map.scripts.map(fileOf))
  return urls.find((url) => files.has(fileOf(url)))
}

function segments(path: string): string[] {
  return path
    .replace(/[?#].*$/s, '')
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .map(percentDecoded)
}

function commonEnd(a: readonly string[], b: readonly string[]): number {
  let length = 0
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length++
  return length
}

function framesOf(event: SessionEvent): readonly StackFrame[] {
  switch (event.kind) {
    case 'error':
      return errorFrames(event.error)
    case 'console': {
      const printed = event.args.flatMap((arg) => (arg.type === 'error' ? errorFrames(arg.error) : []))
      return [...(event.stack ?? []), ...printed]
    }
    case 'request':
    case 'socket':
      return event.initiator ?? []
    default:
      return []
  }
}

function errorFrames(error: ErrorInfo, depth = 0): StackFrame[] {
  if (depth > maxDepth) return []
  const { cause, errors = [] } = error
  const inner = cause ? [cause, ...errors] : errors
  return [...framesOfError(error), ...inner.flatMap((error) => errorFrames(error, depth + 1))]
}
