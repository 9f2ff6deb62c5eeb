/** Stack frames as they stand in the original source. */
import {
  isIgnored,
  originalPositionFor,
  sourceContentFor,
  type TraceMap,
  traceSegment,
} from '@jridgewell/trace-mapping'
import { clip } from '../../base/clip.ts'
import type { StackFrame } from '../../session/index.ts'

export interface OriginalFrame {
  /** with the path of the source as its address; line and column from 1 */
  frame: StackFrame
  /** the map says that it is no code of the app (`ignoreList`), or it is the bundler's own */
  ignored: boolean
  /** the lines around it, where the map holds the source */
  excerpt: { firstLine: number; lines: string[] } | undefined
}

/** lines before and after, and characters of one */
const excerptSize = { around: 4, line: 240 }

/**
 * The original of each frame; undefined where there is no map for its script, or none for its position.
 * @param mapOf the map of a script by its address
 */
export function resolveStack(
  frames: readonly StackFrame[],
  mapOf: (url: string) => TraceMap | undefined,
): (OriginalFrame | undefined)[] {
  return frames.map((frame, index) => {
    const found = positionOf(frame, mapOf)
    if (!found) return undefined
    const { map, source, line, column } = found
    // What has no name in the build has none in the source: its caller knows it by the name of a parameter.
    const name = frame.function && (calleeName(frames[index + 1], mapOf) ?? frame.function)
    const excerpt = excerptOf(sourceContentFor(map, source), line)
    return {
      frame: {
        ...(name !== undefined && { function: name }),
        url: sourcePath(source),
        line,
        column: column + 1,
        ...(frame.note !== undefined && { note: frame.note }),
      },
      ignored: isIgnored(map, source) || isBundlers(source),
      excerpt,
    }
  })
}

/** Columns count from 0 in a map and from 1 in a stack. */
function positionOf(frame: StackFrame, mapOf: (url: string) => TraceMap | undefined) {
  const map = frame.url === undefined || frame.note === 'wasm' ? undefined : mapOf(frame.url)
  if (!map || frame.line === undefined || frame.column === undefined) return undefined
  const { source, line, column, name } = originalPositionFor(map, { line: frame.line, column: frame.column - 1 })
  return source === null ? undefined : { map, source, line, column, name }
}

/**
 * The original name of a function is that by which its caller calls it: the map has names for the place of the call,
 * none for the function around a place. Only a place that the map has exactly counts, and no call that was awaited.
 */
function calleeName(caller: StackFrame | undefined, mapOf: (url: string) => TraceMap | undefined): string | undefined {
  const place = caller && caller.note === undefined ? positionOf(caller, mapOf) : undefined
  if (!place) return undefined
  const segment = traceSegment(place.map, caller!.line! - 1, caller!.column! - 1)
  if (segment?.[0] !== caller!.column! - 1) return undefined
  const text = sourceContentFor(place.map, place.source)?.split('\n')[place.line - 1]?.slice(place.column)
  if (text === undefined) return place.name ?? undefined
  return /^([\w$]+)\s*(?:\?\.)?\(/.exec(text)?.[1]
}

function excerptOf(content: string | null, line: number): OriginalFrame['excerpt'] {
  const all = content?.split(/\r?\n/)
  if (!all || line > all.length) return undefined
  const first = Math.max(1, line - excerptSize.around)
  const lines = all.slice(first - 1, line + excerptSize.around)
  return { firstLine: first, lines: lines.map((text) => clip(text, excerptSize.line)) }
}

/** `webpack://shop/./src/cart.ts?a1b2` -> `src/cart.ts`, `../../src/cart.ts` -> `src/cart.ts` */
export function sourcePath(source: string): string {
  const path = source.replace(/^webpack:\/\/\/?[^/]*\/|^[a-z][\w+.-]*:\/\/[^/]*\//i, '').replace(/\?\w*$/, '')
  return path.replace(/^(?:\.{0,2}\/)+/, '') || source
}

/** Code that no person wrote: module loaders and helpers. */
function isBundlers(source: string): boolean {
  return (
    source.startsWith('\0') ||
    /(?:^|\/)(?:webpack\/(?:runtime|bootstrap)|\(webpack\)|vite\/(?:preload-helper|modulepreload))/.test(source)
  )
}
