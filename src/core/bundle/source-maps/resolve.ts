/** Maps stack frames to the original source. */
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
  /** its URL is the path of the source; line and column are 1-based */
  frame: StackFrame
  /** not app code according to the map (`ignoreList`), or the bundler's own */
  ignored: boolean
  /** the surrounding lines, if the map contains the source */
  excerpt: { firstLine: number; lines: string[] } | undefined
}

/** lines before and after, and characters per line */
const excerptSize = { around: 4, line: 240 }

/**
 * The original of each frame; undefined if its script has no map, or the map has no entry for the position.
 * @param mapOf the map of a script by URL
 */
export function resolveStack(
  frames: readonly StackFrame[],
  mapOf: (url: string) => TraceMap | undefined,
): (OriginalFrame | undefined)[] {
  return frames.map((frame, index) => {
    const found = positionOf(frame, mapOf)
    if (!found) return undefined
    const { map, source, line, column } = found
    // A function without a name in the build has none in the source: the caller knows it by a parameter's name.
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

/** Columns are 0-based in a map and 1-based in a stack. */
function positionOf(frame: StackFrame, mapOf: (url: string) => TraceMap | undefined) {
  const map = frame.url === undefined || frame.note === 'wasm' ? undefined : mapOf(frame.url)
  if (!map || frame.line === undefined || frame.column === undefined) return undefined
  const { source, line, column, name } = originalPositionFor(map, { line: frame.line, column: frame.column - 1 })
  return source === null ? undefined : { map, source, line, column, name }
}

/**
 * The original name of a function is the name at its call site: maps record names for positions, not for the enclosing
 * function. Only exact positions count, and no awaited calls.
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

/** Generated code: module loaders and helpers. */
function isBundlers(source: string): boolean {
  return (
    source.startsWith('\0') ||
    /(?:^|\/)(?:webpack\/(?:runtime|bootstrap)|\(webpack\)|vite\/(?:preload-helper|modulepreload))/.test(source)
  )
}
