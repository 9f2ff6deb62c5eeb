import { createContext } from 'preact'
import type { ResolveFrames } from '../../core/bundle/source-maps/index.ts'
import type { SessionEvent } from '../../core/session/index.ts'

/** Provided by whoever has source maps; without them stacks are shown as reported by the browser. */
export const OriginalSources = createContext<ResolveFrames | undefined>(undefined)

/** Maps an event to its innermost location in the app's own source, if known. */
export const OriginalPlaces = createContext<((event: SessionEvent) => string | undefined) | undefined>(undefined)
