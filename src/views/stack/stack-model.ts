/** Whose code a stack frame is, and how a stack is folded so that the app's own frames stand out. */
import type { OriginalFrame } from '../../core/bundle/source-maps/index.ts'
import { isExtensionUrl } from '../../core/session/extension-url.ts'
import { isForeign, type StackFrame } from '../../core/session/index.ts'

export type FrameOwner = 'app' | 'library' | 'third-party' | 'extension' | 'browser'

const library =
  /node_modules|\/npm\/|(?:^|[/.-])(?:vendors?|polyfills?|runtime|react(?:-dom)?|preact|vue|angular|zone|jquery|lodash|axios|rxjs)(?:[@.~-]|$)/i

/** Whose code a frame is, as far as its URL tells. @param own see `ownSites`; if empty, no host is third-party */
export function frameOwner(frame: StackFrame, own: ReadonlySet<string>): FrameOwner {
  const url = frame.url
  if (!url || /^(native|<anonymous>|about:|debugger:|wasm:)/.test(url)) return 'browser'
  if (isExtensionUrl(url)) return 'extension'
  if (library.test(url.replace(/^[a-z]+:\/\/[^/]*/i, ''))) return 'library'
  return isForeign(url, own) ? 'third-party' : 'app'
}

/** A frame as shown: in the original source, if known. */
export interface ShownFrame {
  frame: StackFrame
  owner: FrameOwner
  original?: OriginalFrame
}

/** Pairs frames with their originals, if there are any. */
export function shownFrames(
  frames: readonly StackFrame[],
  own: ReadonlySet<string>,
  originals: readonly (OriginalFrame | undefined)[] = [],
): ShownFrame[] {
  return frames.map((frame, index) => {
    const original = originals[index]
    if (!original) return { frame, owner: frameOwner(frame, own) }
    const owner = original.ignored || library.test(original.frame.url ?? '') ? 'library' : frameOwner(frame, own)
    // A source map we have belongs to the app, even if the script is hosted by a third party.
    return { frame, owner: owner === 'third-party' ? 'app' : owner, original }
  })
}

/** Frames in order: those of the app one by one, the others in expandable runs. */
export type StackPart = { app: ShownFrame } | { folded: ShownFrame[] }

/** Folds everything that is not the app's. Folds nothing if the app has no frame. */
export function foldStack(frames: readonly ShownFrame[]): StackPart[] {
  if (!frames.some(({ owner }) => owner === 'app')) return frames.map((frame) => ({ app: frame }))
  const parts: StackPart[] = []
  for (const frame of frames) {
    const last = parts.at(-1)
    if (frame.owner === 'app') parts.push({ app: frame })
    else if (last && 'folded' in last) last.folded.push(frame)
    else parts.push({ folded: [frame] })
  }
  return parts
}
