import { createContext } from 'preact'
import type { OriginalFrame } from '../core/bundle/source-maps/index.ts'
import type { StackFrame } from '../core/session/index.ts'

/** The original of each frame of a stack, where the source map of its script is at hand. */
export type ResolveFrames = (frames: readonly StackFrame[]) => (OriginalFrame | undefined)[]

/** Given by whoever has source maps; without them stacks are shown as the browser told them. */
export const OriginalSources = createContext<ResolveFrames | undefined>(undefined)
