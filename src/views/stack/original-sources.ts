import { createContext } from 'preact'
import type { ResolveFrames } from '../../core/bundle/source-maps/index.ts'
import type { SessionEvent } from '../../core/session/index.ts'

/** Given by whoever has source maps; without them stacks are shown as the browser told them. */
export const OriginalSources = createContext<ResolveFrames | undefined>(undefined)

/** The innermost place of the app's own code of an event in its source, where that is known. */
export const OriginalPlaces = createContext<((event: SessionEvent) => string | undefined) | undefined>(undefined)
